package dev.promptly.complaint.review;

import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.page.SoonestDue;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
public class Reviews implements PanacheRepositoryBase<Review, UUID> {

    private static final SoonestDue ORDER = new SoonestDue("r");

    /** For a change: its row locked first, always; that of its complaint before. */
    public Optional<Review> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The complaint that the review is about, read without its row, which is locked after the complaint's. */
    public Optional<UUID> complaintOf(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select r.complaintId from Review r where r.id = ?1 and r.complaintId is not null", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    /** The open one on an entry of the registry, locked. */
    Optional<Review> openOn(UUID entryId) {
        return find("entryId = ?1 and complaintId is null and state = 'OPEN'", entryId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The open one about the thing, locked. */
    public Optional<Review> openAbout(UUID complaintId, ReviewKind kind, UUID thing) {
        return find("complaintId = ?1 and kind = ?2 and about = ?3 and state = 'OPEN'", complaintId, kind, thing)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Appeals that nobody has decided, locked. */
    public List<Review> openAppealsOf(UUID complaintId) {
        return find("complaintId = ?1 and kind = 'APPEAL' and state = 'OPEN'", complaintId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The last that named the complaint's measures because of what they stand on, locked. */
    public Optional<Review> lastOfStanding(UUID complaintId) {
        return find("complaintId = ?1 and kind = 'VERIFICATION' and entryId is not null order by id desc", complaintId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those about the complaint's measures that nobody has decided, locked. */
    List<Review> openOnMeasuresOf(UUID complaintId) {
        return find("complaintId = ?1 and kind = 'VERIFICATION' and state = 'OPEN'", complaintId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Decided admissions and appeals of the complaint, the oldest first. */
    public List<Review> ruledOn(UUID complaintId) {
        return list("complaintId = ?1 and ruling.decision is not null order by closedAt, id", complaintId);
    }

    /** Appeals against decisions on the complaint, whatever became of them. */
    public List<Review> appealsOf(UUID complaintId) {
        return list("complaintId = ?1 and kind = 'APPEAL' order by id", complaintId);
    }

    /** Soonest due first. */
    List<Review> matching(Filter filter, PageRequest page) {
        return ORDER.rows(
                filter,
                page,
                this::dueOf,
                (after, order, most) -> find(
                                "from Review r where " + after.where() + " order by " + order, after.values())
                        .page(0, most)
                        .list());
    }

    private Optional<Instant> dueOf(UUID id) {
        return getEntityManager()
                .createQuery("select r.dueAt from Review r where r.id = ?1 and r.dueAt is not null", Instant.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }
}
