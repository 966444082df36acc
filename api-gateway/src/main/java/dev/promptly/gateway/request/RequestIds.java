package dev.promptly.gateway.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every request has an id, and every answer tells it. A sane one of the client stays, so that its own logs and ours meet;
 * anything else is replaced, because it would end up in log lines.
 */
@ApplicationScoped
public class RequestIds {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int BEFORE_ALL_OTHERS = 1_000;

    void install(@Observes Filters filters) {
        filters.register(RequestIds::mark, BEFORE_ALL_OTHERS);
    }

    private static void mark(RoutingContext ctx) {
        ctx.response().putHeader(HEADER, of(ctx));
        ctx.next();
    }

    /** The id of this request, made now if it has none yet. */
    public static String of(RoutingContext ctx) {
        String known = ctx.get(HEADER);
        if (known == null) {
            known = keep(ctx.request().getHeader(HEADER));
            ctx.put(HEADER, known);
        }
        return known;
    }

    static String keep(@Nullable String incoming) {
        return incoming != null && SANE.matcher(incoming).matches()
                ? incoming
                : UUID.randomUUID().toString();
    }
}
