package dev.promptly.complaint.right;

import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
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
                .createQuery("select r.id from Right r where r.told.lookAt <= ?1 order by r.told.lookAt", UUID.class)
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

    /**
     * Whether a mandate opens the right to an agent of the account on this day: one that covers it, that its holder or a
     * reviewer has said yes to, and that is neither refused nor over.
     */
    public boolean isOpenTo(String account, Right right, LocalDate on) {
        Object open = getEntityManager()
                .createNativeQuery("""
                        SELECT EXISTS (SELECT 1 FROM mandate m JOIN party p ON p.id = m.agent_id
                          WHERE p.account = ?1 AND m.holder_id = ?2
                            AND (m.right_ids = '{}' OR ?3 = ANY(m.right_ids))
                            AND (m.confirmed_at IS NOT NULL OR m.verification = 'VERIFIED')
                            AND m.verification <> 'REFUSED' AND m.revoked_at IS NULL
                            AND (m.valid_from IS NULL OR m.valid_from <= ?4)
                            AND (m.valid_to IS NULL OR m.valid_to >= ?4))""")
                .setParameter(1, account)
                .setParameter(2, right.holderId())
                .setParameter(3, right.id())
                .setParameter(4, on)
                .getSingleResult();
        return Boolean.TRUE.equals(open);
    }

    List<Right> matching(Filter filter, PageRequest page) {
        Filter before = filter.with("before", page.before());
        return find("from Right r where " + before.where() + " order by r.id desc", before.values())
                .page(0, page.limit() + 1)
                .list();
    }
}
