package dev.promptly.journey;

/** The gateway said no, or said something else than the contract promises; carries the whole answer. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    Refused(String request, int status, String answer) {
        super("%s was answered %d: %s".formatted(request, status, answer));
        this.status = status;
    }

    public int status() {
        return status;
    }
}
