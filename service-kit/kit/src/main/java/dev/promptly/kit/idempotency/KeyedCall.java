package dev.promptly.kit.idempotency;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a call makes it the same as another. Two of them are never equal: each is one call.
 *
 * @param role of who calls, with {@code account} its name
 * @param operation under which its keys are stored
 * @param key null where the client stated none
 * @param requestHash what the request says
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeyedCall(
        String role,
        String account,
        String operation,
        @Nullable String key,
        byte[] requestHash) {

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

    /** Whether a text can be a key: 1 to 255 printable characters. */
    public static boolean isKey(String text) {
        return PRINTABLE.matcher(text).matches();
    }

    /** What a key stands for: whoever has the same slot makes the same call, or uses its key wrongly. Null where it has no key. */
    public @Nullable String slot() {
        return key == null ? null : slot(role, account, operation, key);
    }

    static String slot(String role, String account, String operation, String key) {
        return String.join("\n", role, account, operation, key);
    }
}
