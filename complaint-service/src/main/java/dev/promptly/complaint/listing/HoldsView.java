package dev.promptly.complaint.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.statute.MeasureType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What must be hidden now: the value of {@code promptly.holds.v1}, and the item of a list.
 *
 * @param version counts the listing's changes; apply only one newer than yours
 * @param type of the strongest hold; absent where none stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HoldsView(
        String site,
        String listingKey,
        @Nullable String itemId,
        @Nullable String operatorId,
        Desired desired,
        long version,
        @Nullable MeasureType type,
        List<HoldView> holds,
        Instant changedAt) {

    enum Desired {
        HELD,
        RELEASED
    }

    record HoldView(UUID complaintId, UUID targetId, UUID measureId) {}

    public static HoldsView from(Listing listing) {
        List<HoldView> holds = listing.holds.stream()
                .map(hold -> new HoldView(hold.complaintId, hold.targetId, hold.measureId))
                .toList();
        return new HoldsView(
                listing.key.site(),
                listing.key.listingKey(),
                listing.itemId,
                listing.operatorId,
                holds.isEmpty() ? Desired.RELEASED : Desired.HELD,
                listing.version,
                listing.holds.isEmpty() ? null : listing.holds.get(0).type,
                holds,
                listing.changedAt);
    }
}
