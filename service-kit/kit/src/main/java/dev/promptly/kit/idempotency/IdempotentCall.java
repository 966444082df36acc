package dev.promptly.kit.idempotency;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.json.RequestBody;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of this request makes it the same as another. */
@RequestScoped
public class IdempotentCall {

    private final RequestBody body;

    @Nullable
    private String key;

    private String operation = "";

    IdempotentCall(RequestBody body) {
        this.body = body;
    }

    void read(@Nullable String stated, String called) {
        key = stated;
        operation = called;
    }

    /** The call, made for this account. */
    public KeyedCall of(Account account) {
        return of(account, body.hash());
    }

    /** @param requestHash what the request says, where that is not its body alone */
    KeyedCall of(Account account, byte[] requestHash) {
        return new KeyedCall(account.role().name(), account.id(), operation, key, requestHash);
    }

    /** The call of one who acts for the house: its keys are its own. */
    KeyedCall of(Actor actor) {
        return new KeyedCall(actor.role().toUpperCase(Locale.ROOT), actor.subject(), operation, key, body.hash());
    }
}
