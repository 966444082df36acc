package dev.promptly.complaint.verification;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.etag.EntityTags;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
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
    private final SubjectKeys keys;
    private final EntityTags tags;
    private final LegalClock clock;
    private final Event<EntryChanged> entryChanged;
    private final Event<FactsChanged> factsChanged;

    Registry(
            Caller caller,
            Idempotency idempotency,
            SubjectKeys keys,
            EntityTags tags,
            LegalClock clock,
            Event<EntryChanged> entryChanged,
            Event<FactsChanged> factsChanged) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.keys = keys;
        this.tags = tags;
        this.clock = clock;
        this.entryChanged = entryChanged;
        this.factsChanged = factsChanged;
    }

    /** Makes what the request asks for once for each key of the account. */
    public Answer once(String account, Supplier<Created> creation) {
        return idempotency.once(Account.complainant(account), creation);
    }

    /** The same for a reviewer, whose keys are its own. */
    public Answer onceByReviewer(Supplier<Created> creation) {
        return idempotency.once(reviewer(), creation);
    }

    /**
     * A verdict on the entry, whose row is locked; the answer shows what {@code then} makes of it.
     *
     * @param stated what the request says
     * @param shown the entry as the reviewer sees it, whose {@code ETag} a verdict on what is decided already names
     * @throws Refused 403 {@code own-entry} for who entered it, 409 {@code stale} where
     *     another verdict was faster, or the entry is not as the reviewer saw it
     */
    public Answer verify(Stated stated, Entry entry, Supplier<?> shown, Supplier<Created> then) {
        VerdictRequest verdict = stated.verdict();
        verdict.requireOneOf(entry.kind().refusals());
        return onceByReviewer(() -> {
            requireAnother(entry);
            requireSeen(entry, stated.ifMatch(), shown);
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

    /** A verdict, and the state that it names; the first on an entry needs to name none. */
    public record Stated(VerdictRequest verdict, @Nullable String ifMatch) {}

    /** @throws Refused 403 where the caller is one of those who entered it */
    public void requireAnother(Entry entry) {
        SeparationOfDuties.requireAnother(entry.enteredBy(), reviewer().subject());
    }

    private void requireSeen(Entry entry, @Nullable String ifMatch, Supplier<?> shown) {
        boolean seen = ifMatch == null
                ? !entry.verification().isDecided()
                : EntityTags.names(ifMatch, tags.ofShown(shown.get()));
        if (!seen) {
            throw Problems.conflict(
                    "stale",
                    "It is decided already, or not as you saw it: read it again and name its ETag in If-Match");
        }
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
