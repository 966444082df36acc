package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.Awaits.Awaited;
import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.Horizon;
import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.complaint.Happening.Change;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Judgement.Waiting;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.WaitingKind;
import dev.promptly.complaint.site.Profile;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.Track;
import dev.promptly.complaint.verification.SeparationOfDuties;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The statutory notice with all its targets. Each verb makes its moves in memory and remembers what happened; nothing here
 * reads a clock, a table or a topic.
 */
@Entity
class Complaint {

    @Id
    UUID id;

    /** Random, known to the parties only; not derivable from the id. */
    UUID record;

    /** The last number given to an act; counted up under the lock of this row. */
    @Column(name = "act_number")
    int actNumber;

    String account;

    @Column(name = "holder_account")
    @Nullable
    String holderAccount;

    String site;

    @Enumerated(EnumType.STRING)
    Profile profile;

    @Enumerated(EnumType.STRING)
    Track track;

    @Column(name = "external_ref")
    @Nullable
    String externalRef;

    @Column(name = "complainant_id")
    UUID complainantId;

    @Column(name = "right_id")
    @Nullable
    UUID rightId;

    @Enumerated(EnumType.STRING)
    Claim claim;

    byte[] request;

    @Enumerated(EnumType.STRING)
    ComplaintState state;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Reason> reasons;

    @Column(name = "rules_version")
    String rulesVersion;

    @Column(name = "calendar_version")
    String calendarVersion;

    /** What the alleged act is, by the law in force on its day. */
    String basis;

    /** What it waits for; null where it was decided. */
    @Enumerated(EnumType.STRING)
    @Nullable
    Waiting waiting;

