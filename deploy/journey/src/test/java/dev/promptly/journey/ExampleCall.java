package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One operation of a served contract, called with its example. */
record ExampleCall(String method, String path, JsonNode operation) {

    private static final String BOUNDARY = "promptly-example";

    static List<ExampleCall> of(JsonNode contract) {
        List<ExampleCall> calls = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> calls.add(new ExampleCall(
                                call.getKey().toUpperCase(Locale.ROOT), path.getKey(), call.getValue()))));
        return calls;
    }

    String id() {
        return operation.path("operationId").asText();
    }

    /** The last refusal, where none of its roles was answered with success. */
    Optional<String> refusal(String complainant, String operator) {
        String refusal = "it is for nobody";
        for (String role : roles()) {
            String account = switch (role) {
                case "complainant" -> complainant;
                case "operator" -> operator;
                default -> null;
            };
            Door door = new Door(Market.token(role, account));
            HttpResponse<byte[]> answer = door.call(method, target(), request -> named(door, dress(request)));
            if (answer.statusCode() / 100 == 2) {
                return Optional.empty();
            }
            refusal = role + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
        }
        return Optional.of(refusal);
    }

    /** A call that takes {@code If-Match} is about an item that is there: it names the state in which it is seen. */
    private HttpRequest.Builder named(Door door, HttpRequest.Builder request) {
        boolean takesTag = Json.each(operation.path("parameters"))
                .anyMatch(each -> each.path("name").asText().equals("If-Match"));
        if (!takesTag) {
            return request;
        }
        String item = target().substring(0, target().lastIndexOf('/'));
        door.get(item).headers().firstValue("ETag").ifPresent(tag -> request.header("If-Match", tag));
        return request;
    }

    private List<String> roles() {
        List<String> roles = new ArrayList<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles.isEmpty() ? List.of("auditor") : roles;
    }

    private String target() {
        String filled = path;
        for (JsonNode parameter : parameters("path").toList()) {
            filled = filled.replace(
                    "{" + parameter.path("name").asText() + "}",
                    parameter.path("example").asText());
        }
        String query = parameters("query")
                .flatMap(each -> values(each.path("example"))
                        .map(value -> each.path("name").asText() + "="
                                + URLEncoder.encode(value.asText(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? filled : filled + "?" + query;
    }

    private static Stream<JsonNode> values(JsonNode example) {
        return example.isArray() ? Json.each(example) : Stream.of(example);
    }

    private Stream<JsonNode> parameters(String in) {
        return Json.each(operation.path("parameters"))
                .filter(each -> in.equals(each.path("in").asText()) && each.has("example"));
    }

    private HttpRequest.Builder dress(HttpRequest.Builder request) {
        parameters("header")
                .forEach(each -> request.header(
                        each.path("name").asText(), each.path("example").asText()));
        JsonNode content = operation.path("requestBody").path("content");
        if (content.has("multipart/form-data")) {
            return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .method(method, text(form(content.at("/multipart~1form-data/example"))));
        }
        return content.isMissingNode()
                ? request.method(method, HttpRequest.BodyPublishers.noBody())
                : written(request, content.properties().iterator().next());
    }

    /** JSON, or one line of it. */
    private HttpRequest.Builder written(HttpRequest.Builder request, Map.Entry<String, JsonNode> media) {
        return request.header("Content-Type", media.getKey())
                .method(method, text(media.getValue().path("example").toString()));
    }

    private static String form(JsonNode example) {
        String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"";
        return part + "metadata\"\r\nContent-Type: application/json\r\n\r\n" + example.path("metadata") + "\r\n" + part
                + "file\"; filename=\"listing.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                + example.path("file").asText() + "\r\n--" + BOUNDARY + "--\r\n";
    }

    private static HttpRequest.BodyPublisher text(String body) {
        return HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    }
}
