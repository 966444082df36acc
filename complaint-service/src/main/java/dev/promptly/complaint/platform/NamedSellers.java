package dev.promptly.complaint.platform;

import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.listing.Word;
import dev.promptly.complaint.resolution.ListingTold;
import dev.promptly.complaint.resolution.ListingWords;
import dev.promptly.kit.caller.Actor;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Who sells a listing, as a report of a measure names it: its listing remembers that, and the cases about it follow (S35). */
@Singleton
class NamedSellers {

    private final ListingWords words;
    private final Event<ListingTold> told;

    NamedSellers(ListingWords words, Event<ListingTold> told) {
        this.words = words;
        this.told = told;
    }

    /** Puts down who sells the target's listing, where the report, which was taken, says it. */
    void hear(Complaint complaint, Target target, MeasureReport report, Actor actor, Instant now) {
        if (report.operatorId() != null && target.listingKey() != null) {
            words.put(Word.ofItsSeller(
                    new Listing.Key(complaint.site(), target.listingKey()),
                    target.itemId(),
                    report.operatorId(),
                    report.atOr(now),
                    now,
                    actor.subject()));
            told.fire(new ListingTold());
        }
    }
}
