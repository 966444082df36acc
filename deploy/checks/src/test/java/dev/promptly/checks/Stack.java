package dev.promptly.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;

/** The running stack: where it is, whose token is in hand, what the sample has registered. */
final class Stack {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Stack() {}

    static String url(String path) {
        return told("PROMPTLY_GATEWAY_URL") + path;
    }

    static String token() {
        return told("PROMPTLY_COMPLAINANT_TOKEN");
    }

    static String told(String variable) {
        return Objects.requireNonNull(System.getenv(variable), variable + ": run deploy/checks/browser");
    }

    /** The newest thing of a list, such as {@code /v1/rights}. */
    static JsonNode newest(String list) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(list)))
                .header("Authorization", "Bearer " + token())
                .build();
        JsonNode items = JSON.readTree(
                        CLIENT.send(request, BodyHandlers.ofString()).body())
                .path("items");
        if (items.isEmpty()) {
            throw new IllegalStateException("there is nothing under " + list + ": the stack has not played its sample");
        }
        return items.get(0);
    }

    static String print(JsonNode json) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }
}
