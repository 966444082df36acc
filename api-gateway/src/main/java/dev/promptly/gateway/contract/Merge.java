package dev.promptly.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One document of several: all that they have, once. Components of one name and different content are told apart by the name
 * of their service. It knows the shape of such documents and nothing of what they describe.
 */
final class Merge {

    private static final String COMPONENTS = "components";

    /** As the services say it, in the order of their names. */
    private final Map<String, JsonNode> documents = new LinkedHashMap<>();

    private Merge(Map<String, JsonNode> documents) {
        new TreeSet<>(documents.keySet())
                .forEach(service -> this.documents.put(
                        service,
                        Optional.ofNullable(documents.get(service))
                                .orElseThrow()
                                .deepCopy()));
    }

    /** @throws IllegalStateException where two services claim the same operation */
    static ObjectNode ofOpenApi(Map<String, JsonNode> documents) {
        Merge merge = new Merge(documents);
        ObjectNode merged = merge.of("Promptly", List.of("paths"));
        merged.set("tags", merge.tags("/tags"));
        return merged;
    }

    /** @throws IllegalStateException where two services say different things of the same channel */
    static ObjectNode ofAsyncApi(Map<String, JsonNode> documents) {
        Merge merge = new Merge(documents);
        ObjectNode merged = merge.of("Promptly events", List.of("servers", "channels", "operations"));
        merged.put("id", "urn:promptly");
        merged.withObject("/info").set("tags", merge.tags("/info/tags"));
        return merged;
    }

    private ObjectNode of(String title, List<String> parts) {
        qualifyWhatDiffers();
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        JsonNode first = documents.values().iterator().next();
        first.properties().forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
        merged.set("info", info(title, first.path("info").deepCopy()));
        parts.forEach(part -> merged.set(part, union("/" + part)));
        merged.set(COMPONENTS, union("/" + COMPONENTS));
        return merged;
    }

    private ObjectNode info(String title, ObjectNode info) {
        String all = documents.values().stream()
                .map(document -> document.path("info"))
                .map(each -> "- " + each.path("title").asText() + ": "
                        + each.path("description").asText())
                .collect(Collectors.joining("\n"));
        return info.put("title", title).put("description", "All services of this installation.\n\n" + all);
    }

    private JsonNode tags(String pointer) {
        Map<String, JsonNode> byName = new TreeMap<>();
        documents
                .values()
                .forEach(document -> document.at(pointer)
                        .forEach(tag -> byName.putIfAbsent(tag.path("name").asText(), tag)));
        return JsonNodeFactory.instance.arrayNode().addAll(byName.values());
    }

    private ObjectNode union(String pointer) {
        ObjectNode union = JsonNodeFactory.instance.objectNode();
        documents.values().forEach(document -> document.at(pointer).properties().forEach(entry -> add(union, entry)));
        return union;
    }

    /** Where both have it, it is the same, or it is put together of what each says. */
    private static void add(ObjectNode to, Map.Entry<String, JsonNode> entry) {
        JsonNode known = to.get(entry.getKey());
        if (known instanceof ObjectNode one && entry.getValue() instanceof ObjectNode other) {
            other.properties().forEach(below -> add(one, below));
        } else if (known == null || known.equals(entry.getValue())) {
            to.set(entry.getKey(), entry.getValue().deepCopy());
        } else {
            throw new IllegalStateException("two services say different things of " + entry.getKey());
        }
    }

    private Set<String> kinds() {
        return documents.values().stream()
                .flatMap(document -> document.path(COMPONENTS).properties().stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Again and again, for a component whose parts got another name is another one too. */
    private void qualifyWhatDiffers() {
        Optional<String> differing = differing();
        while (differing.isPresent()) {
            String reference = differing.get();
            documents.replaceAll(
                    (service, document) -> Renaming.of(reference, service).in(document));
            differing = differing();
        }
    }

    /** The pointer of a component that two documents have differently. */
    private Optional<String> differing() {
        Map<String, JsonNode> known = new HashMap<>();
        for (JsonNode document : documents.values()) {
            for (String kind : kinds()) {
                String place = "/" + COMPONENTS + "/" + kind;
                for (Map.Entry<String, JsonNode> entry : document.at(place).properties()) {
                    String pointer = place + "/" + entry.getKey();
                    JsonNode other = known.putIfAbsent(pointer, entry.getValue());
                    if (other != null && !other.equals(entry.getValue())) {
                        return Optional.of(pointer);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
