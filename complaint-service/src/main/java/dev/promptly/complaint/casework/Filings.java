package dev.promptly.complaint.casework;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.Deciding;
import dev.promptly.complaint.factchange.Horizon;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.idempotency.KeyedCall;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.time.LegalClock;
import jakarta.inject.Singleton;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The one way in which cases begin: notices that were handed in, a list of them in the caller's transaction, in the order of
 * {@link Casework}. Each is decided as if it came alone. A refusal is one notice's own and rolls back nothing.
 */
@Singleton
public class Filings {

    private final Deciding deciding;
    private final Settling settling;
    private final Horizon horizon;
    private final Idempotency idempotency;
    private final LegalClock clock;

    Filings(Deciding deciding, Settling settling, Horizon horizon, Idempotency idempotency, LegalClock clock) {
        this.deciding = deciding;
        this.settling = settling;
        this.horizon = horizon;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** A notice that was handed in. */
    public interface Handed {

        KeyedCall call();

        /** The header of the trace that its call is a step of. */
        Optional<String> trace();

        /**
         * The complaint that begins with it.
         *
         * @throws Refused where it refers to what is not there; then nothing begins
         */
        CaseFile received();

        Created answer(CaseFile decided);
    }

    /** What becomes of one: the answer, or why there is none. */
    public record Outcome(Optional<Answer> answer, Optional<Refused> refused) {

        /** Whether a complaint began with it. */
        public boolean isNew() {
            return answer.filter(told -> !told.replayed()).isPresent();
        }

        static Outcome of(Answer answer) {
            return new Outcome(Optional.of(answer), Optional.empty());
        }

        static Outcome of(Refused refused) {
            return new Outcome(Optional.empty(), Optional.of(refused));
        }
    }

    /**
     * Files them, and answers each in their order. No two have the same key, or are about one listing.
     *
     * @param gathered reads what they rest on: it is asked once the transaction has its number (ADR 20)
     */
    public List<Outcome> file(Supplier<List<Handed>> gathered) {
        horizon.enter();
        List<Handed> all = gathered.get();
        Set<KeyedCall> claimed =
                idempotency.claim(all.stream().map(Handed::call).toList());
        Map<Handed, Outcome> outcomes = new IdentityHashMap<>();
        Map<Handed, CaseFile> begun = new LinkedHashMap<>();
        for (Handed notice : all) {
            if (!claimed.contains(notice.call())) {
                outcomes.put(notice, first(notice));
                continue;
            }
            try {
                begun.put(notice, notice.received());
            } catch (Refused no) {
                outcomes.put(notice, Outcome.of(no));
            }
        }
        idempotency.forget(all.stream()
                .filter(notice -> claimed.contains(notice.call()) && outcomes.containsKey(notice))
                .map(Handed::call)
                .toList());
        outcomes.putAll(decide(begun));
        return all.stream().map(outcomes::get).toList();
    }

    private Outcome first(Handed notice) {
        try {
            return Outcome.of(idempotency.first(notice.call()));
        } catch (Refused reused) {
            return Outcome.of(reused);
        }
    }

    private Map<Handed, Outcome> decide(Map<Handed, CaseFile> begun) {
        Map<CaseFile, Handed> notices = new IdentityHashMap<>();
        begun.forEach((notice, file) -> notices.put(file, notice));
        settling.settle(
                deciding.decide(List.copyOf(begun.values()), clock.instant()),
                file -> Optional.ofNullable(notices.get(file)).flatMap(Handed::trace));
        Map<KeyedCall, Answer> answers = new LinkedHashMap<>();
        Map<Handed, Outcome> outcomes = new IdentityHashMap<>();
        begun.forEach((notice, file) -> {
            settling.tellIfItWaits(file.complaint());
            Answer answer = idempotency.answer(notice.answer(file));
            answers.put(notice.call(), answer);
            outcomes.put(notice, Outcome.of(answer));
        });
        idempotency.keep(answers);
        return outcomes;
    }
}
