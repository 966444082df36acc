package dev.promptly.complaint.order;

import dev.promptly.complaint.statute.OrderAddressee;
import dev.promptly.complaint.statute.OrderEffect;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a court or an authority has ordered, as a reviewer has verified it (rule book A1.25, I9); it is never changed. */
@Entity
@Table(name = "court_order")
public class CourtOrder {

    @Id
    UUID id;

    @Column(name = "complaint_id")
    UUID complaintId;

    @Enumerated(EnumType.STRING)
    OrderEffect effect;

    @Enumerated(EnumType.STRING)
    OrderAddressee addressee;

    /** What was entered, sealed under the complaint's key. */
    byte[] request;

    @Column(name = "target_ids")
    List<UUID> targetIds;

    @Column(name = "evidence_ids")
    List<UUID> evidenceIds;

    /** The evidence that is to be shown. */
    List<UUID> disclose;

    @Column(name = "received_at")
    Instant receivedAt;

    protected CourtOrder() {}

    /** @param sealed what was entered, under the complaint's key */
    static CourtOrder received(
            UUID id, UUID complaintId, OrderRequest request, byte[] sealed, List<UUID> targetIds, Instant now) {
        CourtOrder order = new CourtOrder();
        order.id = id;
        order.complaintId = complaintId;
        order.effect = request.effect();
        order.addressee = request.addresseeOrPlatform();
        order.request = sealed;
        order.targetIds = targetIds;
        order.evidenceIds = request.evidenceIds();
        order.disclose = request.discloseOrNone();
        order.receivedAt = now;
        return order;
    }
}
