package dev.promptly.notification.notice;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.id.Ids;
import dev.promptly.notification.asked.Designated;
import dev.promptly.notification.asked.Forward;
import dev.promptly.notification.asked.NoticeKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notice to one addressee. Its state follows from its instants, of which none is ever set twice: QUEUED, FORWARDED,
 * DELIVERED, ACKNOWLEDGED (RULES D3).
 */
@Entity
public class Notice {

    @Id
    UUID id;

    /** Null in a notice about an account. */
    @Column(name = "complaint_id")
    @Nullable
    UUID complaintId;

    /** Whose key seals what it says: the complaint's, or that of the account's record. */
    UUID subject;

    /** The CloudEvents id of the act that asked for it. */
    @Column(name = "event_id")
    UUID eventId;

    String addressee;

    @Column(name = "addressee_role")
    @Enumerated(EnumType.STRING)
    AccountRole addresseeRole;

    @Enumerated(EnumType.STRING)
    Designated designated;

    @Enumerated(EnumType.STRING)
    NoticeKind kind;

    /** The targets it names; null where it was stored before they stood here, until {@link NoticeTargets} has filled them in. */
    @Column(name = "target_ids")
    @Nullable
    List<UUID> targetIds;

    byte[] payload;

    /** The case as it stands now, a JSON object: states and instants only. */
    @Column(name = "case_shown")
    String caseShown;

    @Column(name = "queued_at")
    Instant queuedAt;

    @Column(name = "forwarded_at")
    @Nullable
    Instant forwardedAt;

    @Column(name = "delivered_at")
    @Nullable
    Instant deliveredAt;

    @Column(name = "acknowledged_at")
    @Nullable
    Instant acknowledgedAt;

    protected Notice() {}

    static Notice ofComplaint(UUID complaintId, UUID eventId, Forward forward, Instant queuedAt) {
        return new Notice(complaintId, complaintId, eventId, forward, queuedAt);
    }

    /** @param subject of the account's record */
    static Notice ofAccount(UUID subject, UUID eventId, Forward forward, Instant queuedAt) {
        return new Notice(null, subject, eventId, forward, queuedAt);
    }

    private Notice(@Nullable UUID complaintId, UUID subject, UUID eventId, Forward forward, Instant queuedAt) {
        this.id = Ids.next();
        this.complaintId = complaintId;
        this.subject = subject;
        this.eventId = eventId;
        this.addressee = forward.addressee().account();
        this.addresseeRole = forward.addressee().role();
        this.designated = forward.addressee().designated();
        this.kind = forward.kind();
        this.targetIds = forward.targetIds();
        show(String.valueOf(forward.shown()));
        this.queuedAt = queuedAt;
    }

    /** In a notice stored before its targets stood beside it: as it says itself, as long as it can be read. */
    void name(List<UUID> targets) {
        targetIds = targets;
    }

    /** Empty where it was stored before its targets stood beside it, and nobody has looked yet. */
    Optional<List<UUID>> namedTargets() {
        return Optional.ofNullable(targetIds);
    }

    List<UUID> targetIds() {
        return namedTargets().orElse(List.of());
    }

    /** @param sealed what it says */
    void say(byte[] sealed) {
        payload = sealed;
    }

    /** Shows the case so from now on. */
    void show(String shown) {
        caseShown = shown;
    }

    void forward(Instant at) {
        forwardedAt = forwardedAt == null ? at : forwardedAt;
    }

    void deliver(Instant at) {
        deliveredAt = deliveredAt == null ? at : deliveredAt;
    }

    void acknowledge(Instant at) {
        acknowledgedAt = acknowledgedAt == null ? at : acknowledgedAt;
    }

    boolean isDelivered() {
        return deliveredAt != null;
    }

    /** Whom it is for: a role and a name. */
    public Account addressed() {
        return new Account(addresseeRole, addressee);
    }

    public UUID id() {
        return id;
    }

    /** Null in a notice about an account. */
    public @Nullable UUID complaintId() {
        return complaintId;
    }

    /** Whose key seals what the notice says and what its receivers answered. */
    public UUID subject() {
        return subject;
    }
}
