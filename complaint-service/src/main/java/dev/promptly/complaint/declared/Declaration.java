package dev.promptly.complaint.declared;

import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.verification.SeparationOfDuties;
import dev.promptly.kit.caller.Account;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An operator's declaration that there is no infringement (ECL art. 43(1)); whoever changes it locks its complaint first. */
@Entity
public class Declaration {

    @Id
    UUID id;

    @Column(name = "complaint_id")
    UUID complaintId;

    @Column(name = "operator_id")
    String operatorId;

    @Enumerated(EnumType.STRING)
    DeclarationState state;

    @Column(name = "target_ids")
    List<UUID> targetIds;

    /** What was written, sealed under the declaration's own key: one party is erased without the other. */
    byte[] request;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Reason> reasons;

    /** Reasons that a reviewer found not to stand. */
    @Enumerated(EnumType.STRING)
    List<ReasonCode> dismissed;

    /** Whether a person was asked to look at what the rules have decided of it since it was last added to. */
    boolean appealed;

    @ElementCollection
    @CollectionTable(name = "declaration_evidence", joinColumns = @JoinColumn(name = "declaration_id"))
    @OrderColumn(name = "position")
    List<DeclaredItem> evidence = new ArrayList<>();

    @Column(name = "entered_by")
    List<String> enteredBy;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "seen_at")
    Instant seenAt;

    boolean waiting;

    @Column(name = "admitted_at")
    @Nullable
    Instant admittedAt;

    /** The event that tells of its admission, by which its notice to the right holder is known. */
    @Column(name = "admitted_by")
    @Nullable
    UUID admittedBy;

    @Column(name = "delivered_at")
    @Nullable
    Instant deliveredAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    DeclarationResponse response;

    @Column(name = "responded_at")
    @Nullable
    Instant respondedAt;

    protected Declaration() {}

    public static Declaration received(Declared declared) {
        Declaration declaration = new Declaration();
        declaration.id = declared.id();
        declaration.complaintId = declared.complaintId();
        declaration.operatorId = declared.operatorId();
        declaration.state = DeclarationState.RECEIVED;
        declaration.targetIds = declared.request().targetIdsOrNone();
        declaration.request = declared.sealed();
        declaration.reasons = List.of();
        declaration.dismissed = List.of();
        declaration.evidence.addAll(shown(declared.request()));
        declaration.enteredBy = List.of(declared.subject());
        declaration.receivedAt = declared.receivedAt();
        declaration.seenAt = declared.seenAt();
        return declaration;
    }

    private static List<DeclaredItem> shown(DeclarationRequest request) {
        return request.evidenceOrNone().stream().map(DeclaredItem::of).toList();
    }

    /** Something is added to it; it is judged anew with that. */
    public void supplement(
            DeclarationRequest added, DeclarationRequest whole, byte[] sealed, String subject, Instant now) {
        targetIds = whole.targetIdsOrNone();
        request = sealed;
        evidence.addAll(shown(added));
        enteredBy = SeparationOfDuties.and(enteredBy, subject);
        seenAt = now;
        appealed = false;
    }

    /** Takes in what the rules say of it; answers whether that is another state. */
    public boolean judged(DeclarationRules.Judged judged, Instant now) {
        DeclarationState before = state;
        waiting = judged.awaits();
        if (!waiting) {
            reasons = judged.reasons().stream()
                    .filter(reason -> !dismissed.contains(reason.code()))
                    .toList();
            state = stateBy(reasons);
            admittedAt = state == DeclarationState.ADMITTED ? now : null;
        }
        return state != before;
    }

    private static DeclarationState stateBy(List<Reason> reasons) {
        return reasons.stream()
                .map(Reason::effect)
                .max(Effect::compareTo)
                .map(effect -> effect == Effect.REVIEW ? DeclarationState.UNDER_REVIEW : DeclarationState.RETURNED)
                .orElse(DeclarationState.ADMITTED);
    }

    /** A reviewer finds that these reasons do not stand against it. */
    public void dismiss(Collection<ReasonCode> codes) {
        dismissed = Stream.concat(dismissed.stream(), codes.stream()).distinct().toList();
    }

    /** A person is asked to look at what the rules have decided of it. */
    public void appeal() {
        appealed = true;
    }

    public boolean isAppealed() {
        return appealed;
    }

    /** By what a reviewer has found, returned or rejected. */
    public void find(List<Reason> found, DeclarationState decided) {
        reasons = found;
        state = decided;
        waiting = false;
    }

    public void withdraw(Instant now) {
        state = DeclarationState.WITHDRAWN;
        waiting = false;
        withdrawnAt = now;
    }

    public void deliver(Instant at) {
        deliveredAt = deliveredAt == null ? at : deliveredAt;
    }

    public void answer(DeclarationResponse by, Instant now) {
        response = by;
        respondedAt = now;
    }

    /** Whether evidence that it names is on its way. */
    public boolean waits() {
        return waiting;
    }

    /** It is told as admitted by this event. */
    public void admittedBy(UUID event) {
        admittedBy = event;
    }

    /** Whether this event asked that it be forwarded; of one admitted before that was kept nobody knows. */
    public boolean isForwardedBy(@Nullable UUID event) {
        return event != null && event.equals(admittedBy);
    }

    public UUID id() {
        return id;
    }

    public UUID complaintId() {
        return complaintId;
    }

    public Account account() {
        return Account.operator(operatorId);
    }

    public DeclarationState state() {
        return state;
    }

    public List<UUID> targetIds() {
        return targetIds;
    }

    public byte[] request() {
        return request;
    }

    public List<Reason> reasons() {
        return reasons;
    }

    public List<ReasonCode> codes() {
        return reasons.stream().map(Reason::code).distinct().toList();
    }

    public List<DeclaredItem> evidence() {
        return evidence;
    }

    public List<UUID> evidenceIds() {
        return evidence.stream().map(DeclaredItem::evidenceId).toList();
    }

    public List<String> enteredBy() {
        return enteredBy;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public Optional<Instant> admittedAt() {
        return Optional.ofNullable(admittedAt);
    }

    public Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public Optional<DeclarationResponse> response() {
        return Optional.ofNullable(response);
    }
}
