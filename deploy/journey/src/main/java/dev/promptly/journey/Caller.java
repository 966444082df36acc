package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** Somebody with a bearer token who talks to the gateway, as any client would. */
public final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String gateway;
    private final String token;

    public Caller(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /**
     * Reads.
     *
     * @throws Refused any answer but 2xx
     */
    public JsonNode get(String path) {
        return answer("GET " + path, request(path).GET());
    }

    /** A creating POST; the key makes a repeat harmless. */
    public JsonNode post(String path, JsonNode body, String idempotencyKey) {
        return send("POST", path, body, request(path).header("Idempotency-Key", idempotencyKey));
    }

    /** A POST that may be repeated by itself. */
    public JsonNode post(String path, JsonNode body) {
        return send("POST", path, body, request(path));
    }

    public JsonNode put(String path, JsonNode body) {
        return send("PUT", path, body, request(path));
    }

    /** Uploads one piece of evidence: what it is first, then the bytes. */
    public JsonNode upload(JsonNode metadata, SampleFile file) {
        String boundary = "promptly-" + UUID.randomUUID();
        HttpRequest.Builder request = request("/v1/evidence")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(boundary, metadata, file)));
        return answer("POST /v1/evidence", request);
    }

    private static byte[] multipart(String boundary, JsonNode metadata, SampleFile file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(utf8("--%s\r\nContent-Disposition: form-data; name=\"metadata\"\r\n".formatted(boundary)));
        body.writeBytes(utf8("Content-Type: application/json\r\n\r\n" + metadata + "\r\n"));
        body.writeBytes(utf8("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(boundary, file.name())));
        body.writeBytes(utf8("Content-Type: " + file.mediaType() + "\r\n\r\n"));
        body.writeBytes(file.bytes());
        body.writeBytes(utf8("\r\n--" + boundary + "--\r\n"));
        return body.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode send(String method, String path, JsonNode body, HttpRequest.Builder request) {
        HttpRequest.BodyPublisher text = HttpRequest.BodyPublishers.ofString(body.toString());
        return answer(
                method + " " + path,
                request.header("Content-Type", "application/json").method(method, text));
    }

    private static JsonNode answer(String what, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new Refused(what, response.statusCode(), response.body());
            }
            return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(what + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(what + " was interrupted", new IOException(e));
        }
    }
}
