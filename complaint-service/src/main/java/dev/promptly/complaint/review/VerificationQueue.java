package dev.promptly.complaint.review;

import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.right.FilingConflict;
import dev.promptly.complaint.site.Sites;
import dev.promptly.complaint.verification.Entry;
import dev.promptly.complaint.verification.EntryChanged;
import dev.promptly.complaint.verification.Verification;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is registered waits for a reviewer until the verdict; the entry's row is locked by who tells of it. */
@Singleton
class VerificationQueue {

    private final Reviews reviews;
    private final Sites sites;
    private final LegalClock clock;

    VerificationQueue(Reviews reviews, Sites sites, LegalClock clock) {
        this.reviews = reviews;
        this.sites = sites;
        this.clock = clock;
    }

    void entryChanged(@Observes EntryChanged change) {
        Entry entry = change.entry();
        if (entry.verification().state() == Verification.State.PENDING) {
            open(entry, List.of());
        } else {
            decided(entry);
        }
    }

    /** R06: who filed the same original, or the same number, before; the filers are not told of each other. */
    void conflictFound(@Observes FilingConflict conflict) {
        open(conflict.entry(), List.of(ReasonCode.R06));
    }

    private void open(Entry entry, List<ReasonCode> codes) {
        if (reviews.openOn(entry.id()).isEmpty()) {
            Instant now = clock.instant();
            reviews.persist(Review.ofEntry(entry, codes, now, Review.dueAfter(now, sites.home())));
        }
    }

    /** A verdict by somebody else than who has claimed it is refused. */
    private void decided(Entry entry) {
        Optional<Review> open = reviews.openOn(entry.id());
        open.ifPresent(review -> {
            review.requireFor(entry.verification().by().orElseThrow(), Instant.now());
            review.decidedByVerdict(clock.instant());
        });
    }
}
