package dev.promptly.complaint.conduct;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A fact of a party's conduct as reviewers see it. */
record ConductRecordView(
        UUID id, String account, UUID complaintId, List<UUID> targetIds, Factor factor, Instant recordedAt) {

    static ConductRecordView from(ConductRecord found) {
        return new ConductRecordView(
                found.id, found.account, found.complaintId, found.targetIds, found.factor, found.recordedAt);
    }
}
