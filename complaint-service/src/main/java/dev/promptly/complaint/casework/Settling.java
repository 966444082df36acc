package dev.promptly.complaint.casework;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.LeftWaiting;
import dev.promptly.complaint.appeal.AppealQueue;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.law.Judgement.Waiting;
import dev.promptly.complaint.listing.HoldWish;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.listing.Listings;
import dev.promptly.complaint.othercase.OpenCases;
import dev.promptly.complaint.publication.Publication;
import dev.promptly.complaint.publication.Publishing;
import dev.promptly.complaint.record.ComplaintEvents;
import dev.promptly.complaint.review.Docket;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.statute.ActKind.Flag;
import dev.promptly.complaint.writing.ChangedComplaints;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.kit.trace.Trace;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What follows for all from cases that have taken their acts: queues, keys, holds, events; and that it is written. */
@Singleton
class Settling {

    private final Complaints complaints;
    private final ChangedComplaints writing;
    private final AppealQueue queue;
    private final Publishing publishing;
    private final OpenCases openCases;
    private final Listings listings;
    private final ComplaintEvents events;
    private final LegalClock clock;
    private final Event<LeftWaiting> waits;

    Settling(
            Complaints complaints,
            ChangedComplaints writing,
            AppealQueue queue,
            Publishing publishing,
            OpenCases openCases,
            Listings listings,
            ComplaintEvents events,
            LegalClock clock,
            Event<LeftWaiting> waits) {
        this.complaints = complaints;
        this.writing = writing;
        this.queue = queue;
        this.publishing = publishing;
        this.openCases = openCases;
        this.listings = listings;
        this.events = events;
        this.clock = clock;
        this.waits = waits;
    }

    /**
     * A case that has taken all, and the reviews that begin with it.
     *
     * @param trace of the call that changed it, where that is not the one under way here
     */
    record Followed(
            CaseFile file,
            List<Taken> taken,
            List<Target> touched,
            List<Review> opened,
            List<Publication> published,
            @Nullable String trace) {

        Followed tracedBy(Optional<String> header) {
            return new Followed(file, taken, touched, opened, published, header.orElse(null));
        }
    }

    /** @param opened reviews that begin with the last of them */
    void settle(List<CaseFile> changed, List<Review> opened) {
        List<Followed> followed = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            followed.add(follow(changed.get(i), i == changed.size() - 1 ? opened : List.of()));
        }
        settle(followed);
    }

    /** @param trace of the call that each has changed by */
    void settle(List<CaseFile> changed, Function<CaseFile, Optional<String>> trace) {
        settle(changed.stream()
                .map(file -> follow(file, List.of()).tracedBy(trace.apply(file)))
                .toList());
    }

    /** The same of cases that were read, and that nothing more is done with in this transaction (ADR 32). */
    void settleAndForget(List<CaseFile> changed, Function<CaseFile, Optional<String>> trace) {
        settle(changed, trace);
        writing.write(changed.stream().map(CaseFile::complaint).toList());
    }

    Followed follow(CaseFile file, List<Review> opened) {
        Docket.Followed asked = queue.follow(file, opened);
        file.take(asked.acts());
        List<Taken> taken = new ArrayList<>(file.complaint().takenSince());
        List<Target> touched = Consequences.touched(taken);
        file.take(Consequences.closing(file.complaint(), taken, clock.instant()));
        taken.addAll(file.complaint().takenSince());
        Publishing.Due published = publishing.follow(file, taken, clock.instant());
        file.take(published.acts());
        taken.addAll(file.complaint().takenSince());
        List<Review> all =
                Stream.concat(opened.stream(), asked.opened().stream()).toList();
        return new Followed(file, taken, touched, all, published.entries(), null);
    }

    /** Locks are taken for all of them together, then each is told, then all is written. */
    void settle(List<Followed> changed) {
        complaints.stamp(changed.stream().map(Followed::file).toList());
        openCases.release(changed.stream()
                .flatMap(one -> Consequences.freed(one.touched()).stream())
                .toList());
        List<HoldWish> wishes = changed.stream()
                .flatMap(one -> Consequences.holds(one.file().complaint(), Consequences.heldAnew(one.taken())).stream())
                .toList();
        Listings.Followed holds = listings.follow(wishes, clock.instant());
        changed.forEach(one -> one.file().locked(holds.listings()));
        readListings(changed);
        complaints.store(changed.stream().map(one -> told(one, holds)).toList());
    }

    /** Of all whose case is told anew at once, so that nobody is asked case by case. */
    private void readListings(List<Followed> changed) {
        Map<String, List<CaseFile>> bySite = changed.stream()
                .filter(one -> one.taken().stream()
                        .anyMatch(taken -> taken.act().kind().is(Flag.CHANGES_THE_CASE)))
                .map(Followed::file)
                .filter(file -> !file.unread().isEmpty())
                .collect(Collectors.groupingBy(file -> file.complaint().site()));
        bySite.forEach((site, files) -> {
            Set<String> keys =
                    files.stream().flatMap(file -> file.unread().stream()).collect(Collectors.toSet());
            Map<String, Listing> known = listings.known(site, keys);
            files.forEach(file -> file.listed(known));
        });
    }

    private Settled told(Followed changed, Listings.Followed holds) {
        Complaint complaint = changed.file().complaint();
        List<Message> ofHolds = holds.told().getOrDefault(complaint.id(), List.of());
        Stream<Message> messages =
                Stream.of(ofHolds, events.tell(changed.file(), changed.taken())).flatMap(List::stream);
        return new Settled(
                complaint,
                changed.taken(),
                changed.opened(),
                Consequences.conduct(complaint, changed.taken()),
                changed.published(),
                ofHolds.isEmpty() ? Set.of() : Consequences.listings(complaint, changed.touched()),
                traced(messages, changed.trace()).toList());
    }

    private static Stream<Message> traced(Stream<Message> messages, @Nullable String trace) {
        return trace == null ? messages : messages.map(message -> message.with(Trace.HEADER, trace));
    }

    /** What it waits for may come while it is being stored: then nobody was told. */
    void tellIfItWaits(Complaint complaint) {
        if (complaint.waiting() == Waiting.EVIDENCE) {
            waits.fire(new LeftWaiting(complaint.id()));
        }
    }
}
