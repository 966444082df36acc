package dev.promptly.gateway.proxy;

import dev.promptly.gateway.limit.LimitedBody;
import dev.promptly.gateway.problem.Answers;
import dev.promptly.gateway.problem.Drain;
import dev.promptly.gateway.problem.Problem;
import dev.promptly.gateway.request.RequestIds;
import dev.promptly.gateway.route.Route;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import org.jboss.logging.Logger;

/** One request on its way through: readdressed, counted, and answered with a problem where the service does not answer. */
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final int NOT_MODIFIED = 304;

    private final RoutingContext ctx;
    private final Route route;
    private final LimitedBody body;
    private final Availability availability;
    private final Duration patience;

    Passage(RoutingContext ctx, Route route, LimitedBody body, Availability availability, Duration patience) {
        this.ctx = ctx;
        this.route = route;
        this.body = body;
        this.availability = availability;
        this.patience = patience;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        readdress(request);
        Headers.inward(ctx, request.headers());
        request.setBody(Body.body(body, body.declared()));
        return context.sendRequest()
                .onSuccess(answer -> availability.answered(route.service()))
                .recover(failure -> Future.succeededFuture(translate(request, failure)));
    }

    /** The service gets the path that was matched, not another spelling of it, and the host that the client asked. */
    private void readdress(ProxyRequest request) {
        String query = ctx.request().query();
        String path = route.target(ctx.normalizedPath());
        request.setURI(query == null ? path : path + "?" + query);
        HostAndPort host = ctx.request().authority();
        if (host != null) {
            request.setAuthority(host);
        }
    }

    /** The service is there: a client that waits before it sends its body (RFC 9110 §10.1.1) may begin. */
    void opened(HttpClientRequest origin) {
        // All failures come through the answer's future; without a handler here they would be logged as errors as well.
        origin.exceptionHandler(failure -> LOG.debugf("request %s: %s", RequestIds.of(ctx), failure));
        if ("100-continue".equalsIgnoreCase(ctx.request().getHeader(HttpHeaders.EXPECT))) {
            ctx.response().writeContinue();
        }
    }

    private ProxyResponse translate(ProxyRequest request, Throwable failure) {
        body.release();
        Problem problem = problem(failure);
        ProxyResponse answer = request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Answers.MEDIA_TYPE)
                .setBody(Body.body(Answers.body(ctx, problem)));
        problem.headers().forEach(answer::putHeader);
        Drain.rest(ctx);
        return answer;
    }

    private Problem problem(Throwable failure) {
        if (body.isExceeded()) {
            return Problem.tooLarge(body.limit());
        }
        // To a client that is gone nobody reads this out; what counts is that the service is not blamed.
        if (body.isBroken() || ctx.response().closed() || body.stalledFor(patience)) {
            return Problem.stalled();
        }
        availability.failed(route.service(), reason(failure));
        return Problem.unavailable("service behind this path");
    }

    /** Where our writing failed first, the failure itself says only that we gave up. */
    private static String reason(Throwable failure) {
        return failure instanceof StreamResetException
                ? "it stopped taking the body"
                : String.valueOf(failure.getMessage());
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        Headers.outward(context.response().headers());
        if (context.response().getStatusCode() == NOT_MODIFIED) {
            // Without this it would be announced in chunks, and clients that believe it wait for the last one (RFC 9112
            // §6.3).
            context.response().setBody(null);
        }
        return context.sendResponse()
                .onFailure(cut -> LOG.infof("answer to request %s cut off: %s", RequestIds.of(ctx), cut));
    }
}
