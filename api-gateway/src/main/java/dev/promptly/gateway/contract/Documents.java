package dev.promptly.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.gateway.proxy.Services;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Fetches the services' contracts and keeps each for a moment. */
@ApplicationScoped
class Documents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Services services;
    private final ContractConfig config;
    private final HttpClient client;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(JsonNode document, Instant until) {}

    Documents(Services services, ContractConfig config, Vertx vertx) {
        this.services = services;
        this.config = config;
        this.client = vertx.createHttpClient();
    }

    /** By name, in its order. */
    Set<String> services() {
        return new TreeSet<>(services.byName().keySet());
    }

    /** By service; fails with {@link Missing} where one of them does not answer. */
    Future<Map<String, JsonNode>> all(String path) {
        List<String> names = List.copyOf(services());
        return Future.all(names.stream().map(name -> of(name, path)).toList()).map(fetched -> {
            Map<String, JsonNode> documents = new TreeMap<>();
            for (int i = 0; i < names.size(); i++) {
                documents.put(names.get(i), fetched.resultAt(i));
            }
            return documents;
        });
    }

    /** Of one service; fails with {@link Missing} where it does not answer. */
    Future<JsonNode> of(String service, String path) {
        String key = service + path;
        Kept known = kept.get(key);
        if (known != null && Instant.now().isBefore(known.until)) {
            return Future.succeededFuture(known.document);
        }
        return fetch(service, path)
                .onSuccess(document ->
                        kept.put(key, new Kept(document, Instant.now().plus(config.keep()))));
    }

    private Future<JsonNode> fetch(String service, String path) {
        Duration patience = config.patience();
        URI url = Objects.requireNonNull(services.byName().get(service)).url().resolve(path);
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url.toString())
                .setTimeout(patience.toMillis());
        return client.request(options)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.statusCode() == 200
                        ? answer.body()
                        : Future.failedFuture("it answered " + answer.statusCode()))
                .map(Documents::parsed)
                .recover(failure -> Future.failedFuture(new Missing(service, failure)));
    }

    private static JsonNode parsed(Buffer body) {
        try {
            return JSON.readTree(body.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("it answered no JSON", e);
        }
    }

    /** A service's contract cannot be had now. */
    static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String service;

        private Missing(String service, Throwable cause) {
            super("the contract of " + service + " cannot be had: " + cause.getMessage(), cause);
            this.service = service;
        }

        String service() {
            return service;
        }
    }
}
