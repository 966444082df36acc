package dev.promptly.launcher;

import java.io.IOException;

/** The stack does not run as it should; the message is for the person at the terminal. */
public final class StackTrouble extends IOException {

    private static final long serialVersionUID = 1;

    public StackTrouble(String message) {
        super(message);
    }

    public StackTrouble(String message, Throwable cause) {
        super(message, cause);
    }

    static StackTrouble died(PartProcess process) {
        return new StackTrouble("%s died. Its last lines (%s):%n%s"
                .formatted(
                        process.part().label(),
                        process.log(),
                        process.lastLines().indent(4)));
    }
}
