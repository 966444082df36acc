package dev.promptly.complaint.address;

import dev.promptly.complaint.site.Addresses;
import dev.promptly.kit.json.Jcs;
import java.util.HexFormat;
import java.util.Optional;

/** By what a page without an item, such as a store front, is known: its normalised URL, hashed. */
public final class PageKey {

    private static final int HEX_DIGITS = 16;

    private PageKey() {}

    /** {@code url:} and the first 16 hex digits of the SHA-256 of the normalised URL; empty for the site's bare root. */
    public static Optional<String> of(WebAddress url, Addresses addresses) {
        Route route = Route.of(url.route());
        String path =
                url.path().endsWith("/") ? url.path().substring(0, url.path().length() - 1) : url.path();
        String view = route.path() + route.query().normalised(addresses);
        String rest = path + Query.of(url.query()).normalised(addresses) + (view.isEmpty() ? "" : "#" + view);
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of("url:"
                        + HexFormat.of()
                                .formatHex(Jcs.sha256(url.host() + rest))
                                .substring(0, HEX_DIGITS));
    }
}
