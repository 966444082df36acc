package dev.promptly.complaint.listing;

import dev.promptly.complaint.address.ItemSearch;
import dev.promptly.complaint.address.PageKey;
import dev.promptly.complaint.address.WebAddress;
import dev.promptly.complaint.site.Addresses;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.statute.TargetKind;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which listing a target names, decided once from the URL and the item id that the complainant wrote. For a listing whose item
 * is known nothing else of the URL counts.
 *
 * @param itemId as written or as the URL has it; null where there is none, or what was written is none of this site
 * @param url the link to keep; null where none was written that leads to a web page, or one longer than 2,048 characters
 * @param key by which the listing is known: the item id, else that of {@link PageKey}; null where it is not on the site, or
 *     nobody could say where
 * @param amiss the field of the target for which nobody could say where (R20); null where it is located, or elsewhere
 */
public record ListingAddress(
        Location location,
        @Nullable String itemId,
        @Nullable String url,
        @Nullable String key,
        @Nullable String amiss) {

    /** The longest URL that is read, in code points. */
    public static final int LONGEST_URL = 2048;

    private static final String URL = "url";
    private static final String ITEM_ID = "itemId";

    /** How exactly a target is to be located. */
    public enum Precision {
        /** One listing: by its item. */
        ITEM,
        /** A store front, a live stream, any page: by its item, or else by its URL. */
        PAGE;

        public static Precision of(TargetKind kind) {
            return kind == TargetKind.LISTING ? ITEM : PAGE;
        }
    }

    /** Whether the target is on this platform. */
    public enum Location {
        ON_SITE,
        ELSEWHERE,
        UNCLEAR
    }

    public static ListingAddress of(Site site, Precision precision, @Nullable String url, @Nullable String itemId) {
        Addresses addresses = site.addresses();
        String said = itemId == null || itemId.isBlank() ? null : itemId;
        String item = said != null && addresses.isItemId(said) ? said : null;
        if (url == null || url.isBlank()) {
            return item != null ? onSite(item, null, item) : unclear(null, null, said == null ? URL : ITEM_ID);
        }
        Optional<WebAddress> read =
                Optional.of(url).filter(ListingAddress::isShortEnough).flatMap(WebAddress::read);
        if (read.isEmpty()) {
            return unclear(item, null, URL);
        }
        WebAddress page = read.get();
        if (!addresses.hosts().contains(page.host())) {
            return new ListingAddress(Location.ELSEWHERE, item, page.link(), null, null);
        }
        return said != null && item == null
                ? unclear(null, page.link(), ITEM_ID)
                : onSite(addresses, precision, page, item);
    }

    private static ListingAddress onSite(
            Addresses addresses, Precision precision, WebAddress page, @Nullable String item) {
        Set<String> found = new ItemSearch(addresses).in(page);
        if (found.size() > 1) {
            return unclear(item, page.link(), URL);
        }
        if (found.isEmpty() && item == null) {
            Optional<String> key = precision == Precision.PAGE ? PageKey.of(page, addresses) : Optional.empty();
            return key.map(known -> onSite(null, page.link(), known)).orElse(unclear(null, page.link(), URL));
        }
        String named = found.isEmpty() ? item : found.iterator().next();
        return item == null || item.equals(named)
                ? onSite(named, page.link(), named)
                : unclear(item, page.link(), ITEM_ID);
    }

    /** The same, but its row has a defect that leaves open which listing it is. */
    public ListingAddress butAmiss(String field) {
        return location == Location.ON_SITE ? unclear(itemId, url, field) : this;
    }

    private static boolean isShortEnough(String url) {
        return url.codePointCount(0, url.length()) <= LONGEST_URL;
    }

    private static ListingAddress onSite(@Nullable String itemId, @Nullable String url, @Nullable String key) {
        return new ListingAddress(Location.ON_SITE, itemId, url, key, null);
    }

    private static ListingAddress unclear(@Nullable String itemId, @Nullable String url, String field) {
        return new ListingAddress(Location.UNCLEAR, itemId, url, null, field);
    }
}
