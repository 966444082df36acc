package dev.promptly.complaint.bulk;

import dev.promptly.kit.idempotency.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line that was handed in and is to be answered in its turn.
 *
 * @param weight what it takes of the room for lines under way
 * @param answer comes once it was filed, or refused
 * @param again files it anew under its key
 */
record Turn(
        int line,
        @Nullable String key,
        int weight,
        CompletableFuture<Answer> answer,
        Supplier<CompletableFuture<Answer>> again) {}
