package dev.promptly.complaint.review;

import dev.promptly.complaint.calendar.Calendars;
import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.complaint.verification.Entry;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a reviewer is asked to decide. Claims are leases in system time, all else is legal time. Whoever changes one
 * locks the complaint it is about first, then its own row.
 */
@Entity
public class Review {

    @Schema(name = "ReviewState")
    public enum State {
        OPEN,
        DECIDED,
        /** What it was about has fallen away. */
        LAPSED
    }

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    ReviewKind kind;

    @Enumerated(EnumType.STRING)
    State state = State.OPEN;

    @Column(name = "complaint_id")
    @Nullable
    UUID complaintId;

    @Enumerated(EnumType.STRING)
    @Column(name = "entry_kind")
    Entry.@Nullable Kind entryKind;

    @Column(name = "entry_id")
    @Nullable
    UUID entryId;

    /** The review whose decision is appealed; null where the rules alone decided. */
    @Column(name = "appealed_id")
    @Nullable
    UUID appealedId;

    /** The declaration, the proceeding or the extension; null where the complaint is all there is to say. */
    @Nullable
    UUID about;

    /** Null of all but an appeal. */
    @Embedded
    @Nullable
    Appellant appellant;

    /** Who decided first, or filed the appeal, and may not decide on it. */
    @Column(name = "not_by")
    List<String> notBy = List.of();

    /** What the appellant wrote, sealed. */
    byte @Nullable [] grounds;

    /** The party or the complaint under whose key what is written here is sealed. */
    @Column(name = "sealed_under")
    UUID sealedUnder;

    @Nullable
    String site;

    @Enumerated(EnumType.STRING)
    @Nullable
    Claim claim;

    @Column(name = "target_ids")
    List<UUID> targetIds = List.of();

    @Enumerated(EnumType.STRING)
    List<ReasonCode> codes = List.of();

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    boolean provisional;

    @Nullable
    String assignee;

    @Column(name = "claimed_until")
    @Nullable
    Instant claimedUntil;

