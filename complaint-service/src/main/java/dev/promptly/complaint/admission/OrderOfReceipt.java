package dev.promptly.complaint.admission;

import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.right.Rights;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Of two equal complaints the one received first is admitted, where both could be (API.md: what one fact frees is decided in
 * order of receipt). Whoever is about to admit a target first decides those that were received earlier for the same key (right,
 * listing, claim) and are undecided, in the same transaction and by facts at least as new. So it does not matter which worker
 * is first, nor which of several verdicts freed them.
 *
 * <p>Everybody locks from the later to the earlier complaint and waits only for earlier ones, so no two wait crosswise.
 */
@Singleton
class OrderOfReceipt {

    private final EntityManager entities;
    private final Rights rights;

    OrderOfReceipt(EntityManager entities, Rights rights) {
        this.entities = entities;
        this.rights = rights;
    }

    /**
     * The undecided complaints received before this one that ask for the same on one of the targets' listings and whose parties
     * and right are verified; locked, the earliest first.
     */
    List<Complaint> before(Complaint complaint, List<Target> wanted) {
        List<UUID> same = candidates(complaint, wanted);
        return same.isEmpty()
                ? List.of()
                : lock(same).stream()
                        .map(earlier -> entities.find(Complaint.class, earlier))
                        .toList();
    }

    private List<UUID> candidates(Complaint complaint, List<Target> wanted) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT c.id, c.right_id FROM complaint c
                        JOIN party p ON p.id = c.complainant_id AND p.verification = 'VERIFIED'
                        JOIN ip_right r ON r.id = c.right_id AND r.verification = 'VERIFIED'
                        JOIN party h ON h.id = r.holder_id AND h.verification = 'VERIFIED'
                        WHERE c.id IN (SELECT complaint_id FROM target
                            WHERE listing_key = ANY (CAST(?1 AS text[])) AND state IN ('RECEIVED', 'UNDER_REVIEW', 'RETURNED'))
                          AND c.waiting IS NOT NULL AND c.site = ?2 AND c.claim = ?3 AND (c.received_at, c.id) < (?4, ?5)""")
                .setParameter(
                        1, wanted.stream().map(target -> target.listingKey()).toArray(String[]::new))
                .setParameter(2, complaint.site())
                .setParameter(3, complaint.claim().name())
                .setParameter(4, complaint.receivedAt())
                .setParameter(5, complaint.id())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .filter(row -> isOnTheSameRight(complaint, (UUID) row[1]))
                .map(row -> (UUID) row[0])
                .toList();
    }

    private boolean isOnTheSameRight(Complaint complaint, UUID other) {
        return key(other).equals(key(Objects.requireNonNull(complaint.rightId())));
    }

    private String key(UUID right) {
        Right found = rights.findById(right);
        return found.key();
    }

    private List<UUID> lock(List<UUID> ids) {
        List<?> locked = entities.createNativeQuery("""
                        SELECT id FROM complaint WHERE id = ANY (CAST(?1 AS uuid[]))
                        ORDER BY received_at DESC, id DESC FOR UPDATE""")
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList();
        List<UUID> earliestFirst =
                new ArrayList<>(locked.stream().map(UUID.class::cast).toList());
        Collections.reverse(earliestFirst);
        return earliestFirst;
    }
}
