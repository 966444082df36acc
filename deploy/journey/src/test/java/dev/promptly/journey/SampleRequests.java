package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.contract.Operation;
import dev.promptly.journey.contract.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code requests.json}: for each operation that takes a body one that succeeds. */
final class SampleRequests {

    private static final String FILE = "/requests.json";
    private static final JsonNode BODIES = read();

    private SampleRequests() {}

    /** A request with its body, filled with this side's ids. */
    static Request withBody(Request request, Operation operation, Side side) {
        String json = filled(operation, side);
        String type = operation.bodies().fieldNames().next();
        return type.equals("multipart/form-data")
                ? multipart(request, json)
                : request.withBody(type, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Only the JSON of it; of a multipart the metadata. */
    static JsonNode json(Operation operation, Side side) {
        return Json.parse(filled(operation, side));
    }

    private static String filled(Operation operation, Side side) {
        JsonNode body = BODIES.path(operation.id());
        if (body.isMissingNode()) {
            throw new IllegalStateException(FILE + " has no body for " + operation.id());
        }
        return side.fill(body.toString());
    }

    private static Request multipart(Request request, String metadata) {
        String body = """
                --frontier\r
                Content-Disposition: form-data; name="metadata"\r
                Content-Type: application/json\r
                \r
                %s\r
                --frontier\r
                Content-Disposition: form-data; name="file"; filename="a.txt"\r
                Content-Type: text/plain\r
                \r
                bought and compared\r
                --frontier--\r
                """.formatted(metadata);
        return request.withBody("multipart/form-data; boundary=frontier", body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode read() {
        try (InputStream file = Objects.requireNonNull(SampleRequests.class.getResourceAsStream(FILE))) {
            return Json.read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
