package dev.promptly.complaint.casework;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.CaseFiles;
import dev.promptly.complaint.admission.Deciding;
import dev.promptly.complaint.admission.LeftWaiting;
import dev.promptly.complaint.admission.OpenCases;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.conduct.ConductRecords;
import dev.promptly.complaint.factchange.Horizon;
import dev.promptly.complaint.law.Judgement.Waiting;
import dev.promptly.complaint.listing.HoldWish;
import dev.promptly.complaint.listing.Listings;
import dev.promptly.complaint.record.ComplaintEvents;
import dev.promptly.complaint.review.Docket;
import dev.promptly.complaint.review.Review;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
 *   <li>acts, events and notices are composed;
 *   <li>all is written;
 *   <li>the answer is composed of what was written.
 * </ol>
 *
 * Locks are taken in the order key of the call, complaint, review, open case, listing; so no two changes wait crosswise.
 */
@Singleton
public class Casework {

    private final Complaints complaints;
    private final CaseFiles files;
    private final Deciding deciding;
    private final Docket docket;
    private final OpenCases openCases;
    private final Listings listings;
    private final ConductRecords conduct;
    private final ComplaintEvents events;
    private final Horizon horizon;
    private final Idempotency idempotency;
    private final LegalClock clock;
    private final Event<LeftWaiting> waits;

    Casework(
            Complaints complaints,
            CaseFiles files,
            Deciding deciding,
            Docket docket,
            OpenCases openCases,
            Listings listings,
            ConductRecords conduct,
            ComplaintEvents events,
            Horizon horizon,
            Idempotency idempotency,
            LegalClock clock,
            Event<LeftWaiting> waits) {
        this.complaints = complaints;
        this.files = files;
        this.deciding = deciding;
        this.docket = docket;
        this.openCases = openCases;
        this.listings = listings;
        this.conduct = conduct;
        this.events = events;
        this.horizon = horizon;
        this.idempotency = idempotency;
        this.clock = clock;
        this.waits = waits;
    }

    /**
     * By a complainant on its own case, once for the key of the call.
     *
     * @throws dev.promptly.kit.problem.Refused 404 where it is unknown or another's, 409 where the key was used with another request
     */
    public Answer change(Account complainant, UUID id, Step.Verb<Created> verb) {
        horizon.enter();
        return idempotency.once(
                complainant,
                () -> change(
                        complaints.locked(id).filter(found -> found.account().equals(complainant.id())), verb));
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
     * The same of several, by time: in one transaction, those left out that somebody else has in hand.
     *
     * @param verb only says what they take
     */
    public void changeAll(List<UUID> ids, Function<CaseFile, List<Act>> verb) {
        horizon.enter();
        List<Followed> changed = new ArrayList<>();
        for (Complaint complaint : complaints.free(ids)) {
            CaseFile file = files.of(complaint);
            take(file, verb.apply(file));
            changed.add(follow(file, List.of()));
        }
        settle(changed);
    }

    private <T> T change(CaseFile file, Step.Verb<T> verb) {
        Instant now = clock.instant();
        Step<T> step = verb.on(file, now);
        take(file, step.acts());
        CaseFile whole = step.whole() == null ? file : file.supplemented(step.whole());
        conduct.lift(whole.complaint().id(), step.lifted(), now);
        boolean judged = step.judged() && whole.complaint().undecided();
        settle(judged ? deciding.decide(whole, now) : List.of(whole), step.opened());
        if (step.whole() != null) {
            tellIfItWaits(whole.complaint());
        }
        return step.answer().apply(whole);
    }

    /**
     * A notice that is filed, once for the key of the call; it is decided with it where all facts are at hand.
     *
     * @param received makes the complaint of it, received then
     */
    public Answer file(Account complainant, Function<Instant, CaseFile> received, Function<CaseFile, Created> answer) {
        horizon.enter();
        Supplier<Created> filing = () -> {
            Instant now = clock.instant();
            CaseFile file = received.apply(now);
            settle(deciding.decide(file, now), List.of());
            tellIfItWaits(file.complaint());
            return answer.apply(file);
        };
        return idempotency.once(complainant, filing);
    }

    /** Has the case take them, and what follows for its measures at once. */
    public void take(CaseFile file, List<Act> acts) {
        file.take(acts);
        file.take(Consequences.endings(acts, clock.instant()));
    }

    /** What it waits for may come while it is being stored: then nobody was told. */
    private void tellIfItWaits(Complaint complaint) {
        if (complaint.waiting() == Waiting.EVIDENCE) {
            waits.fire(new LeftWaiting(complaint.id()));
        }
    }

    /** @param opened reviews that begin with the last of them */
    private void settle(List<CaseFile> changed, List<Review> opened) {
        List<Followed> followed = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            followed.add(follow(changed.get(i), i == changed.size() - 1 ? opened : List.of()));
        }
        settle(followed);
    }

    /** A case that has taken all, and the reviews that begin with it. */
    private record Followed(CaseFile file, List<Taken> taken, List<Target> touched, List<Review> opened) {}

    private Followed follow(CaseFile file, List<Review> opened) {
        Docket.Followed queue = docket.follow(file, opened);
        file.take(queue.acts());
        List<Taken> taken = file.complaint().takenSince();
        List<Target> touched = taken.stream()
                .flatMap(one -> one.act().targets().stream())
                .distinct()
                .toList();
        complaints.stamp(file.complaint());
        List<Review> all =
                Stream.concat(opened.stream(), queue.opened().stream()).toList();
        return new Followed(file, taken, touched, all);
    }

    /** Locks are taken for all of them together, then each is told, then all is written. */
    private void settle(List<Followed> changed) {
        openCases.release(changed.stream()
                .flatMap(one -> Consequences.freed(one.touched()).stream())
                .toList());
        List<HoldWish> wishes = changed.stream()
                .flatMap(one -> Consequences.holds(one.file().complaint(), one.touched()).stream())
                .toList();
        Listings.Followed holds = listings.follow(wishes, clock.instant());
        changed.forEach(one -> one.file().locked(holds.listings()));
        complaints.store(changed.stream().map(one -> told(one, holds)).toList());
    }

    private Settled told(Followed changed, Listings.Followed holds) {
        Complaint complaint = changed.file().complaint();
        List<Message> ofHolds = holds.told().getOrDefault(complaint.id(), List.of());
        List<Message> messages = Stream.of(ofHolds, events.tell(changed.file(), changed.taken()))
                .flatMap(List::stream)
                .toList();
        return new Settled(
                complaint,
                changed.taken(),
                changed.opened(),
                Consequences.conduct(complaint, changed.taken()),
                ofHolds.isEmpty() ? Set.of() : Consequences.listings(complaint, changed.touched()),
                messages);
    }
}