    /** The same, one by one, since when; of no meaning for a target that is decided. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<WaitSince> awaited = List.of();

    /** The subjects that entered it or a supplement: none of them decides a review of it. */
    @Column(name = "entered_by")
    List<String> enteredBy;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "seen_at")
    Instant seenAt;

    /** When it was last added to, or a fact that it rests on changed, since it was returned; null once that is judged. */
    @Column(name = "cured_at")
    @Nullable
    Instant curedAt;

    @Column(name = "notice_effective_at")
    @Nullable
    Instant noticeEffectiveAt;

    @Column(name = "admitted_at")
    @Nullable
    Instant admittedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "complaint_id", nullable = false, updatable = false)
    @OrderBy("position")
    List<Target> targets = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "complaint_id", insertable = false, updatable = false)
    @OrderBy("startedAt, id")
    List<Deadline> deadlines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "complaint_evidence", joinColumns = @JoinColumn(name = "complaint_id"))
    @OrderColumn(name = "position")
    List<Exhibited> evidence = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "complaint_finding", joinColumns = @JoinColumn(name = "complaint_id"))
    @OrderColumn(name = "position")
    List<Found> findings = new ArrayList<>();

    /** Whether a reviewer has decided anything of it. */
    boolean reviewed;

    /** The last review of its admission, while there is anything to decide. */
    @Column(name = "review_id")
    @Nullable
    UUID reviewId;

    @Transient
    private final List<Happening> happenings = new ArrayList<>();

    @Transient
    private boolean touched;

    protected Complaint() {}

    /** T1: what was filed is received, whatever it lacks. */
    static Complaint received(
            Filing filing, List<Target> targets, List<Exhibited> evidence, Instant now, Instant seenAt) {
        ComplaintRequest filed = filing.request();
        Complaint complaint = new Complaint();
        complaint.id = filing.id();
        complaint.record = Ids.unguessable();
        complaint.account = filing.account();
        complaint.site = filing.site().id();
        complaint.profile = filing.site().profile();
        complaint.track = Objects.requireNonNullElse(filed.track(), Track.STATUTORY);
        complaint.externalRef = filed.externalRef();
        complaint.complainantId = filed.complainantId();
        complaint.rightId = filed.rightId();
        complaint.claim = filed.claim();
        complaint.request = filing.sealed();
        complaint.reasons = List.of();
        complaint.rulesVersion = filing.terms().rules().version();
        complaint.calendarVersion = filing.terms().calendar().version();
        complaint.basis = filing.terms().basis();
        complaint.enteredBy = List.of(filing.actor().subject());
        complaint.seenAt = seenAt;
        complaint.changedAt = seenAt;
        complaint.targets.addAll(targets);
        complaint.evidence.addAll(evidence);
        complaint.arrived(filing.actor(), filed.intake(), now);
        return complaint;
    }

    private void arrived(Actor actor, ComplaintRequest.@Nullable Intake intake, Instant now) {
        receivedAt = intake == null ? now : intake.arrivedAt();
        Happening.Claimed claimed = intake == null ? null : new Happening.Claimed(actor.role(), now);
        List<Change> all = Change.unmoved(targets);
        happened(Happening.claimed(ActKind.COMPLAINT_RECEIVED, receivedAt, claimed, actor, all));
    }

    /** Takes in what the rules say: T2 to T6 of every target that is not decided yet. */
    void judged(Judgement judgement, Terms terms, Instant now) {
        List<?> before = shownOfJudgement();
        rulesVersion = terms.rules().version();
        calendarVersion = terms.calendar().version();
        basis = terms.basis();
        new Decision(this, judgement, terms, now).make();
        waiting = judgement.waiting().orElse(undecided() ? Waiting.CURE : null);
        if (!before.equals(shownOfJudgement())) {
            touch();
        }
    }

    private List<?> shownOfJudgement() {
        return List.of(
                rulesVersion,
                calendarVersion,
                basis,
                reasons,
                targets.stream().map(target -> target.reasons).toList(),
                Optional.ofNullable(waiting));
    }

    /** What the judgement just taken in still waits for. */
    void awaits(List<Awaited> found, Instant now) {
        List<WaitSince> before = awaited;
        awaited = undecided() ? WaitSince.following(awaited, found, now) : List.of();
        if (!before.equals(awaited)) {
            touch();
        }
    }

    /** Whether it is this item, put forward before, that it waits for: its coming moves nothing. */
    boolean awaitsEvidence(UUID item) {
        return waiting == Waiting.EVIDENCE
                && awaited.stream().anyMatch(one -> one.kind() == WaitingKind.EVIDENCE && item.equals(one.id()));
    }

    /**
     * Something that it rests on was added or has changed since it was returned: where that makes it whole, it counts from
     * then. Whether what a reviewer found lacking is there now, a reviewer says.
     */
    void curedBy(Instant at) {
        if (isReturned()) {
            added(at);
            findings.replaceAll(Found::askedAgain);
        }
    }

    /** The same of what was known before, and is looked at once more: whoever has ruled since knew it. */
    void countsFrom(Instant at) {
        if (isReturned()) {
            added(at);
        }
    }

    private void added(Instant at) {
        curedAt = curedAt != null && curedAt.isAfter(at) ? curedAt : at;
    }

    /** A reviewer's finding is a fact of the notice, by which it is judged anew; it takes the place of earlier ones of the same. */
    void found(List<Found> more) {
        findings.removeIf(earlier -> more.stream().anyMatch(earlier::isOfTheSameAs));
        findings.addAll(more);
    }

    /** What the review found falls with the appeal against it. */
    void fall(UUID review) {
        findings.removeIf(found -> found.review.equals(review));
    }

    /**
     * T24: these are open again, to be judged anew; the time to cure them ends with their return. They count from receipt, but
     * where evidence was added since: then the appeal was granted on it.
     */
    List<Change> reopen(List<Target> chosen, Instant now) {
        return chosen.stream()
                .map(target -> {
                    Optional.ofNullable(target.shownAt).ifPresent(target::cured);
                    running(Clock.K17, target.id).forEach(cure -> {
                        cure.resume(now);
                        cure.stop(Move.REOPEN.act(), now);
                    });
                    return Change.of(target, target.move(Move.REOPEN));
                })
                .toList();
    }

    /** A person is asked to look at what was decided against these targets (K19); the time to cure them (K17) stands still. */
    List<Change> asked(List<Target> chosen, Due due, Instant now) {
        return chosen.stream()
                .map(target -> {
                    running(Clock.K17, target.id).forEach(cure -> cure.hold(now));
                    return Change.of(target, null, List.of(start(Clock.K19, target, now, due)));
                })
                .toList();
    }

    /** The decision stands; the rest of the time to cure what was returned runs on. */
    List<Change> confirmed(List<Target> chosen) {
        return chosen.stream()
                .map(target ->
                        Change.of(target, null, running(Clock.K17, target.id).toList()))
                .toList();
    }

    /** Another decision is made on the target. While a person has it in hand, that is the one looked at. */
    void decidedAnew(Target target) {
        boolean inHand =
                target.isAppealed() && running(Clock.K19, target.id).findAny().isPresent();
        target.decision++;
        target.appealed = inHand ? target.decision : target.appealed;
    }

    /** Whether anybody ever asked for another look at a decision on it. */
    boolean wasAppealed() {
        return deadlines.stream().anyMatch(deadline -> deadline.clock() == Clock.K19);
    }

    /** T3: what was returned and not cured in time (K17) ends. */
    void expire(Actor actor, Instant now) {
        List<Change> changes = targets.stream()
                .filter(target -> running(Clock.K17, target.id).anyMatch(deadline -> deadline.isDueAt(now)))
                .map(target -> Change.of(target, target.move(Move.REJECT)))
                .toList();
        if (!changes.isEmpty()) {
            happened(Happening.now(Move.REJECT.act(), now, actor, changes).because(reasons));
        }
    }

    /** What it lacked is added; it is judged anew with it, and effective from now where it was returned. */
    void supplemented(SupplementRequest supplement, List<Exhibited> added, Actor actor, Instant now) {
        evidence.addAll(added);
        rightId = supplement.rightId() == null ? rightId : supplement.rightId();
        enteredBy = SeparationOfDuties.and(enteredBy, actor.subject());
        if (supplement.addsSomething()) {
            curedBy(now);
            undecidedTargets().forEach(this::decidedAnew);
        }
        showAnew(undecidedTargets(), added, now);
        supplement
                .targetsOrNone()
                .forEach(moved -> findings.removeIf(found -> found.isOfWhatWasThere(moved.targetId())));
        happened(Happening.now(ActKind.COMPLAINT_SUPPLEMENTED, now, actor, Change.unmoved(undecidedTargets()))
                .saying(supplement.said()));
    }

    private static void showAnew(List<Target> shown, List<Exhibited> added, Instant now) {
        shown.stream()
                .filter(target -> added.stream().anyMatch(item -> item.isFor(target)))
                .forEach(target -> target.shownAt = now);
    }

    /** What is handed in with an appeal. What a reviewer found lacking is not asked anew: another one has it in hand. */
    void shownOnAppeal(List<Exhibited> added, List<Target> appealed, Actor actor, Instant now) {
        evidence.addAll(added);
        enteredBy = SeparationOfDuties.and(enteredBy, actor.subject());
        if (isReturned()) {
            added(now);
        }
        showAnew(appealed, added, now);
        happened(Happening.now(ActKind.COMPLAINT_SUPPLEMENTED, now, actor, Change.unmoved(appealed)));
    }

    /** As of when powers of attorney must hold: the latest instant from which one of its undecided targets would count. */
    Instant authorisedAt() {
        return Stream.concat(
                        Stream.concat(Stream.of(receivedAt), Stream.ofNullable(curedAt)),
                        undecidedTargets().stream().map(target -> target.effectiveAt(receivedAt)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The earliest instant from which one of the targets counts that wait for an answer; of receipt, where none does. */
    Instant waitsSince() {
        return undecidedTargets().stream()
                .filter(target -> target.state != TargetState.RETURNED)
                .map(target -> target.effectiveAt(receivedAt))
                .min(Comparator.naturalOrder())
                .orElse(receivedAt);
    }

    /** T5: from when it counts is each target's own; the complaint counts from its earliest. */
    void admitted(List<Target> admitted, Instant now) {
        admittedAt = now;
        admitted.forEach(target -> target.countsFrom(receivedAt));
        noticeEffectiveAt = targets.stream()
                .flatMap(target -> Stream.ofNullable(target.noticeEffectiveAt))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** T19, or T21 where the operator has repaired it. What is left may be good without it (R22). */
    void withdraw(List<Target> chosen, WithdrawalRequest withdrawal, Actor actor, Instant now) {
        if (isReturned()) {
            added(now);
        }
        Map<Move, List<Target>> moves = chosen.stream().collect(Collectors.groupingBy(withdrawal::moveFor));
        moves.forEach((move, targets) -> {
            List<Change> changes = targets.stream()
                    .map(target -> Change.of(target, target.move(move)))
                    .toList();
            targets.forEach(target -> target.endReason = move == Move.CORRECT ? EndReason.CORRECTED : null);
            happened(Happening.now(move.act(), now, actor, changes).saying(withdrawal.said()));
        });
        new Ending(this, chosen, actor, now).make();
    }

    /** K4 is met: the notice was forwarded to the operator of these targets. */
    void forwarded(List<UUID> targetIds, Instant at) {
        targetIds.stream().flatMap(target -> running(Clock.K4, target)).forEach(deadline -> {
            deadline.stop(Clock.K4.metBy(), at);
            touch();
        });
    }

    /** What is due is shown as missed from now on. */
    void passDue(Instant now) {
        deadlines.stream().filter(deadline -> deadline.isDueAt(now)).forEach(deadline -> {
            deadline.pass();
            touch();
        });
    }

    /** Tells once of every deadline that was missed by more than a minute. */
    void tellMissed(Actor actor, Instant now) {
        List<Change> missed = deadlines.stream()
                .filter(deadline -> deadline.isUntoldAt(now))
                .map(deadline -> Change.of(target(deadline.targetId()).orElseThrow(), null, List.of(deadline)))
                .toList();
        missed.forEach(change -> change.started().forEach(deadline -> deadline.tell(now)));
        if (!missed.isEmpty()) {
            happened(Happening.now(ActKind.DEADLINE_MISSED, now, actor, missed));
        }
    }

    Deadline start(Clock clock, Target target, Instant now, Due due) {
        Deadline deadline = Deadline.started(clock, id, target.id, now, due);
        deadlines.add(deadline);
        return deadline;
    }

    Stream<Deadline> running(Clock clock, UUID target) {
        return deadlines.stream().filter(deadline -> deadline.clock() == clock && deadline.runs(target));
    }

    void happened(Happening happening) {
        happening.changes().forEach(change -> stopClocks(change.target(), happening));
        state = ComplaintState.of(targets.stream().map(target -> target.state).toList());
        waiting = undecided() ? waiting : null;
        happenings.add(happening.leaving(state));
        touch();
    }

    /** Something that a reader sees of it has changed, whether or not there is an act of it. */
    void touch() {
        touched = true;
    }

    boolean isTouched() {
        return touched;
    }

    /** @param at system time, by {@link Horizon#stamp()} */
    void changed(Instant at) {
        changedAt = at;
        touched = false;
    }

    private void stopClocks(Target target, Happening happening) {
        List<Deadline> stopped = deadlines.stream()
                .filter(deadline -> deadline.runs(target.id) && deadline.clock().stoppedBy(happening.kind()))
                .toList();
        stopped.forEach(deadline -> deadline.stop(happening.kind(), happening.recordedAt()));
        boolean askedStill = running(Clock.K19, target.id).findAny().isPresent();
        if (!askedStill) {
            deadlines.stream()
                    .filter(deadline -> deadline.runs(target.id) || stopped.contains(deadline))
                    .forEach(deadline -> deadline.resume(happening.recordedAt()));
        }
    }

    /** What happened since the last time this was asked, in order. */
    List<Happening> takeHappenings() {
        List<Happening> taken = List.copyOf(happenings);
        happenings.clear();
        return taken;
    }

    int nextActNumber() {
        return ++actNumber;
    }

    Optional<Target> target(UUID targetId) {
        return targets.stream().filter(target -> target.id.equals(targetId)).findFirst();
    }

    boolean isReturned() {
        return targets.stream().anyMatch(target -> target.state == TargetState.RETURNED);
    }

    boolean undecided() {
        return !undecidedTargets().isEmpty();
    }

    private List<Target> undecidedTargets() {
        return targets.stream().filter(target -> target.state.undecided()).toList();
    }

    /** Whether what concerns these targets concerns all that is left to decide. */
    boolean isLeftTo(Collection<UUID> targetIds) {
        return undecidedTargets().stream().allMatch(target -> targetIds.contains(target.id));
    }

    List<Target> targets(Collection<UUID> targetIds) {
        return targets.stream().filter(target -> targetIds.contains(target.id)).toList();
    }
}
