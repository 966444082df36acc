package dev.promptly.complaint.casework;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.conduct.ConductRecords;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.factchange.Horizon;
import dev.promptly.complaint.factchange.SeenChanges;
import dev.promptly.complaint.factchange.SeenChanges.HoldChange;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.publication.Publications;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.writing.NewComplaints;
import dev.promptly.kit.outbox.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** All complaints. */
@Singleton
public class Complaints implements PanacheRepositoryBase<Complaint, UUID> {

    private final NewComplaints begun;
    private final Reviews reviews;
    private final ConductRecords conduct;
    private final Declarations declarations;
    private final Publications publications;
    private final SeenChanges seen;
    private final Outbox outbox;
    private final Horizon horizon;
    private final Event<MeasureTaken> measureTaken;

    Complaints(
            NewComplaints begun,
            Reviews reviews,
            ConductRecords conduct,
            Declarations declarations,
            Publications publications,
            SeenChanges seen,
            Outbox outbox,
            Horizon horizon,
            Event<MeasureTaken> measureTaken) {
        this.begun = begun;
        this.reviews = reviews;
        this.conduct = conduct;
        this.declarations = declarations;
        this.publications = publications;
        this.seen = seen;
        this.outbox = outbox;
        this.horizon = horizon;
        this.measureTaken = measureTaken;
    }

    /** For a change: its row locked first, always. */
    public Optional<Complaint> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same of several; locked as everywhere, the later before the earlier. */
    List<Complaint> locked(Collection<UUID> ids) {
        return whole(locking(ids).getResultList());
    }

    /** Those of them that nobody else has in hand, likewise. */
    List<Complaint> free(Collection<UUID> ids) {
        return whole(locking(ids)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList());
    }

    /** With what every change of them touches, read in a statement for several: after the next flush Hibernate reads case by case. */
    private static List<Complaint> whole(List<Complaint> locked) {
        locked.forEach(complaint -> Hibernate.initialize(complaint.targets()));
        locked.forEach(complaint ->
                complaint.targets().forEach(target -> target.measure().ifPresent(Hibernate::initialize)));
        locked.forEach(complaint -> Hibernate.initialize(complaint.deadlines()));
        return locked;
    }

    private TypedQuery<Complaint> locking(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("from Complaint c where c.id in ?1 order by c.receivedAt desc, c.id desc", Complaint.class)
                .setParameter(1, ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    /** Before anything else of the change is written: a reader who asks what has changed is told of them. Those that begin are written with it. */
    void stamp(List<CaseFile> changed) {
        List<Complaint> touched = changed.stream()
                .map(CaseFile::complaint)
                .filter(Complaint::isTouched)
                .toList();
        if (!touched.isEmpty()) {
            Instant stamp = horizon.stamp();
            touched.forEach(complaint -> complaint.changed(stamp));
        }
        begun.write(changed.stream()
                .filter(file -> file.arrivedAt().isPresent())
                .map(CaseFile::complaint)
                .toList());
    }

    /** Writes what became of each, in their order: one transaction, one outbox row a complaint. It decides and composes nothing. */
    void store(List<Settled> all) {
        all.forEach(this::store);
        seen.holdsChanged(all.stream().flatMap(Complaints::holdChanges).toList());
        outbox.appendAll(all.stream().map(Settled::messages).toList());
    }

    private static Stream<HoldChange> holdChanges(Settled settled) {
        return settled.heldAnew().stream()
                .map(listing -> new HoldChange(settled.complaint().id(), listing));
    }

    private void store(Settled settled) {
        Complaint complaint = settled.complaint();
        settled.taken().stream()
                .filter(taken -> taken.act().kind() == ActKind.DECLARATION_ADMITTED)
                .forEach(taken ->
                        declarations.findById(About.id(taken.act().about())).admittedBy(taken.event()));
        if (!settled.opened().isEmpty()) {
            reviews.flush(); // one is open at a time, also between two statements: what has closed is written first
            reviews.persist(settled.opened());
        }
        conduct.persist(settled.conduct());
        publications.write(settled.published(), settled.taken());
        settled.taken().stream()
                .map(Taken::act)
                .filter(act -> act.kind() == ActKind.MEASURE_EFFECTIVE)
                .map(act -> Duration.between(complaint.receivedAt(), act.recordedAt()))
                .forEach(after -> measureTaken.fire(new MeasureTaken(after)));
    }

    public boolean isAbout(UUID id, Listing.Key listing) {
        return count(
                        "from Complaint c join c.targets t where c.id = ?1 and c.site = ?2 and t.listingKey = ?3",
                        id,
                        listing.site(),
                        listing.listingKey())
                > 0;
    }
}
