package dev.promptly.embedded.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What of a change of an OpenAPI document breaks its clients. */
final class OpenApiChange {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final Document released;
    private final Document served;
    private final List<String> breaches = new ArrayList<>();

    private OpenApiChange(JsonNode released, JsonNode served) {
        this.released = new Document(released);
        this.served = new Document(served);
    }

    static List<String> breaches(JsonNode released, JsonNode served) {
        OpenApiChange change = new OpenApiChange(released, served);
        Map<String, JsonNode> now = calls(change.served);
        calls(change.released).forEach((place, was) -> change.call(place, was, now.get(place)));
        return change.breaches;
    }

    private static Map<String, JsonNode> calls(Document document) {
        Map<String, JsonNode> calls = new TreeMap<>();
        document.entries("/paths")
                .forEach((path, item) -> item.properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry ->
                                calls.put(entry.getKey().toUpperCase(Locale.ROOT) + " " + path, entry.getValue())));
        return calls;
    }

    private void call(String place, JsonNode was, @Nullable JsonNode is) {
        demand(is != null, place, "is gone");
        if (is != null) {
            demand(was.path("operationId").equals(is.path("operationId")), place, "has another operationId");
            parameters(place, was, is);
            body(place, was.path("requestBody"), is.path("requestBody"));
            answers(place, released.entries(was.path("responses")), served.entries(is.path("responses")));
            Set<String> lost = roles(was);
            lost.removeAll(roles(is));
            demand(lost.isEmpty() || roles(is).isEmpty(), place, "is not for " + lost + " any more");
            demand(was.path("security").size() > 0 || is.path("security").isEmpty(), place, "needs a token now");
        }
    }

    private void parameters(String place, JsonNode was, JsonNode is) {
        Map<String, JsonNode> before = parameters(released, was);
        Map<String, JsonNode> now = parameters(served, is);
        before.forEach((name, parameter) -> {
            JsonNode kept = now.get(name);
            demand(kept != null, place, "has no parameter " + name + " any more");
            if (kept != null) {
                schema(Direction.REQUEST, place + " " + name, parameter.path("schema"), kept.path("schema"));
            }
        });
        now.forEach((name, parameter) -> demand(
                !parameter.path("required").asBoolean()
                        || (before.containsKey(name)
                                && before.get(name).path("required").asBoolean()),
                place,
                "needs the parameter " + name + " now"));
    }

    private static Map<String, JsonNode> parameters(Document document, JsonNode call) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        call.path("parameters").forEach(each -> {
            JsonNode parameter = document.resolve(each);
            parameters.put(
                    parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
        });
        return parameters;
    }

    private void body(String place, JsonNode was, JsonNode is) {
        demand(was.path("required").asBoolean() || !is.path("required").asBoolean(), place, "needs a body now");
        content(Direction.REQUEST, place + " body", was, is);
    }

    private void answers(String place, Map<String, JsonNode> was, Map<String, JsonNode> is) {
        was.forEach((status, answer) -> {
            JsonNode now = is.get(status);
            demand(now != null || !status.startsWith("2"), place, "does not answer " + status + " any more");
            if (now != null) {
                content(Direction.ANSWER, place + " " + status, answer, now);
                answer.path("headers")
                        .fieldNames()
                        .forEachRemaining(header -> demand(
                                now.path("headers").has(header),
                                place + " " + status,
                                "has no header " + header + " any more"));
            }
        });
    }

    private void content(Direction direction, String place, JsonNode was, JsonNode is) {
        was.path("content").properties().forEach(entry -> {
            JsonNode now = is.path("content").path(entry.getKey());
            demand(!now.isMissingNode(), place, "is not " + entry.getKey() + " any more");
            if (!now.isMissingNode()) {
                schema(direction, place, entry.getValue().path("schema"), now.path("schema"));
            }
        });
    }

    private void schema(Direction direction, String place, JsonNode was, JsonNode is) {
        breaches.addAll(SchemaChange.breaches(direction, place, released, was, served, is));
    }

    private static Set<String> roles(JsonNode call) {
        Set<String> roles = new TreeSet<>();
        call.path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private void demand(boolean holds, String place, String otherwise) {
        if (!holds) {
            breaches.add(place + " " + otherwise);
        }
    }
}
