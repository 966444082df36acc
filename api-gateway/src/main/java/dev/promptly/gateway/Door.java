package dev.promptly.gateway;

import dev.promptly.gateway.identity.Identity;
import dev.promptly.gateway.limit.Bodies;
import dev.promptly.gateway.problem.Answers;
import dev.promptly.gateway.problem.Problem;
import dev.promptly.gateway.proxy.Forwarding;
import dev.promptly.gateway.route.Route;
import dev.promptly.gateway.route.RouteTable;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The way of every request that is not for the gateway itself: known path → identity → limit → forward. */
@ApplicationScoped
class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private final RouteTable table = RouteTable.load();
    private final Identity identity;
    private final Bodies bodies;
    private final Forwarding forwarding;

    Door(Identity identity, Bodies bodies, Forwarding forwarding) {
        this.identity = identity;
        this.bodies = bodies;
        this.forwarding = forwarding;
    }

    void install(@Observes Router router) {
        LOG.infof("%d routes to %s", table.routes().size(), forwarding.describe(table.services()));
        router.route().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT).handler(this::enter);
    }

    private void enter(RoutingContext ctx) {
        Optional<Route> route = table.find(ctx.normalizedPath());
        if (route.isEmpty()) {
            Answers.problem(ctx, Problem.notFound());
        } else if (!METHODS.contains(ctx.request().method().name())) {
            Answers.problem(ctx, Problem.methodNotAllowed(METHODS));
        } else {
            enter(ctx, route.get());
        }
    }

    private void enter(RoutingContext ctx, Route route) {
        HttpServerRequest request = ctx.request().pause();
        Future<Optional<Problem>> refusal =
                route.isPublic() ? Future.succeededFuture(Optional.empty()) : identity.refusal(request);
        refusal.map(problem -> problem.or(() -> bodies.refusal(request)))
                .onSuccess(problem ->
                        problem.ifPresentOrElse(no -> Answers.problem(ctx, no), () -> forwarding.forward(ctx, route)))
                .onFailure(ctx::fail);
    }
}
