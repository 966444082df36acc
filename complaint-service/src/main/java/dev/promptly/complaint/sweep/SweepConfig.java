package dev.promptly.complaint.sweep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often the service looks by itself. */
@ConfigMapping(prefix = "promptly.sweep")
interface SweepConfig {

    /** How the schedules name it. */
    String EVERY = "${promptly.sweep.every:1s}";

    /** How often the service looks for what time brings: what is due, what runs out by law, what waits for a fact. */
    @WithDefault("1s")
    String every();
}
