package dev.promptly.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.sealing.Key;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code Idempotency-Key}: the key is claimed, the thing made and the answer kept in one transaction. Of many at once the
 * first claims it; the others wait at the database for its commit and get its answer word for word. A refusal rolls back, or is
 * forgotten, and is not remembered.
 */
@Singleton
public class Idempotency {

    private final IdempotencyKeys keys;
    private final ObjectMapper mapper;
    private final IdempotentCall call;
    private final Key seal;

    Idempotency(
            IdempotencyKeys keys,
            ObjectMapper mapper,
            IdempotentCall call,
            @ConfigProperty(name = "promptly.keys.master") String seal) {
        this.keys = keys;
        this.mapper = mapper;
        this.call = call;
        this.seal = Key.ofBase64(seal);
    }

    /**
     * Runs the creation once for each key of the account; always, where the call has none. Call it inside the transaction of the
     * creation, of a call that is {@link Idempotent}.
     *
     * @throws Refused 409 where the key was used with another request
     */
    public Answer once(Account account, Supplier<Created> creation) {
        return once(call.of(account), creation);
    }

    /** @param requestHash what the request says, where that is not its body alone */
    public Answer once(Account account, byte[] requestHash, Supplier<Created> creation) {
        return once(call.of(account, requestHash), creation);
    }

    /** The same for who acts for the house, a reviewer say: its keys are its own. */
    public Answer once(Actor actor, Supplier<Created> creation) {
        return once(call.of(actor), creation);
    }

    private Answer once(KeyedCall stated, Supplier<Created> creation) {
        if (claim(List.of(stated)).isEmpty()) {
            return first(stated);
        }
        Answer answer = answer(creation.get());
        keep(Map.of(stated, answer));
        return answer;
    }

    /**
     * Claims the keys of calls that are made together, no two of one slot. Answers the calls that are to be made now, in their order:
     * those without a key too.
     */
    public Set<KeyedCall> claim(List<KeyedCall> calls) {
        List<KeyedCall> keyed = keyed(calls);
        Set<String> claimed = keyed.isEmpty() ? Set.of() : keys.claim(keyed);
        return calls.stream()
                .filter(one -> one.key() == null || claimed.contains(one.slot()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What a call answered first, whose key was not claimed now.
     *
     * @throws Refused 409 where it was used with another request
     */
    public Answer first(KeyedCall stated) {
        IdempotencyKeys.Kept kept = keys.find(stated);
        if (!Arrays.equals(kept.requestHash(), stated.requestHash())) {
            throw Problems.conflict(
                    "idempotency-key-reused",
                    "This Idempotency-Key was used with another request",
                    Fault.inHeader(IdempotencyFilter.KEY, "idempotency-key-reused", "Used with another request"));
        }
        try {
            Answer first = mapper.readValue(seal.open(kept.answer(), keyOf(stated)), Answer.class);
            if (kept.ofTheTimeWithoutRoles()) {
                keys.takeOver(stated);
            }
            return new Answer(first.location(), first.body(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the answers of calls that were claimed; those without a key need none. */
    public void keep(Map<KeyedCall, Answer> answers) {
        Map<KeyedCall, byte[]> sealed = new HashMap<>();
        keyed(answers.keySet())
                .forEach(one ->
                        sealed.put(one, seal.seal(bytes(Objects.requireNonNull(answers.get(one))), keyOf(one))));
        if (!sealed.isEmpty()) {
            keys.answer(sealed);
        }
    }

    /** Gives back the keys of calls that were claimed and then refused. */
    public void forget(Collection<KeyedCall> refused) {
        List<KeyedCall> keyed = keyed(refused);
        if (!keyed.isEmpty()) {
            keys.delete(keyed);
        }
    }

    /** The answer to the call that made it. */
    public Answer answer(Created created) {
        return new Answer(created.location(), text(created.view()), false);
    }

    private static List<KeyedCall> keyed(Collection<KeyedCall> calls) {
        return calls.stream().filter(one -> one.key() != null).toList();
    }

    private static String keyOf(KeyedCall stated) {
        return Objects.requireNonNull(stated.key());
    }

    private String text(Object view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(Object answer) {
        try {
            return mapper.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
