package dev.promptly.notification.notice;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom a notice is for, and which of its systems counts. */
public record Addressee(
        String account,
        Role role,
        Designated designated,
        @Nullable String email) {

    public Addressee {
        designated = Objects.requireNonNullElse(designated, Designated.NONE);
    }

    public enum Role {
        OPERATOR,
        COMPLAINANT
    }
}
