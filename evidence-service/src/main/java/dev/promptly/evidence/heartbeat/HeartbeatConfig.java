package dev.promptly.evidence.heartbeat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the evidence topic says up to when everything has been told. */
@ConfigMapping(prefix = "promptly.heartbeat")
interface HeartbeatConfig {

    /** How often the evidence topic says up to when everything stored has been told; a reader's wait runs by it. */
    @WithDefault("PT5S")
    Duration every();
}
