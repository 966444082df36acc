package dev.promptly.complaint.overview;

import dev.promptly.complaint.factchange.Horizon;
import dev.promptly.complaint.listing.HeldListings;
import dev.promptly.complaint.listing.HoldsView;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.kit.page.KeyChange;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class HoldsService {

    @Inject
    HeldListings listings;

    @Inject
    Horizon horizon;

    /**
     * Which listings must be hidden.
     *
     * @param sites null for all
     * @param since where it is given the list runs oldest change first, from there on, and shows what was released too
     */
    Page<HoldsView> list(@Nullable List<String> sites, @Nullable Instant since, PageRequest page) {
        if (since == null) {
            Listing.Key after = page.afterKey().map(HoldsService::key).orElse(HeldListings.BEFORE_ALL);
            return Page.ofKeys(
                    listings.held(sites, after, page.limit() + 1),
                    page,
                    listing -> text(listing.key()),
                    HoldsView::from);
        }
        KeyChange from = page.afterKeyChange().orElseGet(() -> KeyChange.before(since, horizon.complete()));
        return Page.ofKeyChanges(
                listings.changed(sites, from.changedAt(), key(from.key()), page.limit() + 1),
                page,
                from,
                listing -> new KeyChange(from.asOf(), Objects.requireNonNull(listing.seenAt()), text(listing.key())),
                HoldsView::from);
    }

    /** A site's id and a listing's key hold no line break. */
    private static String text(Listing.Key key) {
        return key.site() + "\n" + key.listingKey();
    }

    private static Listing.Key key(String text) {
        String[] parts = text.split("\n", 2);
        return parts.length == 2 ? new Listing.Key(parts[0], parts[1]) : HeldListings.BEFORE_ALL;
    }
}
