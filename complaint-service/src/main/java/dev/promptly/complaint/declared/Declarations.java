package dev.promptly.complaint.declared;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All declarations. */
@Singleton
public class Declarations implements PanacheRepositoryBase<Declaration, UUID> {

    /** Of one complaint, the oldest first. */
    public List<Declaration> of(UUID complaintId) {
        return list("complaintId = ?1 order by id", complaintId);
    }

    /** Of several complaints in one statement, by each, the oldest first. */
    public Map<UUID, List<Declaration>> of(Collection<UUID> complaints) {
        return getSession()
                .createNativeQuery(
                        "SELECT * FROM declaration WHERE complaint_id = ANY (?1) ORDER BY id", Declaration.class)
                .setParameter(1, complaints.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(Declaration::complaintId));
    }

    /** The complaint that it is about: the declaration itself is read once that is locked. */
    public Optional<UUID> complaintOf(UUID id) {
        return getEntityManager()
                .createQuery("select d.complaintId from Declaration d where d.id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    /** Those that wait for evidence which is there now, or were seen by then (system time) and have waited for long enough. */
    public List<UUID> decidable(Instant seenUntil, int most) {
        return getEntityManager()
                .createQuery("""
                        select d.id from Declaration d where d.waiting and (d.seenAt <= ?1 or not exists (
                          select 1 from Declaration w join w.evidence e where w.id = d.id and not exists (
                            select 1 from EvidenceFact f where f.id = e.evidenceId))) order by d.id""", UUID.class)
                .setParameter(1, seenUntil)
                .setMaxResults(most)
                .getResultList();
    }
}
