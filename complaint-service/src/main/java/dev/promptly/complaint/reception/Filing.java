package dev.promptly.complaint.reception;

import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.ComplaintRequest.TargetRequest;
import dev.promptly.complaint.clock.Receipt;
import dev.promptly.complaint.complaint.Act.Claimed;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Exhibited;
import dev.promptly.complaint.complaint.Filed;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.complaint.Terms;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.statute.Track;
import dev.promptly.kit.caller.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act of filing, with what the request alone does not say.
 *
 * @param account for whom it is filed
 * @param holderAccount of the right's holder; null where no right is named
 * @param sealed the request under the complaint's own key
 * @param terms the rules and the calendar of the day of receipt
 */
@SuppressWarnings("ArrayRecordComponent")
public record Filing(
        UUID id,
        String account,
        @Nullable String holderAccount,
        Actor actor,
        Site site,
        ComplaintRequest request,
        byte[] sealed,
        boolean onAKnownRight,
        Terms terms) {

    /**
     * The complaint that begins with it.
     *
     * @param seenAt system time
     */
    public Complaint received(List<Target> targets, List<Exhibited> evidence, Instant now, Instant seenAt) {
        ComplaintRequest.Intake intake = request.intake();
        return Complaint.of(new Filed(
                id,
                account,
                holderAccount,
                actor,
                site,
                Objects.requireNonNullElse(request.track(), Track.STATUTORY),
                request.externalRef(),
                request.complainantId(),
                request.rightId(),
                request.claim(),
                sealed,
                new Receipt(onAKnownRight, intake != null),
                terms,
                intake == null ? now : intake.arrivedAt(),
                intake == null ? null : new Claimed(actor.role(), now),
                seenAt,
                targets,
                evidence));
    }

    /** @param operatorId who sells there, as far as anybody is believed */
    public static Target target(int position, TargetRequest row, ListingAddress address, @Nullable String operatorId) {
        return Target.received(
                position,
                new Filed.Row(
                        row.kindOrListing(),
                        address,
                        row.operatorHint(),
                        operatorId,
                        row.keptRef(),
                        Objects.requireNonNullElse(row.elements(), List.of())));
    }
}
