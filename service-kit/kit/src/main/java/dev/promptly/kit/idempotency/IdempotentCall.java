package dev.promptly.kit.idempotency;

import dev.promptly.kit.json.RequestBody;
import jakarta.enterprise.context.RequestScoped;
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

    /** Null where the client stated none. */
    @Nullable
    String key() {
        return key;
    }

    /** Under which its keys are stored. */
    String operation() {
        return operation;
    }

    byte[] bodyHash() {
        return body.hash();
    }
}
