package dev.promptly.kit.feed;

/** A message of a foreign topic that cannot be taken: it goes to the rejected topic with this reason, the partition moves on. */
public class Unacceptable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public Unacceptable(String code, String detail) {
        super(detail);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
