package dev.promptly.kit.caller;

import java.util.Locale;
import java.util.stream.Stream;

/** The roles that have accounts of their own; whoever else calls acts for one of them or for the house. */
public enum AccountRole {
    COMPLAINANT,
    OPERATOR;

    /** The role as a token's {@code groups} name it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a role that has no accounts */
    public static AccountRole ofToken(String role) {
        return Stream.of(values())
                .filter(known -> known.token().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the role " + role + " has no accounts"));
    }
}
