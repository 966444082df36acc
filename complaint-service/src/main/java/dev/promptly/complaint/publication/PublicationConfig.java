package dev.promptly.complaint.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code promptly.publication.…} */
@ConfigMapping(prefix = "promptly.publication")
interface PublicationConfig {

    /** How long a notice, declaration or outcome rests before it is published, in legal time; less than a day (clock K12). Zero: with the change itself. */
    @WithDefault("PT0S")
    Duration after();
}
