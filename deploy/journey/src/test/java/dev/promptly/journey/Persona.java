package dev.promptly.journey;

import dev.promptly.embedded.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who knocks at the door. The first seven are the columns of {@code authorization.table}. */
enum Persona {
    COMPLAINANT,
    OPERATOR,
    PLATFORM,
    REVIEWER,
    AUDITOR,
    OPS,
    /** With an account, so that it is the missing role that decides. */
    ROLELESS,
    EXPIRED,
    TOKENLESS;

    private static final Set<Persona> OF_ACCOUNTS = Set.of(COMPLAINANT, OPERATOR, ROLELESS, EXPIRED);

    boolean identified() {
        return this != EXPIRED && this != TOKENLESS;
    }

    /** The {@code Authorization} header; empty for none. */
    String authorization(Side own) {
        Tokens tokens = TestStack.plan().tokens();
        String account = OF_ACCOUNTS.contains(this) ? own.account(this) : null;
        return switch (this) {
            case TOKENLESS -> "";
            case EXPIRED -> "Bearer " + tokens.expired("complainant", account);
            case ROLELESS -> "Bearer " + tokens.mint(List.of(), account);
            default -> "Bearer " + tokens.mint(name().toLowerCase(Locale.ROOT), account);
        };
    }
}
