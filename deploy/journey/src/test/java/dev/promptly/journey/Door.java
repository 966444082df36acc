package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.launcher.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** The gateway as raw HTTP, where a test is about status, headers or bytes, or about many calls at once. */
record Door(String token) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<byte[]> put(String path, JsonNode body) {
        return send(request(path).header("Content-Type", "application/json").PUT(text(body)));
    }

    HttpResponse<byte[]> delete(String path) {
        return send(request(path).DELETE());
    }

    /** Any call, dressed with its headers and its body. */
    HttpResponse<byte[]> call(String method, String path, UnaryOperator<HttpRequest.Builder> dress) {
        return send(dress.apply(request(path).method(method, HttpRequest.BodyPublishers.noBody())));
    }

    /** Returns at once; the answer comes when it comes. */
    CompletableFuture<HttpResponse<byte[]>> postSoon(String path, JsonNode body, String idempotencyKey) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(text(body))
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return Json.read(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(TestStack.plan().url(Part.GATEWAY) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher text(JsonNode body) {
        return HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calling the gateway", e);
        }
    }
}
