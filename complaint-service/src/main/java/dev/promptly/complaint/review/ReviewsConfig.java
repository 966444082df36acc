package dev.promptly.complaint.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code promptly.reviews.…} */
@ConfigMapping(prefix = "promptly.reviews")
interface ReviewsConfig {

    /** How long a claimed review is nobody else's, in system time. */
    @WithDefault("PT30M")
    Duration claimedFor();
}
