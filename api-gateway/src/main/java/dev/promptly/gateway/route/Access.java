package dev.promptly.gateway.route;

import java.util.Locale;

/** Who may take a route. */
public enum Access {
    /** Whoever bears a valid token. */
    TOKEN,
    /** Everybody. */
    PUBLIC;

    static Access of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
