package dev.promptly.complaint.address;

import dev.promptly.complaint.site.WebHost;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URL, read as a browser's address bar reads it (WHATWG URL Standard): whatever a person pastes is a page where a browser
 * finds one. http and https are one, and what names no scheme but a host with a dot is https.
 *
 * @param host as {@link WebHost} has it
 * @param path normalised (RFC 3986 §6.2.2): percent-encoding, dot segments, backslashes; begins with a slash
 * @param query as written, without its question mark; null where there is none
 * @param route the fragment as written, where it routes: it begins with a slash or an exclamation mark; else null
 * @param link what was written, as one link that leads there: without line breaks, tabs and outer white space, other white space
 *     and quotes encoded; at most three times as long for it
 */
public record WebAddress(
        String host,
        String path,
        @Nullable String query,
        @Nullable String route,
        String link) {

    /** An address bar drops white space that holds a line break as a whole: the URL was broken over lines. */
    private static final Pattern LINE_BREAK = Pattern.compile("[ \\t\\u00A0\\u3000]*[\\r\\n][\\s\\u00A0\\u3000]*|\\t");

    private static final Pattern WEB = Pattern.compile("(?i)(https?):[/\\\\]*(.*)", Pattern.DOTALL);
    private static final Pattern NO_SCHEME = Pattern.compile(
            "(?:[/\\\\]{2,})?([^/\\\\?#:]*(?:[.。．｡]|%2[Ee])[^/\\\\?#:]*(?::[0-9]*)?(?:[/\\\\?#].*)?)", Pattern.DOTALL);
    private static final Pattern PARTS =
            Pattern.compile("([^/\\\\?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Empty where it is no http or https URL, or bears user information: what stands before an @ is not what it seems. */
    public static Optional<WebAddress> read(String text) {
        String line = LINE_BREAK.matcher(trimmed(text)).replaceAll("");
        Matcher web = WEB.matcher(line);
        if (web.matches()) {
            String scheme = web.group(1).toLowerCase(Locale.ROOT);
            return of(scheme, web.group(2), Set.of(scheme.equals("http") ? HTTP : HTTPS));
        }
        Matcher bare = NO_SCHEME.matcher(line);
        return bare.matches() ? of("https", bare.group(1), Set.of(HTTP, HTTPS)) : Optional.empty();
    }

    private static Optional<WebAddress> of(String scheme, String rest, Set<Integer> defaultPorts) {
        Matcher parts = PARTS.matcher(rest);
        if (!parts.matches() || parts.group(1).indexOf('@') >= 0) {
            return Optional.empty();
        }
        String path = parts.group(2).replace('\\', '/');
        String query = parts.group(3);
        String fragment = parts.group(4);
        String link = scheme + "://" + parts.group(1) + path + (query == null ? "" : "?" + query)
                + (fragment == null ? "" : "#" + fragment);
        return WebHost.canonical(parts.group(1), defaultPorts)
                .map(host -> new WebAddress(
                        host,
                        withoutDotSegments(Percent.normalised(path)),
                        query,
                        route(fragment),
                        Percent.link(link)));
    }

    private static @Nullable String route(@Nullable String fragment) {
        return fragment != null && (fragment.startsWith("/") || fragment.startsWith("!")) ? fragment : null;
    }

    /** RFC 3986 §5.2.4, once percent-encoding is normal: {@code %2e%2e} is a dot segment too. */
    private static String withoutDotSegments(String path) {
        String[] segments = path.split("/", -1);
        Deque<String> kept = new ArrayDeque<>();
        for (int i = 1; i < segments.length; i++) {
            boolean dots = segments[i].equals(".") || segments[i].equals("..");
            if (segments[i].equals("..")) {
                kept.pollLast();
            }
            if (!dots || i == segments.length - 1) {
                kept.add(dots ? "" : segments[i]);
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Percent.isUnseen(text.charAt(from))) {
            from++;
        }
        while (to > from && Percent.isUnseen(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
