package dev.promptly.embedded.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JSON of an answer, parsed once. */
final class PlainJson {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_]\\w*(\\[\\d+])?(\\.[A-Za-z_]\\w*(\\[\\d+])?)*");
    private static final Pattern STEP = Pattern.compile("([A-Za-z_]\\w*)|\\[(\\d+)]");

    private final Response answer;

    @Nullable
    private Object root;

    PlainJson(Response answer) {
        this.answer = answer;
    }

    /** What stands there; empty where REST Assured is to be asked: nothing does, or what the two could tell apart. */
    Optional<Object> at(@Nullable String path) {
        if (path == null
                || !PLAIN.matcher(path).matches()
                || !String.valueOf(answer.contentType()).contains("json")) {
            return Optional.empty();
        }
        Object here = root();
        for (Matcher step = STEP.matcher(path); here != null && step.find(); ) {
            here = step.group(1) == null ? nth(here, Integer.parseInt(step.group(2))) : named(here, step.group(1));
        }
        return Optional.ofNullable(here).filter(PlainJson::isExact);
    }

    private @Nullable Object root() {
        if (root == null) {
            try {
                root = MAPPER.readValue(answer.asString(), Object.class);
            } catch (JsonProcessingException e) {
                return null;
            }
        }
        return root;
    }

    /** Of a list, what each of its objects has by that name. */
    private static @Nullable Object named(Object here, String name) {
        if (here instanceof Map<?, ?> object) {
            return object.get(name);
        }
        if (here instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            List<@Nullable Object> values = new ArrayList<>();
            list.forEach(each -> values.add(((Map<?, ?>) each).get(name)));
            return values;
        }
        return null;
    }

    private static @Nullable Object nth(Object here, int index) {
        return here instanceof List<?> list && index < list.size() ? list.get(index) : null;
    }

    /** Fractions REST Assured reads by settings of its own. */
    private static boolean isExact(@Nullable Object value) {
        return value instanceof Map<?, ?> object
                ? object.values().stream().allMatch(PlainJson::isExact)
                : value instanceof List<?> list
                        ? list.stream().allMatch(PlainJson::isExact)
                        : !(value instanceof Double);
    }
}
