package dev.promptly.complaint.platform;

import dev.promptly.complaint.casework.Complaints;
import dev.promptly.complaint.listing.LastWord;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.listing.Word;
import dev.promptly.complaint.resolution.ListingChanges;
import dev.promptly.complaint.resolution.ListingTold;
import dev.promptly.complaint.resolution.ResolutionRequest;
import dev.promptly.complaint.resolution.ResolutionView;
import dev.promptly.complaint.resolution.ToldListings;
import dev.promptly.complaint.resolution.ToldListings.Heard;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.site.Sites;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the platform says of listings. The listing remembers it in this transaction, with a note that the cases about it have not
 * followed yet: the sweep, which is woken, has them follow, also where the process dies here.
 */
@ApplicationScoped
@Transactional
class ResolutionService {

    @Inject
    ToldListings listings;

    @Inject
    ListingChanges changes;

    @Inject
    Complaints complaints;

    @Inject
    Sites sites;

    @Inject
    Idempotency idempotency;

    @Inject
    Validator validator;

    @Inject
    LegalClock clock;

    @Inject
    Event<ListingTold> told;

    /** @throws Refused 422 for a listing that is none of the site, an unknown complaint or a time to come */
    Answer resolve(ResolutionRequest request, Actor actor) {
        return idempotency.once(actor, () -> {
            Instant now = clock.instant();
            Heard heard = hear(List.of(said(request, actor, now)), now).get(0);
            return new Created(location(heard.listing()), ResolutionView.from(heard));
        });
    }

    /** The same of many by Kafka, row by row; answers why rows were not taken, each with its pointer. */
    List<Fault> told(List<ReadRow<ResolutionRequest>> rows, Actor actor) {
        Instant now = clock.instant();
        List<Said> taken = new ArrayList<>();
        List<Fault> refused = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String pointer = "/listings/" + i;
            try {
                taken.add(said(rows.get(i).sound(validator), actor, now));
            } catch (Refused no) {
                no.refusal().allFaults().stream()
                        .map(fault -> fault.under(pointer))
                        .forEach(refused::add);
            }
        }
        hear(taken, now);
        return refused;
    }

    /** @param complaint the only one that is to follow; null for all */
    private record Said(Word word, @Nullable UUID complaint) {}

    private List<Heard> hear(List<Said> all, Instant now) {
        List<Heard> heard = listings.hear(all.stream().map(Said::word).toList(), now);
        for (int i = 0; i < heard.size(); i++) {
            changes.note(heard.get(i), all.get(i).complaint());
        }
        told.fire(new ListingTold());
        return heard;
    }

    private Said said(ResolutionRequest request, Actor actor, Instant now) {
        Site site = sites.find(request.site())
                .orElseThrow(() -> Problems.refused(
                        Fault.at("/site", "unknown-reference", "There is no site '" + request.site() + "'")));
        ListingAddress address = request.listing(site);
        if (MeasureReport.isToCome(request.seenAt(), now)) {
            throw Problems.refused(Fault.at("/seenAt", "in-the-future", "seenAt is a time to come"));
        }
        Listing.Key key = new Listing.Key(site.id(), Objects.requireNonNull(address.key()));
        requireAboutIt(request.complaintId(), key);
        LastWord word = new LastWord(request.status(), request.seenAt(), now, actor.subject(), request.shown());
        return new Said(new Word(key, address.itemId(), request.operatorId(), word), request.complaintId());
    }

    private void requireAboutIt(@Nullable UUID complaint, Listing.Key key) {
        if (complaint != null && !complaints.isAbout(complaint, key)) {
            throw Problems.refused(Fault.at(
                    "/complaintId",
                    "unknown-reference",
                    "There is no such complaint, or it is not about this listing"));
        }
    }

    private static String location(Listing listing) {
        String site = "/v1/targets?site=" + listing.key().site();
        return listing.itemId() == null ? site : site + "&itemId=" + listing.itemId();
    }
}
