package dev.promptly.complaint.sweep;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.evidencefact.EvidenceWait;
import dev.promptly.complaint.factchange.FactChanges;
import dev.promptly.complaint.factchange.FactChanges.FactChange;
import dev.promptly.complaint.factchange.Received;
import dev.promptly.complaint.factchange.SeenChanges;
import dev.promptly.complaint.proceeding.Proceeding;
import dev.promptly.complaint.proceeding.Proceedings;
import dev.promptly.complaint.review.Docket;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.site.Sites;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What nobody calls for: complaints whose facts have come in are decided, those never cured end, missed deadlines are told. */
@ApplicationScoped
@Transactional
public class WaitingService {

    private static final int MOST = 200;

    private static final Duration SETTLING = Duration.ofSeconds(3);

    /** So many that a worker looks at them well before its lease ends. */
    private static final int AT_ONCE = 50;

    @Inject
    DueCases due;

    @Inject
    EvidenceWait evidenceWait;

    @Inject
    Sites sites;

    @Inject
    Declarations declarations;

    @Inject
    Proceedings proceedings;

    @Inject
    Casework casework;

    @Inject
    Docket docket;

    @Inject
    FactChanges changes;

    @Inject
    LegalClock clock;

    @Inject
    SeenChanges seen;

    List<UUID> decidable() {
        return due.evidenceDecided(evidenceWait.overForSeenUntil(), MOST);
    }

    void decide(UUID id) {
        casework.change(id, (file, now) -> Step.of(List.of()).judgedAnew());
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
        casework.change(
                id,
                (file, now) -> file.complaint().undecided()
                        ? Step.of(curing(file, change)).judgedAnew()
                        : Step.of(List.of()));
    }

    private List<Act> curing(CaseFile file, FactChange change) {
        file.read();
        if (change.first()) {
            file.complaint().touch();
        }
        if (file.complaint().awaitsEvidence(change.about())) {
            return List.of();
        }
        Instant at = changes.curing(file.complaint().id(), Optional.of(change)).orElse(change.at());
        return List.of(Act.curing(at, Act.RULES, change.first()));
    }

    /** What its measures stand on has fallen away, or stands again. */
    void followStanding(UUID id) {
        casework.change(id, (file, now) -> Step.of(docket.followStanding(file)));
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
        return due.passing(clock.instant(), MOST);
    }

    void passDue(List<UUID> ids) {
        casework.changeAll(ids, file -> TimeActs.passed(file.complaint(), clock.instant()));
    }

    List<UUID> uncured() {
        return due.uncured(clock.instant(), MOST);
    }

    /** T3, K17. */
    void expire(List<UUID> ids) {
        casework.changeAll(ids, file -> TimeActs.expired(file.complaint(), clock.instant()));
    }

    /**
     * What runs out by law, seen some seconds later, so that what arrived in the last moment is recorded first; judged as of its end
     * all the same (rule book I8). Where the clock is set by hand, at once.
     */
    List<UUID> ranOut() {
        Duration settling = clock.testClock().isPresent() ? Duration.ZERO : SETTLING;
        return due.ranOut(clock.instant().minus(settling), MOST);
    }

    /** T14, T17, K16. */
    void runOut(List<UUID> ids) {
        casework.changeTogether(ids, locked -> {
            Map<UUID, List<Proceeding>> suits = proceedings.of(locked);
            Map<UUID, List<Declaration>> declared = declarations.of(locked);
            return file -> {
                UUID id = file.complaint().id();
                return TimeActs.ranOut(
                        file.complaint(),
                        suits.getOrDefault(id, List.of()),
                        declared.getOrDefault(id, List.of()),
                        clock.instant());
            };
        });
    }

    /** Cases of a jurisdiction that were counted by another calendar, after one, by id. */
    List<UUID> countedOtherwise(String jurisdiction, String version, UUID after) {
        List<String> concerned = sites.all().stream()
                .filter(site -> site.territory().equals(jurisdiction))
                .map(Site::id)
                .toList();
        return due.countedOtherwise(concerned, version, after, AT_ONCE);
    }

    /** Answers how many nobody else had in hand. */
    int recompute(List<UUID> ids, String version) {
        return casework.changeAll(
                ids, file -> TimeActs.recomputed(file.complaint(), version, file::window, clock.instant()));
    }

    List<UUID> failed() {
        return due.toAskAgain(clock.instant(), MOST);
    }

    void askAgain(List<UUID> ids) {
        casework.changeAll(ids, file -> TimeActs.askedAgain(file.complaint(), clock.instant()));
    }

    List<UUID> missing() {
        return due.missing(clock.instant().minus(Deadline.TOLD_AFTER), MOST);
    }

    void tellMissed(List<UUID> ids) {
        casework.changeAll(ids, file -> TimeActs.missed(file.complaint(), clock.instant()));
    }
}
