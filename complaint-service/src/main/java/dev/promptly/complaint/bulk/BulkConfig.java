package dev.promptly.complaint.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many notices come by one request at a time, and how long it waits. */
@ConfigMapping(prefix = "promptly.bulk")
interface BulkConfig {

    /** How many requests that bring many notices are served at a time; whoever comes then is asked to come again (503). */
    @WithDefault("8")
    int most();

    /** How long a line is filed anew while the database is away. Then the answer breaks off. */
    @WithDefault("PT1M")
    Duration patience();
}
