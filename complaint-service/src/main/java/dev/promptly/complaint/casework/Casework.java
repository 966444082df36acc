package dev.promptly.complaint.casework;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.CaseFiles;
import dev.promptly.complaint.admission.Deciding;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.conduct.ConductRecords;
import dev.promptly.complaint.factchange.Horizon;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.kit.trace.Trace;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The one way in which a case changes, in the caller's transaction and in this order (ADR 24):
 *
 * <ol>
 *   <li>the transaction takes its number, so that no change of a fact is missed (ADR 20);
 *   <li>the key of the call is claimed, or answered as before;
 *   <li>the row of the complaint is locked;
 *   <li>the verb says what is to happen, and nothing has happened yet;
 *   <li>the case takes the acts, is judged anew where that was asked for, with those received earlier before it, and what follows
 *       from how it stands now;
 *   <li>keys of open cases are let go, listings locked in the order of their keys, holds follow;
 *   <li>acts, events and notices are composed, and all is written;
 *   <li>the answer is composed of what was written.
 * </ol>
 *
 * Locks are taken in the order key of the call, complaint, review, open case, listing; so no two changes wait crosswise.
 */
@Singleton
public class Casework {

    private final Complaints complaints;
    private final CaseFiles files;
    private final Holders holders;
    private final Deciding deciding;
    private final CasesComingBack comingBack;
    private final ConductRecords conduct;
    private final Horizon horizon;
    private final Idempotency idempotency;
    private final LegalClock clock;
    private final Settling settling;

    Casework(
            Complaints complaints,
            CaseFiles files,
            Holders holders,
            Deciding deciding,
            CasesComingBack comingBack,
            ConductRecords conduct,
            Horizon horizon,
            Idempotency idempotency,
            LegalClock clock,
            Settling settling) {
        this.complaints = complaints;
        this.files = files;
        this.holders = holders;
        this.deciding = deciding;
        this.comingBack = comingBack;
        this.conduct = conduct;
        this.horizon = horizon;
        this.idempotency = idempotency;
        this.clock = clock;
        this.settling = settling;
    }

    /**
     * By a complainant on its own case, once for the key of the call.
     *
     * @throws dev.promptly.kit.problem.Refused 404 where it is unknown or another's, 409 where the key was used with another request
     */
    public Answer change(Account complainant, UUID id, Step.Verb<Created> verb) {
        return change(complainant, id, found -> found.account().equals(complainant.id()), verb);
    }

    /** By the right holder's side: who filed, or the holder itself whose agent did; likewise. */
    public Answer changeForHolder(Account account, UUID id, Step.Verb<Created> verb) {
        return change(account, id, found -> holders.side(found).contains(account.id()), verb);
    }

    /** By an account on a case that it takes part in, likewise; to any other the case is unknown. */
    public Answer change(Account account, UUID id, Predicate<Complaint> takesPart, Step.Verb<Created> verb) {
        horizon.enter();
        return idempotency.once(account, () -> change(complaints.locked(id).filter(takesPart), verb));
    }

    /**
     * By who acts for the house or the platform, likewise.
     *
     * @throws dev.promptly.kit.problem.Refused 404 where it is unknown, 409 where the key was used with another request
     */
    public Answer change(Actor actor, UUID id, Step.Verb<Created> verb) {
        horizon.enter();
        return idempotency.once(actor, () -> change(complaints.locked(id), verb));
    }

    private Created change(Optional<Complaint> locked, Step.Verb<Created> verb) {
        return change(files.of(locked.orElseThrow(Problems::notFound)), verb);
    }

    /** Where nobody calls: by time, a fact, or an event that another service told. Empty where the case is unknown. */
    public <T> Optional<T> change(UUID id, Step.Verb<T> verb) {
        horizon.enter();
        return complaints.locked(id).map(complaint -> change(files.of(complaint), verb));
    }

    /**
     * The same of several, by time: in one transaction, those left out that somebody else has in hand. Answers how many it changed.
     *
     * @param verb only says what they take
     */
    public int changeAll(List<UUID> ids, Function<CaseFile, List<Act>> verb) {
        return changeTogether(ids, locked -> verb);
    }

    /**
     * The same where the verb needs what is stored beside the cases.
     *
     * @param reading reads it of all that are locked, by their ids, in a statement for all of them; answers the verb
     */
    public int changeTogether(List<UUID> ids, Function<List<UUID>, Function<CaseFile, List<Act>>> reading) {
        horizon.enter();
        List<CaseFile> changed = complaints.free(ids).stream().map(files::of).toList();
        Function<CaseFile, List<Act>> verb = reading.apply(
                changed.stream().map(file -> file.complaint().id()).toList());
        changed.forEach(file -> take(file, verb.apply(file)));
        settling.settleAndForget(changed, file -> Trace.header());
        return changed.size();
    }

    /**
     * The same of several, by events that another service told: in one transaction, waiting for those that somebody else has in hand.
     * Those that are unknown are passed over.
     *
     * @param verb has the case take what was told of it
     * @param trace the header of the trace that the change of each is a step of
     */
    public void changeEach(
            Collection<UUID> ids, BiConsumer<CaseFile, Instant> verb, Function<UUID, Optional<String>> trace) {
        horizon.enter();
        List<CaseFile> changed = complaints.locked(ids).stream().map(files::of).toList();
        changed.forEach(file -> verb.accept(file, clock.instant()));
        settling.settleAndForget(changed, file -> trace.apply(file.complaint().id()));
    }

    private <T> T change(CaseFile file, Step.Verb<T> verb) {
        Instant now = clock.instant();
        Step<T> step = verb.on(file, now);
        take(file, step.acts());
        CaseFile whole = step.whole() == null ? file : file.supplemented(step.whole());
        conduct.lift(whole.complaint().id(), step.lifted(), now);
        boolean judged = step.judged() && whole.complaint().undecided();
        settling.settle(judged ? deciding.decide(whole, now) : List.of(whole), step.opened());
        if (step.whole() != null) {
            settling.tellIfItWaits(whole.complaint());
        }
        return step.answer().apply(whole);
    }

    /** Has the case take them, and what follows at once for its measures and for what is published of it. */
    public void take(CaseFile file, List<Act> acts) {
        List<Act> named = comingBack.reserved(file, acts);
        file.take(named);
        file.take(Consequences.of(file.complaint(), named, clock.instant()));
    }
}
