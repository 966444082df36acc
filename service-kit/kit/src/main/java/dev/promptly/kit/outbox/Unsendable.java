package dev.promptly.kit.outbox;

import java.util.concurrent.ExecutionException;

/** Kafka refuses a message for what it is: trying again is of no use until who runs it has changed something. */
final class Unsendable extends Exception {

    private final String reason;

    Unsendable(ExecutionException refused) {
        super(refused);
        reason = String.valueOf(refused.getMessage());
    }

    /** As Kafka says it. */
    String reason() {
        return reason;
    }
}
