package dev.promptly.kit.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The step that this thread, or this request, is at. It lives in the context of the log lines, where OpenTelemetry keeps its
 * own: so whoever asks for the trace gets the same one, whether spans are exported or not.
 */
public final class Trace implements AutoCloseable {

    /** The header, on HTTP and on Kafka alike. */
    public static final String HEADER = "traceparent";

    private static final String TRACE_ID = "traceId";
    private static final String SPAN_ID = "spanId";
    private static final String SAMPLED = "sampled";

    private final List<String> said = new ArrayList<>(List.of(TRACE_ID, SPAN_ID, SAMPLED));

    private Trace() {}

    /** Begins a step of the trace that the header names, or of a new one. */
    public static Trace continuing(@Nullable String header) {
        TraceParent step = TraceParent.orNew(header).next();
        MDC.put(TRACE_ID, step.traceId());
        MDC.put(SPAN_ID, step.spanId());
        MDC.put(SAMPLED, Boolean.toString(step.sampled()));
        return new Trace();
    }

    static boolean running() {
        return MDC.get(TRACE_ID) != null;
    }

    /** What to hand on, so that the next step continues here; empty outside of any. */
    public static Optional<String> header() {
        return running()
                ? Optional.of(new TraceParent(
                                String.valueOf(MDC.get(TRACE_ID)),
                                String.valueOf(MDC.get(SPAN_ID)),
                                "true".equals(MDC.get(SAMPLED)))
                        .toString())
                : Optional.empty();
    }

    /** Says in every log line of this step what it is about. Only ids: what somebody else wrote could name a person. */
    public Trace about(String what, @Nullable String id) {
        if (isId(id)) {
            MDC.put(what, id);
            said.add(what);
        }
        return this;
    }

    @Override
    public void close() {
        said.forEach(MDC::remove);
    }

    private static boolean isId(@Nullable String text) {
        try {
            return text != null && UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
