package dev.promptly.complaint.complaint;

import dev.promptly.complaint.clock.Start;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.listing.Element;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.listing.ListingAddress.Location;
import dev.promptly.complaint.measure.Measure;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.Stage;
import dev.promptly.complaint.statute.TargetKind;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.window.Window;
import dev.promptly.complaint.window.WindowStep;
import dev.promptly.kit.id.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** The last dispute window that was opened on it. */
    @OneToOne(cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @JoinColumn(name = "window_id")
    @Nullable
    Window window;

    /** In which state it was suspended; null where it is not. */
    @Enumerated(EnumType.STRING)
    @Column(name = "suspended_in")
    @Nullable
    TargetState suspendedIn;

    /** Null where its notice has reached nobody, and the platform corrected nothing. */
    @Embedded
    @Nullable
    Reached reached;

    @Embedded
    private Decisions decisions = new Decisions();

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
        target.externalRef = row.externalRef();
        target.locate(row.address(), row.operatorId());
        target.elements = row.elements();
        target.state = TargetState.RECEIVED;
        target.reasons = List.of();
        return target;
    }

    /** Where it is, as it was filed or as it was moved; decided here once, and never read from the URL again. */
    void locate(ListingAddress address, @Nullable String seller) {
        operatorId = seller;
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
        Optional.ofNullable(change.move()).ifPresent(move -> make(move, receivedAt, start.at()));
        measure = change.measure() == null ? measure : change.measure().of(measure, start);
        window = change.window() == null ? window : change.window().of(window, start.at());
        if (window != null && window.isOpen() && suspendedIn().orElse(state) != TargetState.WINDOW_OPEN) {
            window = new WindowStep.Close().of(window, start.at());
        }
    }

    /** What a court or an authority orders counts from then, and its operator is told anew. */
    private void make(Move move, Instant receivedAt, Instant at) {
        Stage to = move.madeFrom(new Move.Whence(stage(), suspendedIn, measureState()));
        suspendedIn = move.suspendedIn(state);
        state = to.state();
        endReason = to.reason();
        cured(move == Move.TAKE_DOWN_BY_ORDER ? at : move == Move.REOPEN ? shownAt : null);
        reached = move == Move.TAKE_DOWN_BY_ORDER ? null : reached;
        boolean counts = state == TargetState.ADMITTED && noticeEffectiveAt == null;
        noticeEffectiveAt = counts ? effectiveAt(receivedAt) : noticeEffectiveAt;
    }

    /** The notice has reached its operator. */
    void notified(Instant at) {
        reached = reached().first(at);
    }

    /** The platform says who sells there. What reached another seller before has reached nobody whom the notice concerns. */
    void identified(String seller, Instant at) {
        reached = operatorId == null || operatorId.equals(seller) ? reached : new Reached(null, at);
        operatorId = seller;
    }

    /** How far its notice has come. */
    public Reached reached() {
        return reached == null ? Reached.NOBODY : reached;
    }

    public Stage stage() {
        return new Stage(state, endReason);
    }

    public boolean canMake(Move move) {
        return move.isOpenTo(stage());
    }

    /**
     * Takes in what is said of it and of the whole notice now. An act, where there was one, cures it by which something that it was returned
     * for has gone; what it still lacks another may cure later. What a reviewer overrides was none the worse before (rule book A2.11).
     */
    void judged(List<Reason> own, List<Reason> before, List<Reason> found, @Nullable Instant act) {
        Set<ReasonCode> cured = Reason.lacking(before);
        cured.removeAll(Reason.lacking(found));
        if (state == TargetState.RETURNED && act != null && !cured.isEmpty()) {
            cured(act);
        }
        reasons = own;
    }

    /** Of several acts that cured it the latest counts. */
    private void cured(@Nullable Instant act) {
        curedAt = act == null || (curedAt != null && curedAt.isAfter(act)) ? curedAt : act;
    }

    /** The instant of receipt, or of what cured it last where that is later. */
    Instant effectiveAt(Instant receivedAt) {
        return curedAt != null && curedAt.isAfter(receivedAt) ? curedAt : receivedAt;
    }

    /** Whether what was done then is about what counts now: what cured it, or an order, came no later. */
    public boolean countsAt(Instant then) {
        return curedAt == null || !then.isBefore(curedAt);
    }

    /** @param inHand whether a person looks at it now */
    void decidedAnew(boolean inHand) {
        decisions.another(inHand);
    }

    void beAppealed() {
        decisions.appeal();
    }

    /** Whether a person was asked to look at what stands against it: nobody is asked twice. */
    public boolean isAppealed() {
        return decisions.isAppealed();
    }

    /** Evidence is added for it. */
    void shown(Instant at) {
        shownAt = at;
    }

    public MeasureState measureState() {
        return measure == null ? MeasureState.NONE : measure.state();
    }

    public Optional<Window> window() {
        return Optional.ofNullable(window);
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

    public Optional<TargetState> suspendedIn() {
        return Optional.ofNullable(suspendedIn);
    }

    public @Nullable String url() {
        return url;
    }

    public @Nullable String amiss() {
        return amiss;
    }
}