    @Embedded
    @Nullable
    Ruling ruling;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "review_note", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "position")
    List<Note> notes = new ArrayList<>();

    /** The complaint that a review is about. */
    public record Case(UUID complaintId, String site, Claim claim) {}

    protected Review() {}

    private static Review opened(ReviewKind kind, UUID sealedUnder, Instant now, Due due) {
        Review review = new Review();
        review.id = Ids.next();
        review.kind = kind;
        review.sealedUnder = sealedUnder;
        review.openedAt = now;
        review.dueAt = due.at();
        review.provisional = due.provisional();
        return review;
    }

    /** A working day, as for the completeness of a notice (rule book D4, K2). */
    public static Due dueAfter(Instant start, Site site) {
        return Due.afterWorkingDays(1, start, site.zone(), Calendars.of(site.territory()));
    }

    /** T4: a doubt that the rules leave to a reviewer, or a return that one may override (rule book E4). */
    public static Review ofAdmission(Case about, List<ReasonCode> codes, List<UUID> targetIds, Instant now, Due due) {
        Review review =
                opened(ReviewKind.ADMISSION, about.complaintId(), now, due).of(about);
        review.isNowAbout(codes, targetIds);
        return review;
    }

    /** A doubt about one of several things: a declaration, a proceeding, an extension. */
    public static Review ofThing(ReviewKind kind, Case about, UUID thing, Instant now, Due due) {
        Review review = opened(kind, about.complaintId(), now, due).of(about);
        review.about = thing;
        return review;
    }

    static Review ofEntry(Entry entry, List<ReasonCode> codes, Instant now, Due due) {
        Review review = opened(ReviewKind.VERIFICATION, entry.party(), now, due);
        review.entryKind = entry.kind();
        review.entryId = entry.id();
        review.codes = codes;
        return review;
    }

    /** The measures of a complaint stand on an entry of the registry that has fallen: they are named, not suspended. */
    public static Review ofStanding(Case about, Entry.Kind kind, UUID entryId, Instant now, Due due) {
        Review review =
                opened(ReviewKind.VERIFICATION, about.complaintId(), now, due).of(about);
        review.entryKind = kind;
        review.entryId = entryId;
        review.about = entryId;
        return review;
    }

    /**
     * An appeal, which begins to be looked at.
     *
     * @param first the review whose decision is appealed; empty where the rules alone decided
     * @param declaration what was decided of it is appealed; empty where that is the notice
     */
    public static Review ofAppeal(
            Case about, Optional<Review> first, Optional<UUID> declaration, Grounds grounds, Instant now, Due due) {
        Review review = opened(ReviewKind.APPEAL, about.complaintId(), now, due).of(about);
        review.appealedId = first.map(Review::id).orElse(null);
        review.about = declaration.orElse(null);
        review.appellant = grounds.appellant();
        review.notBy = Stream.concat(first.stream().flatMap(Review::deciders), Stream.of(grounds.by()))
                .toList();
        review.grounds = grounds.sealed();
        return review;
    }

    /** Who decided it, and who decided or appealed what it is an appeal against. */
    private Stream<String> deciders() {
        return Stream.concat(ruling().map(Ruling::by).stream(), notBy.stream());
    }

    private Review of(Case about) {
        complaintId = about.complaintId();
        site = about.site();
        claim = about.claim();
        return this;
    }

    /** The doubts have become others; who has it in hand and when it is due stay. */
    public void isNowAbout(List<ReasonCode> nowCodes, List<UUID> nowTargetIds) {
        codes = nowCodes;
        targetIds = nowTargetIds;
    }

    /** @throws Refused 409 where another has it, or decided what is appealed */
    void claim(String reviewer, Instant systemNow, Duration length) {
        requireFor(reviewer, systemNow);
        assignee = reviewer;
        claimedUntil = systemNow.plus(length);
    }

    void release(String reviewer, Instant systemNow) {
        requireFor(reviewer, systemNow);
        assignee = null;
        claimedUntil = null;
    }

    /** @throws Refused 409 where it is closed, another has it, or decided what is appealed */
    public void requireFor(String reviewer, Instant systemNow) {
        if (state != State.OPEN) {
            throw Problems.conflict("wrong-state", "This review is closed: " + state);
        }
        if (notBy.contains(reviewer)) {
            throw Problems.conflict("wrong-state", "Who decided first, or filed the appeal, does not decide on it");
        }
        if (assignee(systemNow).filter(other -> !other.equals(reviewer)).isPresent()) {
            throw Problems.conflict("wrong-state", "Claimed by " + assignee + " until " + claimedUntil);
        }
    }

    void note(String reviewer, byte[] sealed, Instant now) {
        notes.add(new Note(reviewer, now, sealed));
    }

    public void decide(Ruling decided) {
        ruling = decided;
        close(State.DECIDED, decided.at());
    }

    /** Decided by a verdict on its entry. */
    public void decidedByVerdict(Instant now) {
        close(State.DECIDED, now);
    }

    public void lapse(Instant now) {
        close(State.LAPSED, now);
    }

    private void close(State how, Instant now) {
        state = how;
        closedAt = now;
        assignee = null;
        claimedUntil = null;
    }

    /** Who has it in hand, while the claim lasts. */
    Optional<String> assignee(Instant systemNow) {
        return Optional.ofNullable(assignee).filter(who -> claimedUntil != null && claimedUntil.isAfter(systemNow));
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public UUID id() {
        return id;
    }

    public ReviewKind kind() {
        return kind;
    }

    /** Which complaint it is about; empty of an entry of the registry. */
    public Optional<UUID> complaintId() {
        return Optional.ofNullable(complaintId);
    }

    public boolean hasLapsed() {
        return state == State.LAPSED;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The review whose decision it is an appeal against; empty where the rules alone decided. */
    public Optional<UUID> appealed() {
        return Optional.ofNullable(appealedId);
    }

    /** The one of several things that it is about. */
    public Optional<UUID> about() {
        return Optional.ofNullable(about);
    }

    /** Whose appeal it is; empty of all else. */
    public Optional<Appellant> appellant() {
        return Optional.ofNullable(appellant);
    }

    /** Whether it is an appeal of an operator's, which no other party is told of. */
    public boolean isAnOperators() {
        return appellant != null && appellant.role() == AccountRole.OPERATOR;
    }

    public List<ReasonCode> codes() {
        return codes;
    }

    public List<UUID> targetIds() {
        return targetIds;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Due due() {
        return new Due(dueAt, provisional);
    }

    public Optional<Ruling> ruling() {
        return Optional.ofNullable(ruling);
    }
}
