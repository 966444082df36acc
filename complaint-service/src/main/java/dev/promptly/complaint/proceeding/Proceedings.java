package dev.promptly.complaint.proceeding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All proceedings. */
@Singleton
public class Proceedings implements PanacheRepositoryBase<Proceeding, UUID> {

    /** Of one complaint, the oldest first. */
    public List<Proceeding> of(UUID complaintId) {
        return list("complaintId = ?1 order by id", complaintId);
    }

    /** Of several complaints in one statement, by each, the oldest first. */
    public Map<UUID, List<Proceeding>> of(Collection<UUID> complaints) {
        return getSession()
                .createNativeQuery(
                        "SELECT * FROM proceeding WHERE complaint_id = ANY (?1) ORDER BY id", Proceeding.class)
                .setParameter(1, complaints.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(Proceeding::complaintId));
    }

    /** The complaint that it is about: the proceeding itself is read once that is locked. */
    public Optional<UUID> complaintOf(UUID id) {
        return getEntityManager()
                .createQuery("select p.complaintId from Proceeding p where p.id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    /** Those whose evidence is there now, or was waited for long enough since it was seen by then (system time). */
    public List<UUID> decidable(Instant seenUntil, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT p.id FROM proceeding p WHERE p.state = 'PENDING' AND (p.seen_at <= ?1 OR EXISTS (
                          SELECT 1 FROM evidence_fact f WHERE f.id = ANY (p.evidence_ids))) ORDER BY p.id LIMIT ?2""", UUID.class)
                .setParameter(1, seenUntil)
                .setParameter(2, most)
                .getResultList();
    }
}
