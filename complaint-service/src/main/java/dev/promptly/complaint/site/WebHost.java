package dev.promptly.complaint.site;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a host as browsers compare it: without case, without the root dot, its percent-encoding resolved, international names
 * as punycode. The mapping is that of {@link IDN} (RFC 3490, as UTS 46 does in its transitional processing); the four
 * characters that UTS 46 has come to read otherwise (ß, ς and the two joiners) are refused, since two hosts could be meant.
 */
public final class WebHost {

    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::([0-9]{0,5}))?");
    private static final Pattern READ_IN_TWO_WAYS = Pattern.compile("[ßẞς\\u200C\\u200D]");
    private static final Pattern OTHER_FULL_STOPS = Pattern.compile("[。．｡]");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl} \"#%/:<>?@\\[\\\\\\]^`{|}]|[^\\p{ASCII}]");
    private static final int LAST_PORT = 65_535;

    private WebHost() {}

    /**
     * The host, with its port where that is none of the default ones.
     *
     * @param authority {@code host} or {@code host:port}, without user information
     * @param defaultPorts ports that need not be said
     * @return empty where it is no host
     */
    public static Optional<String> canonical(String authority, Set<Integer> defaultPorts) {
        Matcher parts = HOST_AND_PORT.matcher(authority);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String digits = parts.group(2) == null ? "" : parts.group(2);
        boolean said = !digits.isEmpty() && !defaultPorts.contains(Integer.parseInt(digits));
        if (said && Integer.parseInt(digits) > LAST_PORT) {
            return Optional.empty();
        }
        return name(parts.group(1)).map(host -> said ? host + ":" + Integer.parseInt(digits) : host);
    }

    private static Optional<String> name(String written) {
        return written.startsWith("[") ? Optional.of(written.toLowerCase(Locale.ROOT)) : domain(written);
    }

    private static Optional<String> domain(String written) {
        try {
            String plain = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
            String dotted = OTHER_FULL_STOPS.matcher(plain).replaceAll(".");
            String absolute = dotted.endsWith(".") ? dotted.substring(0, dotted.length() - 1) : dotted;
            if (READ_IN_TWO_WAYS.matcher(absolute).find()) {
                return Optional.empty();
            }
            String ascii = IDN.toASCII(absolute, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return ascii.isEmpty()
                            || ascii.endsWith(".")
                            || FORBIDDEN.matcher(ascii).find()
                    ? Optional.empty()
                    : Optional.of(ascii);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
