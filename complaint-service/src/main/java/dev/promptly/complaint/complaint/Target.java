package dev.promptly.complaint.complaint;

import dev.promptly.complaint.clock.Clock.Start;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.listing.Element;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.listing.ListingAddress.Location;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.Stage;
import dev.promptly.complaint.statute.TargetKind;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.kit.id.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One listing, store front or live stream complained of; its state moves by itself, apart from the other targets'. */
@Entity
public class Target {

    @Id
    UUID id;

    int position;

    @Enumerated(EnumType.STRING)
    TargetKind kind;

    /** A link that leads to a web page, as {@link ListingAddress} keeps it; what was written stands in the sealed request. */
    @Nullable
    String url;

    @Column(name = "item_id")
    @Nullable
    String itemId;

    @Column(name = "listing_key")
    @Nullable
    String listingKey;

    @Enumerated(EnumType.STRING)
    Location location;

    /** The field for which nobody could say where it is (R20). */
    @Nullable
    String amiss;

    @Column(name = "operator_hint")
    @Nullable
    String operatorHint;

    @Column(name = "operator_id")
    @Nullable
    String operatorId;

    @Column(name = "external_ref")
    @Nullable
    String externalRef;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Element> elements;

    @Enumerated(EnumType.STRING)
    TargetState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    @Nullable
    EndReason endReason;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Reason> reasons;

    /** When what cured it last was added or changed, legal time; null where it lacked nothing. */
    @Column(name = "cured_at")
    @Nullable
    Instant curedAt;

    /** From when it counts (rule book E4), legal time; set at its admission, never moved. */
    @Column(name = "notice_effective_at")
    @Nullable
    Instant noticeEffectiveAt;

    @OneToOne(cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @JoinColumn(name = "measure_id")
    @Nullable
    Measure measure;

    /** Counts the decisions against it: one more with each reason that is new, and with whatever is added to the notice. */
    int decision;

    /** The last of these decisions that a person was asked to look at; zero where none was. */
    int appealed;

    /** When evidence was last added for it, after it was filed; null where none was. */
    @Column(name = "shown_at")
    @Nullable
    Instant shownAt;

    protected Target() {}

    /** T1. */
    public static Target received(int position, Filed.Row row) {
        Target target = new Target();
        target.id = Ids.next();
        target.position = position;
        target.kind = row.kind();
        target.operatorHint = row.operatorHint();
        target.operatorId = row.operatorId();
        target.externalRef = row.externalRef();
        target.locate(row.address());
        target.elements = row.elements();
        target.state = TargetState.RECEIVED;
        target.reasons = List.of();
        return target;
    }

    /** Where it is, as it was filed or as it was moved; decided here once, and never read from the URL again. */
    void locate(ListingAddress address) {
        url = address.url();
        itemId = address.itemId();
        listingKey = address.key();
        location = address.location();
        amiss = address.amiss();
    }

    /**
     * What an act does to it.
     *
     * @param start from what the due time of what is asked of the platform is counted
     * @param receivedAt of the complaint, legal time
     * @throws IllegalStateException where it is no move from its state; then nothing is changed
     */
    void take(Change change, Start start, Instant receivedAt) {
        Optional.ofNullable(change.move()).ifPresent(move -> make(move, receivedAt));
        measure = change.measure() == null ? measure : change.measure().of(measure, start);
    }

    private void make(Move move, Instant receivedAt) {
        Stage to = move.madeFrom(state);
        state = to.state();
        endReason = to.reason();
        if (move == Move.ADMIT) {
            noticeEffectiveAt = noticeEffectiveAt == null ? effectiveAt(receivedAt) : noticeEffectiveAt;
        }
        if (move == Move.REOPEN && shownAt != null) {
            cured(shownAt);
        }
    }

    /**
     * Takes in what is said of it now. An act cures it by which something that it was returned for has gone; what it still
     * lacks another act may cure later. What a reviewer overrides was none the worse before (rule book A2.11).
     *
     * @param found all that is said of it, on the whole notice too
     * @param act when something was added or changed; null where nothing was
     */
    void judged(List<Reason> own, List<Reason> before, List<Reason> found, @Nullable Instant act) {
        Set<ReasonCode> cured = lacking(before);
        cured.removeAll(lacking(found));
        if (state == TargetState.RETURNED && act != null && !cured.isEmpty()) {
            cured(act);
        }
        reasons = own;
    }

    /** Of several acts that cured it the latest counts. */
    private void cured(Instant act) {
        curedAt = curedAt != null && curedAt.isAfter(act) ? curedAt : act;
    }

    private static Set<ReasonCode> lacking(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.effect() == Effect.RETURN)
                .map(Reason::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReasonCode.class)));
    }

    /** The instant of receipt, or of what cured it last where that is later. */
    Instant effectiveAt(Instant receivedAt) {
        return curedAt != null && curedAt.isAfter(receivedAt) ? curedAt : receivedAt;
    }

    /** Whether it was decided against the complainant, which an appeal could change (T24). */
    public boolean isContestable() {
        return Move.REOPEN.isOpenTo(state);
    }

    /**
     * Another decision is made on it.
     *
     * @param inHand whether a person looks at it now: then that is the one looked at
     */
    void decidedAnew(boolean inHand) {
        decision++;
        appealed = inHand ? decision : appealed;
    }

    /** A person is asked to look at what stands against it. */
    void beAppealed() {
        appealed = decision;
    }

    /** Whether a person was asked to look at what stands against it: nobody is asked twice. */
    public boolean isAppealed() {
        return decision > 0 && appealed == decision;
    }

    /** Evidence is added for it. */
    void shown(Instant at) {
        shownAt = at;
    }

    public MeasureState measureState() {
        return measure == null ? MeasureState.NONE : measure.state();
    }

    public Optional<Measure> measure() {
        return Optional.ofNullable(measure);
    }

    public List<Element> elements() {
        return elements;
    }

    public @Nullable EndReason endReason() {
        return endReason;
    }

    public @Nullable String externalRef() {
        return externalRef;
    }

    public UUID id() {
        return id;
    }

    public @Nullable String itemId() {
        return itemId;
    }

    public TargetKind kind() {
        return kind;
    }

    public @Nullable String listingKey() {
        return listingKey;
    }

    public Location location() {
        return location;
    }

    public @Nullable Instant noticeEffectiveAt() {
        return noticeEffectiveAt;
    }

    public @Nullable String operatorId() {
        return operatorId;
    }

    public int position() {
        return position;
    }

    public List<Reason> reasons() {
        return reasons;
    }

    public TargetState state() {
        return state;
    }

    public @Nullable String url() {
        return url;
    }

    public @Nullable String amiss() {
        return amiss;
    }
}
