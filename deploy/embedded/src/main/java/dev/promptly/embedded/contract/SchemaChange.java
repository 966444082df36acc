package dev.promptly.embedded.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What of a change of a schema breaks who relies on it. Values that are added to an enumeration of an answer do not. */
final class SchemaChange {

    private static final List<String> AT_MOST = List.of("maxLength", "maxItems", "maximum", "maxProperties");
    private static final List<String> AT_LEAST = List.of("minLength", "minItems", "minimum", "minProperties");
    private static final List<String> AS_IT_WAS = List.of("format", "pattern", "const");
    private static final List<String> COMPOSED = List.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else");

    private final Direction direction;
    private final Document released;
    private final Document served;
    private final List<String> breaches = new ArrayList<>();
    private final Set<JsonNode> seen = new HashSet<>();

    private SchemaChange(Direction direction, Document released, Document served) {
        this.direction = direction;
        this.released = released;
        this.served = served;
    }

    static List<String> breaches(
            Direction direction, String place, Document released, JsonNode before, Document served, JsonNode now) {
        SchemaChange change = new SchemaChange(direction, released, served);
        change.compare(place, before, now);
        return change.breaches;
    }

    private void compare(String place, JsonNode before, JsonNode now) {
        if (before.path("$ref").isTextual() && !seen.add(before)) {
            return;
        }
        Shape was = Shape.of(released, before);
        Shape is = Shape.of(served, now);
        Shape from = direction == Direction.REQUEST ? was : is;
        Shape to = direction == Direction.REQUEST ? is : was;
        demand(to.takes(from), place, "was of type " + was.types() + ", is of type " + is.types());
        demand(
                to.nullable() || !from.nullable(),
                place,
                direction == Direction.REQUEST ? "may not be null any more" : "may be null now");
        values(place, was, is);
        limits(place, was.schema(), is.schema());
        fields(place, was, is);
        if (was.schema().has("items")) {
            compare(place + "/-", was.schema().path("items"), is.schema().path("items"));
        }
        COMPOSED.stream()
                .filter(keyword ->
                        was.nullable() == is.nullable() && was.types().isEmpty())
                .forEach(keyword -> demand(
                        was.schema().path(keyword).equals(is.schema().path(keyword)), place, keyword + " is another"));
    }

    private void values(String place, Shape was, Shape is) {
        if (direction == Direction.REQUEST && is.schema().has("enum")) {
            Set<String> lost = was.values("enum");
            lost.removeAll(is.values("enum"));
            demand(was.schema().has("enum"), place, "takes only " + is.values("enum") + " now");
            demand(lost.isEmpty(), place, "does not take " + lost + " any more");
        }
        if (direction == Direction.ANSWER && was.schema().has("enum")) {
            demand(is.schema().has("enum"), place, "may be anything now, was one of " + was.values("enum"));
        }
    }

    private void limits(String place, JsonNode was, JsonNode is) {
        if (direction == Direction.REQUEST) {
            AT_MOST.forEach(limit -> demand(
                    !is.has(limit)
                            || was.has(limit)
                                    && was.path(limit).asDouble()
                                            <= is.path(limit).asDouble(),
                    place,
                    limit + " is " + is.path(limit) + " now"));
            AT_LEAST.forEach(limit -> demand(
                    !is.has(limit)
                            || was.has(limit)
                                    && was.path(limit).asDouble()
                                            >= is.path(limit).asDouble(),
                    place,
                    limit + " is " + is.path(limit) + " now"));
        }
        JsonNode strict = direction == Direction.REQUEST ? is : was;
        AS_IT_WAS.forEach(keyword -> demand(
                !strict.has(keyword) || was.path(keyword).equals(is.path(keyword)),
                place,
                keyword + " was " + was.path(keyword) + ", is " + is.path(keyword)));
    }

    private void fields(String place, Shape was, Shape is) {
        Map<String, JsonNode> now = named(is);
        named(was).forEach((name, before) -> {
            JsonNode field = now.get(name);
            demand(field != null, place + "/" + name, "is gone");
            if (field != null) {
                compare(place + "/" + name, before, field);
            }
        });
        Set<String> always = direction == Direction.REQUEST ? is.values("required") : was.values("required");
        always.removeAll(direction == Direction.REQUEST ? was.values("required") : is.values("required"));
        always.forEach(name -> demand(
                direction == Direction.ANSWER && !now.containsKey(name),
                place + "/" + name,
                direction == Direction.REQUEST ? "is required now" : "is not always there any more"));
        demand(direction == Direction.ANSWER || is.open() || !was.open(), place, "takes no further fields any more");
    }

    private static Map<String, JsonNode> named(Shape shape) {
        Map<String, JsonNode> named = new TreeMap<>();
        shape.schema().path("properties").properties().forEach(each -> named.put(each.getKey(), each.getValue()));
        return named;
    }

    private void demand(boolean holds, String place, String otherwise) {
        if (!holds) {
            breaches.add(place + " " + otherwise);
        }
    }
}
