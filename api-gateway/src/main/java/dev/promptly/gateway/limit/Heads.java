package dev.promptly.gateway.limit;

import dev.promptly.gateway.problem.Answers;
import dev.promptly.gateway.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * How long a request's head may be: what every service takes, with room for what the door adds. The server itself reads more
 * ({@code quarkus.http.limits}), for what it cannot read it refuses without a body.
 */
@ApplicationScoped
class Heads {

    /** In characters; path and query. */
    private static final int LONGEST_URI = 4_000;

    /** In characters; all names and values. */
    private static final int MOST_HEADERS = 16 << 10;

    private static final int BEFORE_THE_URI_IS_READ = -2_001;

    void install(@Observes Router router) {
        router.route().order(BEFORE_THE_URI_IS_READ).handler(Heads::check);
    }

    private static void check(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (request.uri().length() > LONGEST_URI) {
            Answers.problem(ctx, Problem.uriTooLong(LONGEST_URI));
        } else if (length(request) > MOST_HEADERS) {
            Answers.problem(ctx, Problem.headersTooLarge(MOST_HEADERS));
        } else {
            ctx.next();
        }
    }

    private static int length(HttpServerRequest request) {
        int length = 0;
        for (var header : request.headers()) {
            length += header.getKey().length() + header.getValue().length();
        }
        return length;
    }
}
