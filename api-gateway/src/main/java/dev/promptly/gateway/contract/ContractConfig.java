package dev.promptly.gateway.contract;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How the services' contracts are fetched and shown. */
@ConfigMapping(prefix = "promptly.contracts")
interface ContractConfig {

    /** How long a fetched contract is shown without asking its service again. */
    @WithDefault("10s")
    Duration keep();

    /** How long a service may take to answer with its contract. */
    @WithDefault("5s")
    Duration patience();

    /**
     * A properties file: an id in the contracts' examples = the id to show instead. A run that has data writes it, so that what
     * the console sends finds something. Where it is not there the examples stay as they are.
     */
    Optional<Path> exampleIds();
}
