package dev.promptly.kit.trace;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Every request is a step of a trace, and its log lines say what it is about. */
@Singleton
class RequestTrace {

    private static final int BEFORE_ALL_OTHERS = 1_000;
    private static final Pattern OF_ONE = Pattern.compile("/v1/([a-z-]+)/([0-9a-f-]{36})(/.*)?");
    private static final Map<String, String> NAMES =
            Map.of("complaints", "complaintId", "evidence", "evidenceId", "notices", "noticeId");

    void install(@Observes Filters filters) {
        filters.register(RequestTrace::begin, BEFORE_ALL_OTHERS);
    }

    /** Not closed: what it says is the request's own and goes with it. */
    private static void begin(RoutingContext ctx) {
        if (!Trace.running()) {
            Trace.continuing(ctx.request().getHeader(Trace.HEADER));
        }
        Matcher path = OF_ONE.matcher(String.valueOf(ctx.request().path()));
        String what = path.matches() ? NAMES.get(path.group(1)) : null;
        if (what != null) {
            MDC.put(what, path.group(2));
        }
        ctx.next();
    }
}
