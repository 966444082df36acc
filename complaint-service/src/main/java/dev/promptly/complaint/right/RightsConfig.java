package dev.promptly.complaint.right;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code promptly.rights.…} */
@ConfigMapping(prefix = "promptly.rights")
interface RightsConfig {

    /** How long before the last day of its term it is told that a right expires; whole days. */
    @WithDefault("P90D")
    Duration expiringNotice();
}
