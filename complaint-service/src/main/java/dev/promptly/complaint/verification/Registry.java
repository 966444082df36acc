package dev.promptly.complaint.verification;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.json.RequestBody;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What parties, rights and mandates have in common: an account registers them once for a key, it and reviewers see them, a
 * reviewer verifies them, and whatever changes wakes what waits for it.
 */
@Singleton
public class Registry {

    private final Caller caller;
    private final Idempotency idempotency;
    private final RequestBody body;
    private final SubjectKeys keys;
    private final LegalClock clock;
    private final Event<EntryChanged> entryChanged;
    private final Event<FactsChanged> factsChanged;

    Registry(
            Caller caller,
            Idempotency idempotency,
            RequestBody body,
            SubjectKeys keys,
            LegalClock clock,
            Event<EntryChanged> entryChanged,
            Event<FactsChanged> factsChanged) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.body = body;
        this.keys = keys;
        this.clock = clock;
        this.entryChanged = entryChanged;
        this.factsChanged = factsChanged;
    }

    /** Makes what the request asks for once for each key of the account. */
    public Answer once(@Nullable String key, String account, String operation, Supplier<Created> creation) {
        return idempotency.once(key, Account.complainant(account), operation, body.hash(), creation);
    }

    /** The same for a reviewer, whose keys are its own. */
    public Answer onceByReviewer(@Nullable String key, String operation, Supplier<Created> creation) {
        return idempotency.once(key, reviewer(), operation, body.hash(), creation);
    }

    /** A verdict on the entry; the answer shows what {@code then} makes of it. */
    public Answer verify(@Nullable String key, VerdictRequest verdict, Entry entry, Supplier<Created> then) {
        verdict.requireOneOf(entry.kind().refusals());
        return onceByReviewer(key, entry.kind().operation() + "/" + entry.id(), () -> {
            entry.verification()
                    .decide(
                            verdict,
                            sealed(entry.party(), verdict.note()),
                            reviewer().subject(),
                            clock.instant());
            changed(entry);
            return then.get();
        });
    }

    /** Tells whoever keeps the reviewers' queue that the entry waits for a verdict. */
    public void entered(Entry entry) {
        entryChanged.fire(new EntryChanged(entry));
    }

    /** Tells whoever keeps the reviewers' queue how the verification stands now, and has what rests on the entry judged anew. */
    public void changed(Entry entry) {
        entryChanged.fire(new EntryChanged(entry));
        revised(entry);
    }

    /** Has what rests on the entry judged anew. */
    public void revised(Entry entry) {
        factsChanged.fire(new FactsChanged(entry.id(), clock.instant()));
    }

    /** For whom something is registered. */
    public String account() {
        return caller.accountAs(Role.COMPLAINANT);
    }

    /** The account whose entries a list shows; null for a reviewer, who sees all. */
    public @Nullable String narrowedTo() {
        return seesAll() && caller.onBehalfOf() == null ? null : account();
    }

    public boolean shows(String account) {
        return seesAll() || caller.isFor(Account.complainant(account));
    }

    public boolean seesAll() {
        return caller.has(Role.REVIEWER);
    }

    /** The account that asks, for itself or on whose behalf. */
    public String ownAccount() {
        return account();
    }

    public Actor complainant() {
        return caller.as(Role.COMPLAINANT);
    }

    public Actor reviewer() {
        return caller.as(Role.REVIEWER);
    }

    /** A note under the party's key; null where there is none. */
    public byte @Nullable [] sealed(UUID party, @Nullable String note) {
        return note == null ? null : keys.seal(party, note);
    }
}
