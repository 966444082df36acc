package dev.promptly.complaint.admission;

import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.othercase.OpenCases;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.right.Rights;
import dev.promptly.kit.database.Columns;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

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
     * By complaint: the undecided ones received before it that ask for the same on one of the listings that it is about to be admitted
     * on, and whose parties and right are verified. All are locked together; of each the earliest first.
     */
    Map<UUID, List<Complaint>> before(List<OpenCases.Claim> wanted) {
        List<Earlier> earlier = wanted.isEmpty() ? List.of() : candidates(wanted);
        if (earlier.isEmpty()) {
            return Map.of();
        }
        List<UUID> inOrder = lock(earlier.stream().map(Earlier::id).distinct().toList());
        Map<UUID, List<Complaint>> before = new HashMap<>();
        earlier.stream()
                .sorted(Comparator.comparing(one -> inOrder.indexOf(one.id())))
                .forEach(one -> before.computeIfAbsent(one.than(), later -> new ArrayList<>())
                        .add(entities.find(Complaint.class, one.id())));
        return before;
    }

    /** A complaint that was received earlier than another. */
    private record Earlier(UUID id, UUID than) {}

    /** A listing that a complaint is about to be admitted on. */
    private record Wanted(Complaint complaint, Target target) {}

    private List<Earlier> candidates(List<OpenCases.Claim> wanted) {
        Columns<Wanted> rows = new Columns<>(wanted.stream()
                .flatMap(claim -> claim.targets().stream().map(target -> new Wanted(claim.complaint(), target)))
                .toList());
        Map<UUID, Complaint> later = wanted.stream()
                .map(OpenCases.Claim::complaint)
                .collect(Collectors.toMap(complaint -> complaint.id(), complaint -> complaint));
        List<?> found = entities.createNativeQuery("""
                        SELECT DISTINCT c.id, wanted.complaint_id, c.right_id
                        FROM unnest(CAST(?1 AS uuid[]), CAST(CAST(?2 AS text[]) AS timestamptz[]), CAST(?3 AS text[]), CAST(?4 AS text[]),
                          CAST(?5 AS text[])) AS wanted (complaint_id, received_at, site, claim, listing_key)
                        JOIN target t ON t.listing_key = wanted.listing_key AND t.state IN ('RECEIVED', 'UNDER_REVIEW', 'RETURNED')
                        JOIN complaint c ON c.id = t.complaint_id AND c.waiting IS NOT NULL AND c.site = wanted.site
                          AND c.claim = wanted.claim AND (c.received_at, c.id) < (wanted.received_at, wanted.complaint_id)
                        JOIN party p ON p.id = c.complainant_id AND p.verification = 'VERIFIED'
                        JOIN ip_right r ON r.id = c.right_id AND r.verification = 'VERIFIED'
                        JOIN party h ON h.id = r.holder_id AND h.verification = 'VERIFIED'""")
                .setParameter(1, rows.ids(row -> row.complaint().id()))
                .setParameter(2, rows.written(row -> row.complaint().receivedAt()))
                .setParameter(3, rows.texts(row -> row.complaint().site()))
                .setParameter(4, rows.texts(row -> row.complaint().claim().name()))
                .setParameter(5, rows.texts(row -> row.target().listingKey()))
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .filter(row -> isOnTheSameRight(Objects.requireNonNull(later.get((UUID) row[1])), (UUID) row[2]))
                .map(row -> new Earlier((UUID) row[0], (UUID) row[1]))
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
