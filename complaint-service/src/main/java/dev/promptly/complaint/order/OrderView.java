package dev.promptly.complaint.order;

import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.OrderAddressee;
import dev.promptly.complaint.statute.OrderEffect;
import dev.promptly.complaint.statute.TargetState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order, and how the targets stand that it is about. */
@Schema(name = "Order")
record OrderView(
        UUID id,
        UUID complaintId,
        OrderEffect effect,
        OrderAddressee addressee,
        List<UUID> disclose,
        Instant receivedAt,
        List<TargetOfOrder> targets) {

    @Schema(name = "TargetOfOrder")
    record TargetOfOrder(
            UUID targetId, TargetState state, @Nullable EndReason endReason) {}

    static OrderView of(CourtOrder order, List<Target> targets) {
        return new OrderView(
                order.id,
                order.complaintId,
                order.effect,
                order.addressee,
                order.disclose,
                order.receivedAt,
                targets.stream()
                        .map(target -> new TargetOfOrder(target.id(), target.state(), target.endReason()))
                        .toList());
    }
}
