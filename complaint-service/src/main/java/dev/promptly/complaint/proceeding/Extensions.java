package dev.promptly.complaint.proceeding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All requests for more time. */
@Singleton
public class Extensions implements PanacheRepositoryBase<Extension, UUID> {

    /** Of one complaint, the oldest first. */
    public List<Extension> of(UUID complaintId) {
        return list("complaintId = ?1 order by id", complaintId);
    }

    /** The complaint that it is about: the request itself is read once that is locked. */
    public Optional<UUID> complaintOf(UUID id) {
        return getEntityManager()
                .createQuery("select p.complaintId from Extension p where p.id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    /** Those whose evidence is there now, or was waited for long enough since it was seen by then (system time). */
    public List<UUID> decidable(Instant seenUntil, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT x.id FROM extension x WHERE x.state = 'PENDING' AND (x.seen_at <= ?1 OR EXISTS (
                          SELECT 1 FROM evidence_fact f WHERE f.id = ANY (x.evidence_ids))) ORDER BY x.id LIMIT ?2""", UUID.class)
                .setParameter(1, seenUntil)
                .setParameter(2, most)
                .getResultList();
    }
}
