package dev.promptly.complaint.casework;

import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.conduct.ConductRecord;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.publication.Publication;
import dev.promptly.complaint.review.Review;
import dev.promptly.kit.outbox.Message;
import java.util.List;
import java.util.Set;

/**
 * A case that has changed, with all that is to be written of it.
 *
 * @param opened reviews that begin with it
 * @param published entries of what is published that are due by it
 * @param heldAnew listings on which its holds have come or gone
 */
record Settled(
        Complaint complaint,
        List<Taken> taken,
        List<Review> opened,
        List<ConductRecord> conduct,
        List<Publication> published,
        Set<Listing.Key> heldAnew,
        List<Message> messages) {}
