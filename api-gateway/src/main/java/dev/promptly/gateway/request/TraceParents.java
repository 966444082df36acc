package dev.promptly.gateway.request;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every request belongs to a trace (W3C Trace Context): the client's, else one that begins at the door. */
public final class TraceParents {

    public static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private TraceParents() {}

    public static String keep(@Nullable String incoming) {
        return incoming != null && FORM.matcher(incoming).matches() ? incoming : "00-" + hex() + "-" + span() + "-01";
    }

    private static String span() {
        return hex().substring(16);
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
