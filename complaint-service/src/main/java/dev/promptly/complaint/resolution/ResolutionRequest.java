package dev.promptly.complaint.resolution;

import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.listing.ListingAddress.Location;
import dev.promptly.complaint.listing.ListingAddress.Precision;
import dev.promptly.complaint.listing.Presence;
import dev.promptly.complaint.listing.Shown;
import dev.promptly.complaint.listing.Shown.Snapshot;
import dev.promptly.complaint.site.Site;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.text.UrlText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sells a listing and whether it is there, by the platform's word.
 *
 * @param complaintId the only complaint that is to follow; all about the listing where absent
 * @param itemId may be left out where the {@code url} alone says which listing, store front or live stream is meant
 * @param operatorId who sells it
 * @param status {@code UNKNOWN} where the platform cannot say whether it is there
 * @param seenAt when the platform saw it so: a word that is older than the last one changes nothing
 */
public record ResolutionRequest(
        @Nullable UUID complaintId,
        @NotNull @Size(max = 100) String site,
        @Nullable @Size(max = 100) String itemId,
        @NotNull @Size(max = 100) String operatorId,
        @NotNull Presence status,

        @UrlText @Nullable @Size(max = ListingAddress.LONGEST_URL)
        String url,

        @Nullable @Size(max = 500) String title,
        @Nullable @Size(max = 200) String category,
        @Nullable @Size(max = 300) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> territories,
        @Nullable @Valid Snapshot snapshot,
        @NotNull Instant seenAt) {

    /** @throws Refused 422 where it names no listing of the site, or two */
    public ListingAddress listing(Site on) {
        if (url == null && itemId == null) {
            throw Problems.refused(Fault.at("/itemId", "required", "An itemId or a url says which listing it is"));
        }
        ListingAddress address = ListingAddress.of(on, Precision.PAGE, url, itemId);
        if (address.location() == Location.ELSEWHERE) {
            throw Problems.refused(Fault.at("/url", "invalid-value", "The url is none of this site"));
        }
        if (address.location() == Location.UNCLEAR) {
            throw Problems.refused(Fault.at(
                    "/" + Objects.requireNonNull(address.amiss()),
                    "invalid-value",
                    "This names no listing of the site, or another than the rest"));
        }
        return address;
    }

    public Shown shown() {
        return new Shown(url, title, category, territories, snapshot);
    }
}
