package dev.promptly.complaint.reception;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many notices wait for their turn, and how many are filed together. */
@ConfigMapping(prefix = "promptly.filing")
interface FilingConfig {

    /** How many notices are filed in one transaction. More gain little, and a list that is refused is filed anew. */
    @WithDefault("64")
    int list();

    /** How many notices may wait for their turn; whoever comes then is asked to come again (503). */
    @WithDefault("4096")
    int most();

    /** How large the notices that wait may be together. */
    @WithDefault("64M")
    MemorySize mostBytes();
}
