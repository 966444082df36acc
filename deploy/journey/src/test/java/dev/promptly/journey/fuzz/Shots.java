package dev.promptly.journey.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.contract.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes one request after the other: mostly right ones, each oddity now and then. */
final class Shots {

    /** A place, and the noun before it; a place behind another has its own name. */
    private static final Pattern PLACE = Pattern.compile("(?:([a-z-]+)/)?\\{([a-zA-Z]+)}");

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final List<Operation> operations;
    private final List<Bearer> bearers;
    private final Function<Operation, JsonNode> samples;
    private final Dice dice;
    private final Pool pool;
    private final Bodies bodies;
    private final Values values;
    private int made;

    Shots(
            List<Operation> operations,
            List<Bearer> bearers,
            Function<Operation, JsonNode> samples,
            Dice dice,
            Pool pool) {
        this.operations = operations;
        this.bearers = bearers;
        this.samples = samples;
        this.dice = dice;
        this.pool = pool;
        this.values = new Values(dice, pool);
        this.bodies = new Bodies(dice, values);
    }

    /** The first ones go through all operations, so that each is covered however short the run. */
    Shot next() {
        Operation operation = made < operations.size() ? operations.get(made) : dice.pick(operations);
        made++;
        Draft draft = new Draft(operation, bearer(operation));
        query(draft);
        headers(draft);
        if (!operation.bodies().isEmpty()) {
            bodies.add(draft, samples.apply(operation));
        } else if (dice.chance(5)) {
            draft.header("Content-Type", "application/json");
            draft.body = dice.pick(Odd.JSON).getBytes(StandardCharsets.UTF_8);
            draft.tolerate(415);
        }
        path(draft);
        return draft.shot();
    }

    private Bearer bearer(Operation operation) {
        List<Bearer> letIn = bearers.stream()
                .filter(bearer ->
                        operation.roles().isEmpty() || operation.roles().contains(bearer.role()))
                .toList();
        return dice.chance(85) ? dice.pick(letIn) : dice.pick(bearers);
    }

    private void path(Draft draft) {
        Matcher places = PLACE.matcher(draft.path);
        StringBuilder path = new StringBuilder();
        while (places.find()) {
            String noun = places.group(1);
            String filled = noun == null ? segment(draft, places.group(2)) : noun + "/" + segment(draft, noun);
            places.appendReplacement(path, Matcher.quoteReplacement(filled));
        }
        draft.path = places.appendTail(path).toString();
        if (dice.chance(3)) {
            draft.method = dice.pick(METHODS);
            draft.elsewhere = true;
        }
    }

    private String segment(Draft draft, String noun) {
        int chance = dice.below(100);
        if (chance < 80) {
            return pool.any(noun, dice).orElseGet(() -> dice.uuid().toString());
        }
        if (chance < 86) {
            return pool.any(dice.pick(pool.nouns()), dice)
                    .map(id -> URLEncoder.encode(id, StandardCharsets.UTF_8))
                    .orElseThrow();
        }
        if (chance < 92) {
            return dice.uuid().toString();
        }
        draft.elsewhere = true;
        return dice.pick(Odd.SEGMENTS);
    }

    private void query(Draft draft) {
        for (JsonNode parameter : draft.operation.parameters("query")) {
            if (dice.chance(25)) {
                String name = parameter.path("name").asText();
                draft.query.add(name + "=" + queryValue(draft.operation, name, parameter.path("schema")));
            }
        }
        if (!draft.query.isEmpty() && dice.chance(5)) {
            draft.query.add(dice.pick(draft.query));
        }
        if (dice.chance(4)) {
            draft.query.add(dice.pick(List.of("unknown=1", dice.word(), "=", "&&", "%00=1", "%ff=%ff", "a[]=1")));
            draft.tolerate(400);
        }
    }

    private String queryValue(Operation operation, String name, JsonNode schema) {
        if (dice.chance(25)) {
            return dice.pick(Odd.QUERY);
        }
        String value = name.equals("cursor") && dice.chance(70)
                ? pool.any("cursor", dice).orElseGet(dice::word)
                : values.of(operation.document(), schema).asText();
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void headers(Draft draft) {
        Set<String> declared = draft.operation.parameters("header").stream()
                .map(header -> header.path("name").asText())
                .collect(Collectors.toSet());
        if (declared.contains("Idempotency-Key") && dice.chance(90)) {
            draft.header("Idempotency-Key", idempotencyKey());
        }
        boolean actsForOthers = Set.of("platform", "reviewer").contains(draft.bearer.role());
        if (dice.chance(actsForOthers && declared.contains("On-Behalf-Of") ? 50 : 3)) {
            draft.header(
                    "On-Behalf-Of",
                    dice.chance(85) ? pool.any("accounts", dice).orElseThrow() : dice.pick(Odd.HEADERS));
        }
        for (String conditional : List.of("Range", "If-Range", "If-None-Match")) {
            if (declared.contains(conditional) && dice.chance(25)) {
                draft.header(conditional, condition());
            }
        }
        oddHeaders(draft);
    }

    private String idempotencyKey() {
        int chance = dice.below(100);
        if (chance < 75) {
            return dice.uuid().toString();
        }
        // One of a few: sooner or later with another body.
        return chance < 88 ? "key-" + dice.below(20) : dice.pick(Odd.HEADERS);
    }

    private String condition() {
        return dice.chance(30)
                ? dice.pick(Odd.HEADERS)
                : dice.pick(List.of(
                        "bytes=0-4",
                        "bytes=-3",
                        "bytes=5-",
                        "bytes=9-2",
                        "bytes=0-0,2-3",
                        "bytes=99999999999999999999-",
                        "items=0-1",
                        "*",
                        "\"" + "0".repeat(64) + "\"",
                        "W/\"a\"",
                        "bytes=1000000-"));
    }

    private void oddHeaders(Draft draft) {
        if (dice.chance(3)) {
            draft.header(
                    "Accept",
                    dice.pick(List.of(
                            "text/html", "application/pdf", "*/*;q=0", "nonsense", "", "application/json;q=x")));
            draft.tolerate(406, 400);
        }
        if (dice.chance(2)) {
            draft.header("X-Request-Id", dice.pick(Odd.HEADERS));
        }
        if (dice.chance(2)) {
            draft.header("traceparent", dice.pick(Odd.HEADERS));
        }
        if (dice.chance(1)) {
            draft.header("X-" + dice.word(), "x".repeat(dice.pick(List.of(9_000, 19_000, 40_000))));
        }
        if (dice.chance(1)) {
            draft.header("Authorization", dice.pick(List.of("Bearer", "Bearer x.y.z", "Basic YTpi", "")));
        }
    }
}
