package dev.promptly.complaint.address;

import org.jspecify.annotations.Nullable;

/**
 * A fragment by which a page in the browser says which of its views is shown: {@code #/…} and {@code #!…}.
 *
 * @param path in its normal form, without a slash at its end; empty where the fragment leads nowhere
 */
record Route(String path, Query query) {

    /** @param fragment as written, without its hash; null where there is none that routes */
    static Route of(@Nullable String fragment) {
        String whole = fragment == null ? "" : fragment;
        int mark = whole.indexOf('?');
        String path = Percent.normalised(mark < 0 ? whole : whole.substring(0, mark));
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return new Route(trimmed.equals("!") ? "" : trimmed, Query.of(mark < 0 ? null : whole.substring(mark + 1)));
    }
}
