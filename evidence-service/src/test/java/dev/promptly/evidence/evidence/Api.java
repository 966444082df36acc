package dev.promptly.evidence.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.json.JsonFormat;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The service under test, as a client sees it. */
public final class Api {

    public static final String OPEN = """
            {"kind": "TRADEMARK_CERTIFICATE", "title": "Certificate", "confidentiality": "OPEN"}""";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Api() {}

    public static String token(String role, @Nullable String account) {
        return TestInfrastructure.tokens().mint(role, account);
    }

    public static HttpResponse<String> upload(String token, Form form, String... headers) {
        return send(post(token, BodyPublishers.ofByteArray(form.bytes()), headers));
    }

    public static CompletableFuture<HttpResponse<String>> uploadAsync(
            String token, BodyPublisher body, String... headers) {
        return CLIENT.sendAsync(post(token, body, headers), BodyHandlers.ofString());
    }

    public static HttpRequest post(@Nullable String token, BodyPublisher body, String... headers) {
        return request("/v1/evidence", token, headers)
                .header("Content-Type", Form.CONTENT_TYPE)
                .POST(body)
                .build();
    }

    public static HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    public static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static HttpResponse<String> get(@Nullable String token, String path, String... headers) {
        return send(request(path, token, headers).GET().build());
    }

    public static HttpResponse<byte[]> bytes(String token, String path, String... headers) {
        return send(request(path, token, headers).GET().build(), BodyHandlers.ofByteArray());
    }

    public static HttpRequest.Builder request(String path, @Nullable String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JsonFormat.tolerant().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of an item just handed in. */
    public static String stored(String token, String file) {
        return upload(token, Form.upload(OPEN, file))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }
}
