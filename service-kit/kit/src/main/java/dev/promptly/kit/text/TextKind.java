package dev.promptly.kit.text;

/** How strictly a text is read. */
public enum TextKind {
    /** A name, a number, an id: one line, read alike from left to right by everybody. */
    NAME,
    /** Sentences of a person: with line breaks, tabs and bidi controls. */
    FREE,
    /** A URL: line breaks and tabs in it are dropped, since a browser's address bar drops them. */
    URL
}
