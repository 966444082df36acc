package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.complaint.Line;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a walk asks of the service. No answer is a fault of the service's own, each no is a problem with its type and code, and what
 * was taken is answered word for word when it is asked again (I10).
 */
final class RestCalls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WalkedMarket market;
    private final StringBuilder steps = new StringBuilder();

    RestCalls(WalkedMarket market) {
        this.market = market;
    }

    /** Who asks. */
    record Asker(
            String role, @Nullable String account, @Nullable String onBehalfOf) {
        static Asker of(String role, @Nullable String account) {
            return new Asker(role, account, null);
        }

        private RequestSpecification request() {
            RequestSpecification request = Line.as(role, account);
            return onBehalfOf == null ? request : request.header("On-Behalf-Of", onBehalfOf);
        }
    }

    /** What came back. */
    record Answer(int status, JsonNode body) {
        boolean taken() {
            return status < 300;
        }
    }

    Answer post(Asker asker, String path, @Nullable Map<String, ?> body) {
        String key = UUID.randomUUID().toString();
        Response response = send(asker, path, body, key);
        steps.append('\n')
                .append(market.now())
                .append(' ')
                .append(asker.role())
                .append(' ')
                .append(path)
                .append(' ')
                .append(body == null ? "" : body)
                .append(": ")
                .append(response.statusCode());
        if (response.statusCode() >= 400) {
            requireProblem(response);
            steps.append(' ').append(response.<String>path("code"));
        } else if (market.oneIn(8)) {
            requireReplay(response, send(asker, path, body, key));
        }
        return new Answer(response.statusCode(), read(response));
    }

    private static Response send(Asker asker, String path, @Nullable Map<String, ?> body, String key) {
        RequestSpecification request = asker.request().header("Idempotency-Key", key);
        return (body == null ? request : request.body(body)).post(path);
    }

    private static void requireProblem(Response response) {
        assertThat(response.statusCode()).as("%s", response.asString()).isIn(400, 403, 404, 409, 422);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.<String>path("type")).as("its type").isNotBlank();
        assertThat(response.<String>path("code")).as("its code").isNotBlank();
    }

    private static void requireReplay(Response first, Response again) {
        assertThat(again.statusCode()).as("asked again").isEqualTo(first.statusCode());
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    JsonNode get(Asker asker, String path) {
        Response response = asker.request().get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return read(response);
    }

    private static JsonNode read(Response response) {
        try {
            return JSON.readTree(response.asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(response.asString(), e);
        }
    }

    /** The values of an array, as text. */
    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    /** What each of an array says under the name. */
    static List<String> texts(JsonNode array, String name) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.path(name).asText()));
        return texts;
    }

    void note(String what) {
        steps.append('\n').append(market.now()).append(' ').append(what);
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
