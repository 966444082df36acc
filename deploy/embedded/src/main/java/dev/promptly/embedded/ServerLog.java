package dev.promptly.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The servers tell eight hundred lines a start; only what is wrong is worth reading. */
public final class ServerLog {

    /** Held, because the logging library forgets loggers nobody refers to, with their levels. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("kafka"),
            Logger.getLogger("org.apache.kafka"),
            Logger.getLogger("state.change.logger"),
            Logger.getLogger("io.zonky.test"));

    private ServerLog() {}

    /** Only warnings from the servers and from Kafka's clients, for this process. */
    public static void quieten() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
