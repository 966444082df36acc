package dev.promptly.complaint.conduct;

import dev.promptly.complaint.law.Factor;
import dev.promptly.kit.caller.AccountRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a party's conduct as reviewers and itself see it.
 *
 * @param evidenceIds what shows it
 * @param liftedAt when an appeal against the decision that it rests on was upheld
 */
record ConductRecordView(
        UUID id,
        AccountRole role,
        String account,
        UUID complaintId,
        List<UUID> targetIds,
        Factor factor,
        List<UUID> evidenceIds,
        Instant recordedAt,
        @Nullable Instant liftedAt) {

    static ConductRecordView from(ConductRecord found) {
        return new ConductRecordView(
                found.id,
                found.role,
                found.account,
                found.complaintId,
                found.targetIds,
                found.factor,
                found.evidenceIds,
                found.recordedAt,
                found.liftedAt);
    }
}
