package dev.promptly.launcher;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A process of the stack. */
public enum Part {
    INFRASTRUCTURE("infrastructure"),
    COMPLAINT("complaint-service"),
    EVIDENCE("evidence-service"),
    NOTIFICATION("notification-service"),
    GATEWAY("api-gateway");

    /** The four that serve HTTP. */
    public static final List<Part> SERVICES = List.of(COMPLAINT, EVIDENCE, NOTIFICATION, GATEWAY);

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /** The folder in the repository and the word in every message. */
    public String label() {
        return label;
    }

    /** What the names in {@code endpoints.env} begin with. */
    String prefix() {
        return label.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The database the part owns, which is also its role's name. */
    public Optional<String> database() {
        return this == COMPLAINT || this == EVIDENCE || this == NOTIFICATION
                ? Optional.of(name().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
