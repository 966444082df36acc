package dev.promptly.gateway.proxy;

import dev.promptly.gateway.limit.Bodies;
import dev.promptly.gateway.route.Route;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Takes a request to its service and the answer back. */
@ApplicationScoped
public class Forwarding {

    private final Services services;
    private final ForwardConfig config;
    private final Availability availability;
    private final Bodies bodies;
    private final HttpClient client;

    Forwarding(Services services, ForwardConfig config, Availability availability, Bodies bodies, Vertx vertx) {
        this.services = services;
        this.config = config;
        this.availability = availability;
        this.bodies = bodies;
        this.client = vertx.createHttpClient(
                clientOptions(config),
                new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(config.waiting()));
    }

    private static HttpClientOptions clientOptions(ForwardConfig config) {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.connect().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) config.idle().toMillis());
    }

    /** Where the named services are. One that is not configured is found out here, at the start. */
    public String describe(Set<String> names) {
        return names.stream()
                .sorted()
                .map(name -> name + " " + service(name).url())
                .collect(Collectors.joining(", "));
    }

    public void forward(RoutingContext ctx, Route route) {
        RequestOptions origin = origin(route.service());
        Passage passage = new Passage(ctx, route, bodies.of(ctx.request()), availability, config.idle());
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(proxied -> client.request(origin).onSuccess(passage::opened))
                .addInterceptor(passage)
                .handle(ctx.request());
    }

    private RequestOptions origin(String service) {
        URI url = service(service).url();
        boolean tls = "https".equals(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
        return new RequestOptions().setHost(url.getHost()).setPort(port).setSsl(tls);
    }

    private Services.Service service(String name) {
        return Objects.requireNonNull(
                services.byName().get(name), () -> "promptly.services." + name + ".url is not set");
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
