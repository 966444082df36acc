package dev.promptly.evidence.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Under which name a browser saves a file. */
final class SavedAs {

    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,10})$");
    private static final String PLAIN = "!#$&+-.^_`|~";

    private SavedAs() {}

    /**
     * The header by which a browser saves the file (RFC 6266): the id with the name's extension for all, and the name itself
     * where it may be seen.
     *
     * @param seen whether the reader may see what was said of the item
     */
    static String disposition(UUID evidenceId, @Nullable String name, boolean seen) {
        String plain = evidenceId + extension(name).map(found -> "." + found).orElse("");
        String header = "attachment; filename=\"" + plain + '"';
        return name == null || !seen ? header : header + "; filename*=UTF-8''" + encoded(name);
    }

    private static Optional<String> extension(@Nullable String name) {
        return Optional.ofNullable(name)
                .map(EXTENSION::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    /** RFC 8187: all that is no letter, digit or harmless sign of ASCII as percent-encoded UTF-8. */
    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            int c = each & 0xff;
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            encoded.append(plain ? Character.toString(c) : String.format("%%%02X", c));
        }
        return encoded.toString();
    }
}
