package dev.promptly.complaint.complaint;

import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.clock.SiteCalendar;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Taken.TargetThen;
import dev.promptly.complaint.factchange.Horizon;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Judgement.Waiting;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.WaitingKind;
import dev.promptly.complaint.site.Profile;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ActKind.Teller;
import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.Track;
import dev.promptly.complaint.verification.SeparationOfDuties;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The statutory notice with all its targets. It changes by taking acts, in memory; nothing here reads a clock, a table
 * or a topic.
 */
@Entity
public class Complaint {

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
    @OrderBy("startedAt, clock, id")
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
    private final List<Taken> taken = new ArrayList<>();

    @Transient
    private boolean touched;

    protected Complaint() {}

    /** T1: what was filed is received, whatever it lacks. */
    public static Complaint of(Filed filed) {
        Complaint complaint = new Complaint();
        complaint.id = filed.id();
        complaint.record = Ids.unguessable();
        complaint.account = filed.account();
        complaint.holderAccount = filed.holderAccount();
        complaint.site = filed.site().id();
        complaint.profile = filed.site().profile();
        complaint.track = filed.track();
        complaint.externalRef = filed.externalRef();
        complaint.complainantId = filed.complainantId();
        complaint.rightId = filed.rightId();
        complaint.claim = filed.claim();
        complaint.request = filed.request();
        complaint.reasons = List.of();
        complaint.decidedBy(filed.terms());
        complaint.enteredBy = List.of(filed.actor().subject());
        complaint.receivedAt = filed.receivedAt();
        complaint.seenAt = filed.seenAt();
        complaint.changedAt = filed.seenAt();
        complaint.targets.addAll(filed.targets());
        complaint.evidence.addAll(filed.evidence());
        complaint.take(
                Act.of(ActKind.COMPLAINT_RECEIVED, filed.receivedAt(), filed.actor(), Change.unmoved(filed.targets()))
                        .claimed(filed.claimed())
                        .bearing(new Bears.Received(filed.receipt())),
                filed.terms()::calendar);
        return complaint;
    }

    public void take(List<Act> acts, Supplier<SiteCalendar> calendar) {
        acts.forEach(act -> take(act, calendar));
    }

    /**
     * Makes an act true. One of our own gets the next number in the record, and is told by {@link #takenSince}.
     *
     * @param calendar by which the clocks count that it starts; asked for where one counts in days
     * @throws IllegalStateException where it makes a move that is none from a target's state; what it did before that is not to
     *     be stored
     */
    public void take(Act act, Supplier<SiteCalendar> calendar) {
        bring(act.bears(), act);
        UUID event = Ids.next();
        ClockTurn turn = new ClockTurn(this, act, event, calendar);
        List<TargetThen> then = new ArrayList<>();
        List<Deadline> ofAll = turn.ofAll();
        for (Change change : act.changes()) {
            TargetState before = change.target().state;
            change.target().take(change, turn.start(change), receivedAt);
            then.add(TargetThen.of(change, act, before, turn.of(change)));
        }
        deadlines.addAll(turn.started());
        touched |= turn.isNoticed();
        if (act.kind() == Move.ADMIT.act()) {
            admitted(act.at());
        }
        settle();
        if (act.kind().is(Teller.OWN)) {
            taken.add(new Taken(act, ++actNumber, event, state, then, ofAll));
            touch();
        }
    }

