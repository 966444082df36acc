package dev.promptly.complaint.publication;

import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.statute.ActKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All publications. */
@Singleton
public class Publications implements PanacheRepositoryBase<Publication, UUID> {

    /** Writes the entries that the acts made due, and into others what the acts say has proved wrong of them. */
    public void write(List<Publication> due, List<Taken> taken) {
        persist(due);
        taken.stream()
                .map(Taken::act)
                .filter(act -> act.kind() == ActKind.PUBLICATION_AMENDED)
                .forEach(this::amend);
    }

    private void amend(Act act) {
        findByIdOptional(About.id(act.about())).ifPresent(entry -> entry.amend(act.targets(), act.at()));
    }

    /** Complaints of which something is to be published that happened by then; the oldest first. */
    List<UUID> unpublished(Instant until, int most) {
        return getEntityManager()
                .createQuery("""
                        select p.complaintId from Publication p where p.publishedAt is null and p.actedAt <= ?1
                        group by p.complaintId order by min(p.actedAt), p.complaintId""", UUID.class)
                .setParameter(1, until)
                .setMaxResults(most)
                .getResultList();
    }

    List<Publication> unpublished(Collection<UUID> complaints, Instant until) {
        return getSession()
                .createNativeQuery("""
                        SELECT * FROM publication WHERE complaint_id = ANY (?1) AND published_at IS NULL AND acted_at <= ?2
                        ORDER BY id""", Publication.class)
                .setParameter(1, complaints.toArray(UUID[]::new))
                .setParameter(2, until)
                .getResultList();
    }

    /** Those that everybody may read, of one site, the newest before the id. */
    List<Publication> shown(String site, Instant now, UUID before, int most) {
        return find(
                        "site = ?1 and publishedAt is not null and expiresAt > ?2 and id < ?3 order by id desc",
                        site,
                        now,
                        before)
                .page(0, most)
                .list();
    }
}
