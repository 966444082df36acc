package dev.promptly.gateway.start;

import dev.promptly.gateway.proxy.Services;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks every service for its part, all at once, and waits for none longer than the page's patience. */
@ApplicationScoped
class Parts {

    private static final Logger LOG = Logger.getLogger(Parts.class);
    private static final String FRAGMENT = "/fragment";
    private static final String READINESS = "/q/health/ready";
    private static final int OK = 200;

    private final Services services;
    private final long patienceMillis;
    private final HttpClient client;

    Parts(Services services, StartPageConfig config, Vertx vertx) {
        this.services = services;
        this.patienceMillis = config.patience().toMillis();
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) patienceMillis));
    }

    /** In the order of their names. It does not fail: a service that does is a part that says so. */
    Future<List<Part>> ask() {
        List<Future<Part>> parts = services.byName().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(service -> part(service.getKey(), service.getValue()))
                .toList();
        return Future.join(parts).map(all -> all.list());
    }

    private Future<Part> part(String name, Services.Service service) {
        Future<String> fragment = get(service.url(), FRAGMENT).compose(Parts::html);
        Future<Boolean> ready = get(service.url(), READINESS).map(answer -> answer.statusCode() == OK);
        String shown = service.title().orElse(name);
        return Future.join(fragment, ready)
                .transform(both -> Future.succeededFuture(
                        new Part(shown, state(fragment, ready), fragment.succeeded() ? fragment.result() : "")));
    }

    private static Part.State state(Future<String> fragment, Future<Boolean> ready) {
        if (ready.succeeded() && ready.result()) {
            return Part.State.READY;
        }
        return ready.succeeded() || fragment.succeeded() ? Part.State.NOT_READY : Part.State.SILENT;
    }

    /** An answer with its body, or a failure within the patience. */
    private Future<Answer> get(URI service, String path) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(service.resolve(path).toString())
                .setIdleTimeout(patienceMillis);
        return client.request(request)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.body()
                        .map(body -> new Answer(
                                answer.statusCode(), answer.getHeader(HttpHeaders.CONTENT_TYPE), body.toString())))
                .timeout(patienceMillis, TimeUnit.MILLISECONDS)
                .onFailure(silent -> LOG.debugf("%s%s: %s", service, path, silent));
    }

    /** Nothing but HTML is put into the page. */
    private static Future<String> html(Answer answer) {
        boolean fit = answer.statusCode == OK && answer.type != null && answer.type.startsWith("text/html");
        return fit ? Future.succeededFuture(answer.body) : Future.failedFuture("no fragment: " + answer.statusCode);
    }

    private record Answer(int statusCode, @Nullable String type, String body) {}

    @PreDestroy
    void close() {
        client.close();
    }
}
