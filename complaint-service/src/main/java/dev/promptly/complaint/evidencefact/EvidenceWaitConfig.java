package dev.promptly.complaint.evidencefact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long evidence is waited for of which nothing has come. */
@ConfigMapping(prefix = "promptly.evidence-wait")
interface EvidenceWaitConfig {

    /** How long evidence of which nothing has come is waited for, before a notice is judged without it (R30). */
    @WithDefault("PT60S")
    Duration length();
}
