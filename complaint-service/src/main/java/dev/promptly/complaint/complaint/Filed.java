package dev.promptly.complaint.complaint;

import dev.promptly.complaint.clock.Receipt;
import dev.promptly.complaint.complaint.Act.Claimed;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.listing.Element;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.statute.TargetKind;
import dev.promptly.complaint.statute.Track;
import dev.promptly.kit.caller.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice that is handed in, as its complaint begins.
 *
 * @param account for whom it is filed
 * @param holderAccount of the right's holder; null where no right is named
 * @param request what was written, sealed under the complaint's own key
 * @param receipt how it came
 * @param terms the rules and the calendar of the day of receipt
 * @param receivedAt legal time
 * @param claimed who says when it was received; null where we stamped it ourselves
 * @param seenAt system time
 */
@SuppressWarnings("ArrayRecordComponent")
public record Filed(
        UUID id,
        String account,
        @Nullable String holderAccount,
        Actor actor,
        Site site,
        Track track,
        @Nullable String externalRef,
        UUID complainantId,
        @Nullable UUID rightId,
        Claim claim,
        byte[] request,
        Receipt receipt,
        Terms terms,
        Instant receivedAt,
        @Nullable Claimed claimed,
        Instant seenAt,
        List<Target> targets,
        List<Exhibited> evidence) {

    /**
     * One target of it.
     *
     * @param operatorHint who sells there, by the complainant's word; null where it says nothing
     * @param operatorId who does, as far as anybody is believed; null where nobody knows
     */
    public record Row(
            TargetKind kind,
            ListingAddress address,
            @Nullable String operatorHint,
            @Nullable String operatorId,
            @Nullable String externalRef,
            List<Element> elements) {}
}
