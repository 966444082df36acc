package dev.promptly.kit.text;

/** A text that holds what no text of its kind may hold. The message is for people and quotes nothing of the text. */
public final class IllegalText extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    IllegalText(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** For machines: one of {@code control-character}, {@code bidi-control}, {@code malformed-text}. */
    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
