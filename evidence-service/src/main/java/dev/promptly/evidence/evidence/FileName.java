package dev.promptly.evidence.evidence;

import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.text.IllegalText;
import dev.promptly.kit.text.TextKind;
import dev.promptly.kit.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What whoever handed a file in calls it: kept sealed, since names of files name people, and given back when it is read. */
final class FileName {

    /** In code points; what common file systems take. */
    static final int LONGEST = 255;

    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,10})$");
    private static final String PLAIN = "!#$&+-.^_`|~";

    private FileName() {}

    /**
     * The name as a person sees it; null where there is none.
     *
     * @throws Refused 400 where it holds what no name may hold, or is too long
     */
    static @Nullable String read(@Nullable String given) {
        try {
            String name = given == null ? null : Texts.read(given, TextKind.NAME);
            if (name != null && Texts.length(name) > LONGEST) {
                throw Problems.malformed(Fault.inParameter(
                        "file", "invalid-value", "A file's name has at most " + LONGEST + " characters"));
            }
            return name;
        } catch (IllegalText e) {
            throw Problems.malformed(Fault.inParameter("file", e.code(), "The file's name: " + e.detail()));
        }
    }

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
