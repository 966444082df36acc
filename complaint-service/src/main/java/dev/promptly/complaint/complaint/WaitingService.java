package dev.promptly.complaint.complaint;

import dev.promptly.complaint.complaint.FactChanges.FactChange;
import dev.promptly.complaint.deadline.Deadline;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What nobody calls for: complaints whose facts have come in are decided, those never cured end, missed deadlines are told. */
@ApplicationScoped
@Transactional
class WaitingService {

    /** How long evidence on its way is waited for, in system time (the contract's 60 s). */
    static final Duration EVIDENCE_WAIT = Duration.ofSeconds(60);

    private static final int MOST = 200;

    @Inject
    Complaints complaints;

    @Inject
    Deciding deciding;

    @Inject
    FactChanges changes;

    @Inject
    LegalClock clock;

    List<UUID> decidable() {
        return Stream.concat(
                        complaints.evidenceDecided(Instant.now().minus(EVIDENCE_WAIT), MOST).stream(),
                        complaints.verificationsDecided(MOST).stream())
                .distinct()
                .toList();
    }

    /** Each in a transaction of its own, so that one that fails holds up no other. */
    void decide(UUID id) {
        complaints.locked(id).filter(Complaint::undecided).ifPresent(complaint -> {
            decide(complaint);
            complaints.store(List.of(complaint));
        });
    }

    private void decide(Complaint complaint) {
        boolean overdue = complaint.seenAt.isBefore(Instant.now().minus(EVIDENCE_WAIT));
        deciding.decide(complaint, overdue, clock.instant());
    }

    List<FactChange> changes() {
        return changes.settled(MOST);
    }

    List<UUID> restingOn(FactChange change, UUID after) {
        return changes.restingOn(change, after, MOST);
    }

    /** A returned notice that the fact cures is effective from the fact's instant (rule book E4). */
    void cure(UUID id, Instant at) {
        complaints.locked(id).filter(Complaint::undecided).ifPresent(complaint -> {
            complaint.curedBy(at);
            decide(complaint);
            complaints.store(List.of(complaint));
        });
    }

    void done(FactChange change) {
        changes.forget(change);
    }

    List<UUID> uncured() {
        return complaints.uncured(clock.instant(), MOST);
    }

    /** T3, K17. */
    void expire(UUID id) {
        complaints.locked(id).ifPresent(complaint -> {
            complaint.expire(Actor.system(ComplaintEvents.SERVICE), clock.instant());
            complaints.store(List.of(complaint));
        });
    }

    List<UUID> missing() {
        return complaints.missing(clock.instant().minus(Deadline.TOLD_AFTER), MOST);
    }

    void tellMissed(UUID id) {
        complaints.locked(id).ifPresent(complaint -> {
            complaint.tellMissed(Actor.system(ComplaintEvents.SERVICE), clock.instant());
            complaints.store(List.of(complaint));
        });
    }
}
