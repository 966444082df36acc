package dev.promptly.complaint.conduct;

import dev.promptly.complaint.law.Factor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a party's conduct as reviewers see it.
 *
 * @param liftedAt when an appeal against the decision that it rests on was upheld
 */
record ConductRecordView(
        UUID id,
        String account,
        UUID complaintId,
        List<UUID> targetIds,
        Factor factor,
        Instant recordedAt,
        @Nullable Instant liftedAt) {

    static ConductRecordView from(ConductRecord found) {
        return new ConductRecordView(
                found.id,
                found.account,
                found.complaintId,
                found.targetIds,
                found.factor,
                found.recordedAt,
                found.liftedAt);
    }
}
