package dev.promptly.evidence.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is taken in, and for how long what belongs to nothing is kept. */
@ConfigMapping(prefix = "promptly.evidence")
public interface EvidenceConfig {

    /** The largest file that is taken. */
    @WithDefault("2G")
    MemorySize maxSize();

    /** After how long a stored file that no item refers to is removed; longer than any upload takes. */
    @WithDefault("PT24H")
    Duration orphanAge();
}
