package dev.promptly.complaint.listing;

import dev.promptly.complaint.admissibility.Notice.Location;
import dev.promptly.complaint.site.Site;
import dev.promptly.kit.json.Jcs;
import java.net.URI;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Where a target is, found from what the complainant wrote.
 *
 * @param key by which the listing is known: the item id, else {@code url:} and the first 16 hex digits of the SHA-256 of the
 *     normalised URL; null where it is not on the site, or nobody could say where
 */
public record ListingAddress(
        Location location,
        @Nullable String itemId,
        @Nullable String key) {

    private static final int HEX_DIGITS = 16;

    public static ListingAddress of(Site site, @Nullable String url, @Nullable String itemId) {
        if (itemId != null && itemId.isBlank()) {
            return nowhere(Location.UNCLEAR);
        }
        if (url == null) {
            return itemId == null ? nowhere(Location.UNCLEAR) : item(itemId);
        }
        Optional<URI> uri = absolute(url);
        if (uri.isEmpty()) {
            return nowhere(Location.UNCLEAR);
        }
        if (!site.hosts().contains(uri.get().getHost().toLowerCase(Locale.ROOT))) {
            return nowhere(Location.ELSEWHERE);
        }
        return onSite(site, uri.get(), itemId);
    }

    private static ListingAddress onSite(Site site, URI uri, @Nullable String itemId) {
        Matcher found = site.itemPattern().matcher(uri.getPath() == null ? "" : uri.getPath());
        if (!found.find()) {
            return itemId == null ? page(uri) : item(itemId);
        }
        boolean contradicts = itemId != null && !itemId.equals(found.group(1));
        return contradicts ? nowhere(Location.UNCLEAR) : item(found.group(1));
    }

    private static ListingAddress item(String itemId) {
        return new ListingAddress(Location.ON_SITE, itemId, itemId);
    }

    private static ListingAddress page(URI uri) {
        String hash = HexFormat.of().formatHex(Jcs.sha256(normalised(uri)));
        return new ListingAddress(Location.ON_SITE, null, "url:" + hash.substring(0, HEX_DIGITS));
    }

    private static ListingAddress nowhere(Location location) {
        return new ListingAddress(location, null, null);
    }

    private static Optional<URI> absolute(String url) {
        try {
            URI uri = new URI(url.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            return web ? Optional.of(uri) : Optional.empty();
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Host in lower case, no port, no fragment, no trailing slash; http and https are one. */
    private static String normalised(URI uri) {
        String path = uri.normalize().getRawPath();
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return uri.getHost().toLowerCase(Locale.ROOT) + trimmed + query;
    }
}
