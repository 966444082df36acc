package dev.promptly.embedded;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How tests wait for what a service does by itself: it happens within milliseconds, and within a minute on the slowest machine. */
public final class Soon {

    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private Soon() {}

    /** Looks at once and then again and again; whoever waits says what for. */
    public static ConditionFactory soon() {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_EVERY)
                .atMost(AT_MOST);
    }
}
