package dev.promptly.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Three HTTP servers in the services' places. What one does with a request the end of the path says; by default it answers
 * what reached it. A fourth server takes what the tests tell of them.
 */
public final class Upstream implements QuarkusTestResourceLifecycleManager {

    static final int LARGE = 64 << 20;

    /** Where a run would write the ids of its data. */
    static final Path EXAMPLE_IDS = Path.of("target", "example-ids.properties").toAbsolutePath();

    private static final List<String> SERVICES = List.of("complaint", "evidence", "notification");

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, HttpServer> servers = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> calls = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>();
        for (String service : SERVICES) {
            calls.put(service, new AtomicLong());
            int port = wait(listen(service, 0)).actualPort();
            configuration.put("promptly.services." + service + ".url", "http://127.0.0.1:" + port);
        }
        HttpServer control =
                wait(vertx.createHttpServer().requestHandler(this::control).listen(0, "127.0.0.1"));
        configuration.put("upstream.control", "http://127.0.0.1:" + control.actualPort());
        configuration.put("promptly.forward.idle", "4s");
        configuration.put("promptly.contracts.keep", "0s");
        configuration.put("promptly.contracts.example-ids", EXAMPLE_IDS.toString());
        return configuration;
    }

    @Override
    public void stop() {
        wait(vertx.close());
    }

    /** Tells a server, behind the gateway's back, to {@code stop}, to {@code start} again, or to say its {@code calls}. */
    static String tell(String service, String order) {
        String control = ConfigProvider.getConfig().getValue("upstream.control", String.class);
        try (var answer =
                URI.create(control + "/" + service + "/" + order).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many requests have reached a service. */
    static long callsOf(String service) {
        return Long.parseLong(tell(service, "calls"));
    }

    private void control(HttpServerRequest request) {
        String[] order = request.path().split("/", -1);
        HttpServer server = server(order[1]);
        Future<?> done = switch (order[2]) {
            case "stop" -> server.close();
            case "start" -> listen(order[1], server.actualPort());
            default -> Future.succeededFuture();
        };
        done.onSuccess(ok -> request.response().end(callsTo(order[1]).toString()))
                .onFailure(failure -> request.response().setStatusCode(500).end(failure.toString()));
    }

    private HttpServer server(String service) {
        return Objects.requireNonNull(servers.get(service), service);
    }

    private AtomicLong callsTo(String service) {
        return Objects.requireNonNull(calls.get(service), service);
    }

    private Future<HttpServer> listen(String service, int port) {
        return vertx.createHttpServer()
                .requestHandler(request -> answer(service, request))
                .listen(port, "127.0.0.1")
                .onSuccess(server -> servers.put(service, server));
    }

    private static <T> T wait(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private void answer(String service, HttpServerRequest request) {
        callsTo(service).incrementAndGet();
        String path = request.path();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "hang" -> request.resume();
            case "cut" -> request.connection().close();
            case "half" -> half(request);
            case "first" -> first(request);
            case "count" -> count(request);
            case "pause" -> request.pause();
            case "large" -> large(request);
            case "fragment" ->
                request.response()
                        .putHeader("Content-Type", "text/html;charset=UTF-8")
                        .end("<p>" + service + " has counted 7 of 中</p>");
            case "openapi" -> contract(service, request);
            case "asyncapi" -> events(service, request);
            case "unchanged" ->
                request.response()
                        .setStatusCode(304)
                        .putHeader("ETag", "\"seven\"")
                        .end();
            case "early" -> request.response().setStatusCode(422).end("refused before the end");
            default -> echo(service, request);
        }
    }

    /** Promises ten bytes, sends four and dies. */
    private static void half(HttpServerRequest request) {
        request.response().putHeader("Content-Length", "10");
        request.response().write("four").onComplete(sent -> request.connection().close());
    }

    /** Answers each chunk of the body the moment it comes. */
    private static void first(HttpServerRequest request) {
        request.response().setChunked(true);
        request.handler(chunk -> request.response().write("<" + chunk + ">"));
        request.endHandler(end -> request.response().end("."));
    }

    private static void count(HttpServerRequest request) {
        AtomicLong bytes = new AtomicLong();
        request.handler(chunk -> bytes.addAndGet(chunk.length()));
        request.endHandler(end -> request.response().end(Long.toString(bytes.get())));
    }

    private static void large(HttpServerRequest request) {
        Buffer block = Buffer.buffer(new byte[1 << 20]);
        request.response().putHeader("Content-Length", Integer.toString(LARGE));
        for (int sent = 0; sent < LARGE; sent += block.length()) {
            request.response().write(block);
        }
        request.response().end();
    }

    /** A small document: one path of its own, a component that all have alike and one that each has differently. */
    private static void contract(String service, HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end("""
                {"openapi": "3.1.0",
                 "info": {"title": "the %1$s", "version": "1", "description": "what it does"},
                 "tags": [{"name": "Things"}, {"name": "%1$s"}],
                 "paths": {"/v1/%1$s/{id}": {"get": {
                   "operationId": "get-%1$s",
                   "parameters": [{"name": "id", "in": "path", "example": "an-id-that-stands-for-another"}],
                   "responses": {"200": {"$ref": "#/components/responses/Shown"}}}}},
                 "components": {
                   "responses": {"Shown": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/State"}}}}},
                   "schemas": {"Problem": {"type": "object"}, "State": {"enum": ["%1$s", "DUE"]}}}}""".formatted(service));
    }

    /** Each reads the one topic and says what it means to it. */
    private static void events(String service, HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end("""
                {"asyncapi": "3.0.0", "id": "urn:%1$s",
                 "info": {"title": "%1$s events", "version": "1", "description": "", "tags": [{"name": "%1$s"}]},
                 "channels": {"things": {"address": "things.v1", "messages": {"%1$s.done": {"$ref": "#/components/messages/%1$s.done"}}}},
                 "operations": {"%1$s.send": {"action": "send", "channel": {"$ref": "#/channels/things"}}},
                 "components": {"messages": {"%1$s.done": {"payload": {"type": "object"}}}}}""".formatted(service));
    }

    private static void echo(String service, HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        request.body()
                .onSuccess(body -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("X-Request-Id", "the-services-own")
                        .putHeader("Connection", "X-Hop")
                        .putHeader("X-Hop", "for the gateway only")
                        .putHeader("X-End", "for the client")
                        .end(new JsonObject()
                                .put("service", service)
                                .put("method", request.method().name())
                                .put("uri", request.uri())
                                .put("body", body.toString())
                                .put("headers", headers)
                                .encode()));
    }
}
