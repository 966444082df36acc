package dev.promptly.kit.trace;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a step belongs: the header {@code traceparent} of W3C Trace Context, version 00. */
record TraceParent(String traceId, String spanId, boolean sampled) {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    /** What was received; a new trace where nothing, or nothing that can be read, was. */
    static TraceParent orNew(@Nullable String header) {
        Matcher given = FORM.matcher(header == null ? "" : header);
        boolean usable = given.matches()
                && !given.group().startsWith("ff")
                && !given.group(1).matches("0+")
                && !given.group(2).matches("0+");
        return usable
                ? new TraceParent(given.group(1), given.group(2), (Integer.parseInt(given.group(3), 16) & 1) == 1)
                : new TraceParent(hex(), hex().substring(16), true);
    }

    /** A step of its own within the same trace. */
    TraceParent next() {
        return new TraceParent(traceId, hex().substring(16), sampled);
    }

    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }

    /** 122 of its 128 bits are random, as are most of the last 64. */
    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
