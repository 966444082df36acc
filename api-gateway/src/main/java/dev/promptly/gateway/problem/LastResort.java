package dev.promptly.gateway.problem;

import dev.promptly.gateway.request.RequestIds;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import org.jboss.logging.Logger;

/** What no route answers: malformed URIs and failures. They too leave as problems, not as the framework's pages. */
@ApplicationScoped
class LastResort {

    private static final Logger LOG = Logger.getLogger(LastResort.class);
    private static final int FIRST_OF_ALL = -2_000;

    void install(@Observes Router router) {
        router.route().order(FIRST_OF_ALL).handler(LastResort::checkUri).failureHandler(LastResort::failed);
        // Failures while routes are matched go past every failure handler.
        router.errorHandler(400, ctx -> Answers.problem(ctx, Problem.malformed()));
        router.errorHandler(500, LastResort::broken);
    }

    /** {@link dev.promptly.gateway.Gateway} has switched off the framework's check, which answers without a body. */
    private static void checkUri(RoutingContext ctx) {
        try {
            new URI(ctx.request().uri());
            ctx.next();
        } catch (URISyntaxException e) {
            LOG.debugf("request %s: %s", RequestIds.of(ctx), e.getMessage());
            Answers.problem(ctx, Problem.malformed());
        }
    }

    private static void failed(RoutingContext ctx) {
        switch (ctx.statusCode()) {
            case 400 -> Answers.problem(ctx, Problem.malformed());
            case 404 -> Answers.problem(ctx, Problem.notFound());
            default -> broken(ctx);
        }
    }

    private static void broken(RoutingContext ctx) {
        LOG.errorf(ctx.failure(), "request %s failed", RequestIds.of(ctx));
        Answers.problem(ctx, Problem.broken());
    }
}