    /** T5: from when it counts is each target's own; the complaint counts from its earliest. */
    private void admitted(Instant now) {
        admittedAt = now;
        noticeEffectiveAt = targets.stream()
                .flatMap(target -> Stream.ofNullable(target.noticeEffectiveAt))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void settle() {
        state = ComplaintState.of(targets.stream().map(target -> target.state).toList());
        if (!undecided()) {
            waiting = null;
            awaited = List.of();
        }
    }

    private void bring(Bears bears, Act act) {
        if (bears instanceof Bears.Judged judged) {
            bring(judged, act.at());
        } else if (bears instanceof Bears.Cured cured) {
            bring(cured);
        } else if (bears instanceof Bears.Added added) {
            bring(added, act);
        } else if (bears instanceof Bears.Ruled ruled) {
            bring(ruled);
        } else if (bears instanceof Bears.ToEach each) {
            act.targets().forEach(target -> each.to(target, act.at()));
        } else if (bears instanceof Bears.Asked asked) {
            reviewId = asked.review();
        }
    }

    /** While evidence is on its way, nothing is said of the targets. */
    private void bring(Bears.Judged judged, Instant now) {
        List<?> before = shownOfJudgement();
        Judgement judgement = judged.judgement();
        decidedBy(judged.terms());
        if (!judgement.waiting().equals(Optional.of(Waiting.EVIDENCE))) {
            undecidedTargets().forEach(target -> bring(judgement, target));
            reasons = judgement.reasons();
            curedAt = null;
        }
        waiting = judgement.waiting().orElse(Waiting.CURE);
        awaited = WaitSince.following(awaited, judged.awaited(), judged.since());
        settle();
        if (!before.equals(shownOfJudgement())) {
            touch();
        }
    }

    private void decidedBy(Terms terms) {
        rulesVersion = terms.rules().version();
        calendarVersion = terms.calendar().working().version();
        basis = terms.basis();
    }

    /** A reason that did not stand against the target before makes it another decision, which nobody has appealed. */
    private void bring(Judgement judgement, Target target) {
        List<Reason> own = judgement.reasonsOf(target.position);
        if (!Adverse.codes(this, target).containsAll(Adverse.codes(judgement.reasons(), own))) {
            decidedAnew(target);
        }
        target.judged(own, all(reasons, target.reasons), all(judgement.reasons(), own), curedAt);
    }

    private static List<Reason> all(List<Reason> whole, List<Reason> own) {
        return Stream.concat(whole.stream(), own.stream()).toList();
    }

    private List<?> shownOfJudgement() {
        return List.of(
                rulesVersion,
                calendarVersion,
                basis,
                reasons,
                targets.stream().map(target -> target.reasons).toList(),
                Optional.ofNullable(waiting),
                awaited);
    }

    private void bring(Bears.Cured cured) {
        if (isReturned()) {
            curedAt = curedAt != null && curedAt.isAfter(cured.at()) ? curedAt : cured.at();
            if (cured.news()) {
                findings.replaceAll(Found::askedAgain);
            }
        }
    }

    private void bring(Bears.Added added, Act act) {
        evidence.addAll(added.evidence());
        request = added.request();
        seenAt = added.seenAt();
        rightId = added.rightId() == null ? rightId : added.rightId();
        holderAccount = added.holderAccount() == null ? holderAccount : added.holderAccount();
        enteredBy = SeparationOfDuties.and(enteredBy, act.actor().subject());
        added.moved().forEach((target, to) -> target(target).orElseThrow().locate(to.address(), to.operatorId()));
        findings.removeIf(found -> added.moved().keySet().stream().anyMatch(found::isOfWhatWasThere));
        for (Target target : act.targets()) {
            if (added.news()) {
                decidedAnew(target);
            }
            if (added.evidence().stream().anyMatch(item -> item.isFor(target))) {
                target.shown(act.at());
            }
        }
    }

    private void bring(Bears.Ruled ruled) {
        reviewed = true;
        findings.removeIf(found -> found.review.equals(ruled.fallen()));
        findings.removeIf(earlier -> ruled.found().stream().anyMatch(earlier::isOfTheSameAs));
        findings.addAll(ruled.found());
    }

    private void decidedAnew(Target target) {
        target.decidedAnew(
                target.isAppealed() && running(Clock.K19, target.id).findAny().isPresent());
    }

    /** What happened since the last time this was asked, in order. */
    public List<Taken> takenSince() {
        List<Taken> since = List.copyOf(taken);
        taken.clear();
        return since;
    }

    /** Something that a reader sees of it has changed, whether or not there is an act of it. */
    public void touch() {
        touched = true;
    }

    public boolean isTouched() {
        return touched;
    }

    /** @param at at system time, by {@link Horizon#stamp()} */
    public void changed(Instant at) {
        changedAt = at;
        touched = false;
    }

    /** Whether anybody ever asked for another look at a decision on it. */
    public boolean wasAppealed() {
        return deadlines.stream().anyMatch(deadline -> deadline.clock() == Clock.K19);
    }

    /** Whether it is this item, put forward before, that it waits for: its coming moves nothing. */
    public boolean awaitsEvidence(UUID item) {
        return waiting == Waiting.EVIDENCE
                && awaited.stream().anyMatch(one -> one.kind() == WaitingKind.EVIDENCE && item.equals(one.id()));
    }

    public Stream<Deadline> running(Clock clock) {
        return deadlines.stream().filter(deadline -> deadline.clock() == clock && deadline.runs());
    }

    public Stream<Deadline> running(Clock clock, UUID target) {
        return running(clock).filter(deadline -> deadline.isOf(target));
    }

    public Optional<Target> target(UUID targetId) {
        return targets.stream().filter(target -> target.id.equals(targetId)).findFirst();
    }

    public boolean isReturned() {
        return targets.stream().anyMatch(target -> target.state == TargetState.RETURNED);
    }

    public boolean undecided() {
        return !undecidedTargets().isEmpty();
    }

    public List<Target> undecidedTargets() {
        return targets.stream().filter(target -> target.state.undecided()).toList();
    }

    public List<Target> targets(Collection<UUID> targetIds) {
        return targets.stream().filter(target -> targetIds.contains(target.id)).toList();
    }

    public String account() {
        return account;
    }

    public @Nullable Instant admittedAt() {
        return admittedAt;
    }

    public List<WaitSince> awaited() {
        return awaited;
    }

    public String basis() {
        return basis;
    }

    public String calendarVersion() {
        return calendarVersion;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Claim claim() {
        return claim;
    }

    public UUID complainantId() {
        return complainantId;
    }

    public List<Deadline> deadlines() {
        return deadlines;
    }

    public List<Exhibited> evidence() {
        return evidence;
    }

    public @Nullable String externalRef() {
        return externalRef;
    }

    public List<Found> findings() {
        return findings;
    }

    public @Nullable String holderAccount() {
        return holderAccount;
    }

    public UUID id() {
        return id;
    }

    public @Nullable Instant noticeEffectiveAt() {
        return noticeEffectiveAt;
    }

    public Profile profile() {
        return profile;
    }

    public List<Reason> reasons() {
        return reasons;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public UUID record() {
        return record;
    }

    public byte[] request() {
        return request;
    }

    public @Nullable UUID reviewId() {
        return reviewId;
    }

    public boolean reviewed() {
        return reviewed;
    }

    public @Nullable UUID rightId() {
        return rightId;
    }

    public String rulesVersion() {
        return rulesVersion;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public String site() {
        return site;
    }

    public ComplaintState state() {
        return state;
    }

    public List<Target> targets() {
        return targets;
    }

    public Track track() {
        return track;
    }

    public @Nullable Waiting waiting() {
        return waiting;
    }

    public List<String> enteredBy() {
        return enteredBy;
    }
}
