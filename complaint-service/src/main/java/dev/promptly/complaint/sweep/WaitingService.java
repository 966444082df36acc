package dev.promptly.complaint.sweep;

import dev.promptly.complaint.admission.Deciding;
import dev.promptly.complaint.admission.FactChanges;
import dev.promptly.complaint.admission.FactChanges.FactChange;
import dev.promptly.complaint.admission.Gathered;
import dev.promptly.complaint.admission.Horizon;
import dev.promptly.complaint.admission.Received;
import dev.promptly.complaint.admission.SeenChanges;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Complaints;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.evidencefact.EvidenceWait;
import dev.promptly.complaint.review.Docket;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** What nobody calls for: complaints whose facts have come in are decided, those never cured end, missed deadlines are told. */
@ApplicationScoped
@Transactional
public class WaitingService {

    private static final int MOST = 200;

    /** So many that a worker looks at them well before its lease ends. */
    private static final int AT_ONCE = 50;

    @Inject
    Complaints complaints;

    @Inject
    Deciding deciding;

    @Inject
    EvidenceWait evidenceWait;

    @Inject
    Casework casework;

    @Inject
    Docket docket;

    @Inject
    FactChanges changes;

    @Inject
    LegalClock clock;

    @Inject
    Horizon horizon;

    @Inject
    SeenChanges seen;

    List<UUID> decidable() {
        return complaints.evidenceDecided(evidenceWait.overForSeenUntil(), MOST);
    }

    void decide(UUID id) {
        changeUndecided(id, this::decide);
    }

    private List<Complaint> decide(Complaint complaint) {
        return deciding.decide(complaint, clock.instant());
    }

    /** The next one that no other worker has, after the number; in a transaction of its own. */
    Optional<FactChange> nextChange(long after) {
        return changes.take(after);
    }

    List<Received> restingOn(FactChange change, Received after) {
        return changes.restingOn(change, after, AT_ONCE);
    }

    List<Received> standingOn(FactChange change, Received after) {
        return changes.standingOn(change, after, AT_ONCE);
    }

    /**
     * A returned notice that the fact cures is effective from the fact's instant (rule book E4); evidence that was put forward
     * and waited for counts from when it was put forward. What it waits for may be shown
     * otherwise even where it waits on.
     */
    void cure(UUID id, FactChange change) {
        changeUndecided(id, complaint -> {
            Gathered gathered = deciding.gather(complaint);
            if (!complaint.awaitsEvidence(change.about())) {
                Instant at = changes.curing(id, Optional.of(change)).orElse(change.at());
                casework.take(complaint, Act.curing(at, Act.RULES, change.first()));
            }
            if (change.first()) {
                complaint.touch();
            }
            return deciding.decide(complaint, gathered, clock.instant());
        });
    }

    /** What its measures stand on has fallen away, or stands again. */
    void followStanding(UUID id) {
        change(id, docket::followStanding);
    }

    void looked(FactChange change) {
        if (change.first()) {
            seen.markSight(change.about());
        }
        changes.looked(change);
    }

    void putBack(FactChange change) {
        changes.putBack(change);
    }

    int markHolds() {
        return seen.markHolds(AT_ONCE);
    }

    List<UUID> passing() {
        return complaints.passing(clock.instant(), MOST);
    }

    void passDue(UUID id) {
        change(id, complaint -> casework.take(complaint, TimeActs.passed(complaint, clock.instant())));
    }

    List<UUID> uncured() {
        return complaints.uncured(clock.instant(), MOST);
    }

    /** T3, K17. */
    void expire(UUID id) {
        change(id, complaint -> casework.take(complaint, TimeActs.expired(complaint, clock.instant())));
    }

    List<UUID> missing() {
        return complaints.missing(clock.instant().minus(Deadline.TOLD_AFTER), MOST);
    }

    void tellMissed(UUID id) {
        change(id, complaint -> casework.take(complaint, TimeActs.missed(complaint, clock.instant())));
    }

    private void changeUndecided(UUID id, Function<Complaint, List<Complaint>> step) {
        changeAll(id, complaint -> complaint.undecided() ? step.apply(complaint) : List.of(complaint));
    }

    private void change(UUID id, Consumer<Complaint> step) {
        changeAll(id, complaint -> {
            step.accept(complaint);
            return List.of(complaint);
        });
    }

    /** Each in a transaction of its own, so that one that fails holds up no other. */
    private void changeAll(UUID id, Function<Complaint, List<Complaint>> step) {
        horizon.enter();
        complaints.locked(id).ifPresent(complaint -> complaints.store(step.apply(complaint)));
    }
}
