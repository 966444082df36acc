package dev.promptly.complaint.listing;

import dev.promptly.complaint.statute.MeasureType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether one target wants its listing held now. */
public record HoldWish(
        Listing.Key key,
        @Nullable String itemId,
        @Nullable String operatorId,
        UUID complaintId,
        UUID targetId,
        UUID measureId,
        MeasureType type,
        boolean held) {}
