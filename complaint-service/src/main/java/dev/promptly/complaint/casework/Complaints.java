package dev.promptly.complaint.casework;

import dev.promptly.complaint.admission.Horizon;
import dev.promptly.complaint.admission.OpenCases;
import dev.promptly.complaint.admission.SeenChanges;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Measure;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.conduct.ConductRecord;
import dev.promptly.complaint.conduct.ConductRecords;
import dev.promptly.complaint.listing.HoldWish;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.listing.Listings;
import dev.promptly.complaint.record.ComplaintEvents;
import dev.promptly.complaint.review.Docket;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.outbox.Outbox;
import dev.promptly.kit.page.ChangePlace;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All complaints, and the one place where what happened to them is written. */
@Singleton
public class Complaints implements PanacheRepositoryBase<Complaint, UUID> {

    private final OpenCases openCases;
    private final Listings listings;
    private final Docket docket;
    private final ComplaintEvents events;
    private final Outbox outbox;
    private final ConductRecords conduct;
    private final Event<MeasureTaken> measureTaken;
    private final Horizon horizon;
    private final SeenChanges seen;

    Complaints(
            OpenCases openCases,
            Listings listings,
            Docket docket,
            ComplaintEvents events,
            Outbox outbox,
            ConductRecords conduct,
            Event<MeasureTaken> measureTaken,
            Horizon horizon,
            SeenChanges seen) {
        this.openCases = openCases;
        this.listings = listings;
        this.docket = docket;
        this.events = events;
        this.outbox = outbox;
        this.conduct = conduct;
        this.measureTaken = measureTaken;
        this.horizon = horizon;
        this.seen = seen;
    }

    /** For a change: its row locked first, always. */
    public Optional<Complaint> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The same for its own account.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where it is unknown or another's
     */
    public Complaint lockedOf(String account, UUID id) {
        return locked(id).filter(found -> found.account().equals(account)).orElseThrow(Problems::notFound);
    }

    /** Stores each complaint with its holds, its acts and its events: one transaction, one outbox row a complaint. */
    public void store(List<Complaint> changed) {
        changed.forEach(this::store);
    }

    private void store(Complaint complaint) {
        docket.follow(complaint);
        List<Taken> taken = complaint.takenSince();
        if (complaint.isTouched()) {
            complaint.changed(horizon.stamp());
        }
        if (taken.isEmpty()) {
            return;
        }
        List<Target> touched = taken.stream()
                .flatMap(one -> one.act().targets().stream())
                .distinct()
                .toList();
        persist(complaint);
        openCases.release(touched.stream()
                .filter(target -> !target.state().standsInTheWay())
                .toList());
        Instant now = taken.get(taken.size() - 1).act().recordedAt();
        Listings.Followed followed = listings.follow(wishes(complaint, touched), now);
        if (!followed.messages().isEmpty()) {
            seen.holdsChanged(complaint, followed.listings().keySet());
        }
        List<Message> messages = new ArrayList<>(followed.messages());
        messages.addAll(events.tell(complaint, taken, heldByOthers(complaint, followed.listings())));
        outbox.append(messages);
        conduct.persist(taken.stream().map(Taken::act).flatMap(act -> onRecord(complaint, act)));
        taken.stream()
                .map(Taken::act)
                .filter(act -> act.kind() == ActKind.MEASURE_EFFECTIVE)
                .map(act -> Duration.between(complaint.receivedAt(), act.recordedAt()))
                .forEach(after -> measureTaken.fire(new MeasureTaken(after)));
    }

    private static Stream<ConductRecord> onRecord(Complaint complaint, Act act) {
        return act.kind() == ActKind.CONDUCT_RECORDED
                ? act.reasons().stream()
                        .flatMap(reason -> reason.code().conduct().stream())
                        .distinct()
                        .map(factor -> ConductRecord.of(
                                complaint.account(),
                                complaint.id(),
                                act.targets().stream()
                                        .map(target -> target.id())
                                        .toList(),
                                factor,
                                act.at()))
                : Stream.empty();
    }

    private static List<HoldWish> wishes(Complaint complaint, List<Target> touched) {
        return touched.stream()
                .filter(target ->
                        target.listingKey() != null && target.measure().isPresent())
                .map(target -> wish(complaint, target, target.measure().orElseThrow()))
                .toList();
    }

