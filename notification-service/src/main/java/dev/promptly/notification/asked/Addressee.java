package dev.promptly.notification.asked;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom a notice is for, and which of its systems counts. */
public record Addressee(
        String account,
        AccountRole role,
        Designated designated,
        @Nullable String email) {

    public Addressee {
        designated = Objects.requireNonNullElse(designated, Designated.NONE);
    }

    public Account whole() {
        return new Account(role, account);
    }
}
