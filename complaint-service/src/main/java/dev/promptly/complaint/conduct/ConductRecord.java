package dev.promptly.complaint.conduct;

import dev.promptly.complaint.law.Factor;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One fact, kept with the complaint that it was seen in; it is never taken away. */
@Entity
@Table(name = "conduct_record")
public class ConductRecord {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    AccountRole role;

    String account;

    @Column(name = "complaint_id")
    UUID complaintId;

    @Column(name = "target_ids")
    List<UUID> targetIds;

    @Enumerated(EnumType.STRING)
    Factor factor;

    /** What shows it. */
    @Column(name = "evidence_ids")
    List<UUID> evidenceIds;

    @Column(name = "recorded_at")
    Instant recordedAt;

    /** When an appeal against what it rests on was upheld. */
    @Column(name = "lifted_at")
    @Nullable
    Instant liftedAt;

    protected ConductRecord() {}

    public static ConductRecord of(
            Account whose,
            UUID complaintId,
            List<UUID> targetIds,
            Factor factor,
            List<UUID> evidenceIds,
            Instant recordedAt) {
        ConductRecord seen = new ConductRecord();
        seen.id = Ids.next();
        seen.role = whose.role();
        seen.account = whose.id();
        seen.complaintId = complaintId;
        seen.targetIds = targetIds;
        seen.factor = factor;
        seen.evidenceIds = evidenceIds;
        seen.recordedAt = recordedAt;
        return seen;
    }
}