    private static HoldWish wish(Complaint complaint, Target target, Measure measure) {
        return new HoldWish(
                key(complaint, target),
                target.itemId(),
                target.operatorId(),
                complaint.id(),
                target.id(),
                measure.id(),
                measure.type(),
                target.state().holds());
    }

    private static Listing.Key key(Complaint complaint, Target target) {
        return new Listing.Key(complaint.site(), Objects.requireNonNull(target.listingKey()));
    }

    /** Those of a complaint's targets whose listing another complaint keeps hidden. */
    Predicate<Target> heldByOthers(Complaint complaint) {
        List<String> keys = complaint.targets().stream()
                .map(target -> target.listingKey())
                .filter(Objects::nonNull)
                .toList();
        Map<String, Listing> known = listings.known(complaint.site(), keys);
        return target -> target.listingKey() != null
                && Stream.ofNullable(known.get(target.listingKey()))
                        .anyMatch(listing -> listing.heldByOthersThan(complaint.id()));
    }

    private static Predicate<Target> heldByOthers(Complaint complaint, Map<Listing.Key, Listing> listings) {
        return target -> target.listingKey() != null
                && Stream.ofNullable(listings.get(key(complaint, target)))
                        .anyMatch(listing -> listing.heldByOthersThan(complaint.id()));
    }

    List<Complaint> matching(Filter filter, PageRequest page) {
        Filter before = filter.with("before", page.before());
        return find("from Complaint c where " + before.where() + " order by c.id desc", before.values())
                .page(0, page.limit() + 1)
                .list();
    }

    /** The same, oldest change first, from the one after the place. */
    List<Complaint> changed(Filter filter, ChangePlace after, PageRequest page) {
        Filter from = filter.with("changedAt", after.changedAt()).with("changed", after.id());
        return find("from Complaint c where " + from.where() + " order by c.changedAt, c.id", from.values())
                .page(0, page.limit() + 1)
                .list();
    }

    /**
     * Complaints that wait for evidence which is there now, or were seen by then (system time) and have waited for long enough.
     * Of the right's proofs the first that is there is enough to judge by, as in the rules.
     */
    public List<UUID> evidenceDecided(Instant seenUntil, int most) {
        return ids("""
                select c.id from Complaint c where c.waiting = 'EVIDENCE' and (c.seenAt <= ?1 or (
                  not exists (select 1 from c.evidence e where not exists
                    (select 1 from EvidenceFact f where f.id = e.evidenceId
                      and f.role = 'COMPLAINANT' and f.account = c.account))
                  and (not exists (select 1 from Right r join r.proofs p where r.id = c.rightId)
                    or exists (select 1 from Right r join r.proofs p, EvidenceFact f
                      where r.id = c.rightId and f.id = p
                        and f.role = 'COMPLAINANT' and f.account = r.account))))
                order by c.receivedAt, c.id""", most, seenUntil);
    }

    /** Complaints that were returned and not cured by when that was due; while a person was asked, that stands still. */
    public List<UUID> uncured(Instant now, int most) {
        return ids("""
                select distinct c.id from Complaint c join c.deadlines d
                where d.dueAt <= ?1 and d.stoppedAt is null and d.toldAt is null and d.heldSince is null
                  and d.clock = 'K17'""", most, now);
    }

    /** Complaints with a deadline that is shown as missed from now on. */
    public List<UUID> passing(Instant now, int most) {
        return ids("""
                select distinct c.id from Complaint c join c.deadlines d
                where d.dueAt <= ?1 and d.stoppedAt is null and d.heldSince is null and d.passed = false""", most, now);
    }

    /** Complaints with a deadline that was due before then, is not met, and nobody was told. */
    public List<UUID> missing(Instant dueBefore, int most) {
        return ids("""
                select distinct c.id from Complaint c join c.deadlines d
                where d.dueAt <= ?1 and d.stoppedAt is null and d.toldAt is null and d.clock <> 'K17'""", most, dueBefore);
    }

    private List<UUID> ids(String query, int most, Object... parameters) {
        var typed = getEntityManager().createQuery(query, UUID.class).setMaxResults(most);
        for (int i = 0; i < parameters.length; i++) {
            typed.setParameter(i + 1, parameters[i]);
        }
        return typed.getResultList();
    }
}
