package dev.promptly.journey.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ids that are known to exist, by the noun that stands before them in a path or holds them in an answer. */
public final class Pool {

    private static final int MOST = 200;

    /** Fields whose names do not say of what they are the id. */
    private static final Map<String, String> FIELDS = Map.of(
            "complainantId", "parties",
            "holderId", "parties",
            "evidenceId", "evidence",
            "originalEvidenceId", "evidence",
            "translationOf", "evidence",
            "operatorId", "operators");

    private final Map<String, List<String>> ids = new HashMap<>();

    public void add(String noun, String id) {
        List<String> known = ids.computeIfAbsent(noun, key -> new ArrayList<>());
        if (known.size() < MOST && !known.contains(id)) {
            known.add(id);
        }
    }

    Optional<String> any(String noun, Dice dice) {
        List<String> known = ids.getOrDefault(noun, List.of());
        return known.isEmpty() ? Optional.empty() : Optional.of(dice.pick(known));
    }

    /** For a field like {@code rightId} or an element of {@code targetIds}. */
    Optional<String> forField(String field, Dice dice) {
        return any(FIELDS.getOrDefault(field, field.replaceFirst("Ids?$", "s")), dice);
    }

    List<String> nouns() {
        return ids.keySet().stream().sorted().toList();
    }

    /** Keeps what an answer of that collection names. */
    void harvest(String noun, JsonNode answer) {
        keep(noun, answer.path("id"));
        answer.properties().forEach(field -> {
            String name = field.getKey().equals("items") ? noun : field.getKey();
            if (field.getValue().isArray()) {
                field.getValue().forEach(element -> harvest(name, element));
            } else if (name.equals("measure")) {
                keep("measures", field.getValue().path("id"));
            } else if (name.equals("nextCursor")) {
                keep("cursor", field.getValue());
            }
        });
    }

    private void keep(String noun, JsonNode id) {
        if (id.isTextual()) {
            add(noun, id.asText());
        }
    }
}
