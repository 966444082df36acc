package dev.promptly.complaint.right;

import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
public class Rights implements PanacheRepositoryBase<Right, UUID> {

    /** To be looked at by the next sweep, wherever the legal clock is set. */
    static final Instant AT_ONCE = Instant.EPOCH;

    /** For a change: its row locked first, always. */
    Optional<Right> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Rights at which it is time to look, by legal time. */
    List<UUID> toLookAt(Instant now, int most) {
        return getEntityManager()
                .createQuery("select r.id from Right r where r.lookAt <= ?1 order by r.lookAt", UUID.class)
                .setParameter(1, now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Verified works that are not filed although their original is here. */
    List<UUID> unfiled(int most) {
        return getEntityManager()
                .createQuery("""
                        select distinct r.id from Right r join r.proofs p
                        where r.type = 'WORK' and r.verification.state = 'VERIFIED' and r.filing.number is null
                          and exists (select 1 from EvidenceFact f
                                where f.id = p and f.role = 'COMPLAINANT' and f.account = r.account and f.kind = 'ORIGINAL_FILE')""", UUID.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Has the rights looked at that name this item as a proof. */
    void wake(UUID evidenceId) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE ip_right SET look_at = ?1 WHERE id IN (
                          SELECT r.id FROM ip_right r JOIN ip_right_proof p ON p.right_id = r.id
                          WHERE p.evidence_id = ?2 ORDER BY r.id FOR UPDATE OF r)""")
                .setParameter(1, AT_ONCE)
                .setParameter(2, evidenceId)
                .executeUpdate();
    }

    List<Right> matching(Filter filter, PageRequest page) {
        Filter before = filter.with("before", page.before());
        return find("from Right r where " + before.where() + " order by r.id desc", before.values())
                .page(0, page.limit() + 1)
                .list();
    }
}
