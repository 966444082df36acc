package dev.promptly.complaint;

import static dev.promptly.embedded.Soon.soon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.sealing.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the private feed tells the record of complaints, opened with the installation's key. */
public final class Acts {

    private static final String TOPIC = "promptly.acts.v1";

    private Acts() {}

    /**
     * What each operator is sent when the complaints are admitted, by complaint and then by operator, as soon as it is told of all
     * of them. Of two notices to one operator about one complaint the entries are one list,
     * each with what is common to all.
     */
    public static Map<String, Map<String, List<JsonNode>>> forwards(Collection<String> complaints) {
        return soon().until(
                        () -> read(Set.copyOf(complaints)),
                        found -> found.keySet().containsAll(complaints));
    }

    private static Map<String, Map<String, List<JsonNode>>> read(Set<String> complaints) {
        Map<String, Map<String, List<JsonNode>>> found = new HashMap<>();
        Topics.all(TOPIC).stream()
                .filter(message -> complaints.contains(message.key()))
                .forEach(message -> {
                    Map<String, JsonNode> asked = act(Topics.header(message, "ce_id"), message.value())
                            .attributes();
                    JsonNode forward = asked.get("forward");
                    if (forward != null) {
                        Map<String, List<JsonNode>> operators =
                                found.computeIfAbsent(message.key(), id -> new HashMap<>());
                        StreamSupport.stream(forward.spliterator(), false)
                                .filter(one -> one.path("kind").asText().equals("NOTICE"))
                                .forEach(one -> operators
                                        .computeIfAbsent(
                                                one.at("/addressee/account").textValue(), operator -> new ArrayList<>())
                                        .add(whole(one, Objects.requireNonNull(asked.get("common")))));
                    }
                });
        return found;
    }

    /** What the acts of that name ask to be forwarded, each with what is common to all, as soon as there is anything. */
    public static List<JsonNode> letters(String complaint, String act) {
        return soon().until(
                        () -> of(complaint, act).stream()
                                .flatMap(asked -> {
                                    JsonNode forward = asked.get("forward");
                                    return forward == null
                                            ? Stream.empty()
                                            : StreamSupport.stream(forward.spliterator(), false)
                                                    .map(one ->
                                                            whole(one, Objects.requireNonNull(asked.get("common"))));
                                })
                                .toList(),
                        found -> !found.isEmpty());
    }

    /** What goes with the acts of that name beside their content. */
    public static List<Map<String, JsonNode>> of(String complaint, String act) {
        return Topics.of(TOPIC, complaint).stream()
                .map(message -> act(Topics.header(message, "ce_id"), message.value()))
                .filter(written -> Objects.requireNonNull(written.opened().get("act"))
                        .textValue()
                        .equals(act))
                .map(WrittenAct::attributes)
                .toList();
    }

    /** What one is sent, with what is common to all. */
    private static JsonNode whole(JsonNode forward, JsonNode common) {
        ObjectNode whole = forward.deepCopy();
        common.fields().forEachRemaining(said -> whole.set(said.getKey(), said.getValue()));
        return whole;
    }

    /** The ids of the evidence that one is sent. */
    public static Set<String> manifest(List<JsonNode> forwards) {
        return forwards.stream()
                .flatMap(forward -> StreamSupport.stream(forward.get("manifest").spliterator(), false))
                .map(JsonNode::textValue)
                .collect(Collectors.toSet());
    }

    /** @param sealed all of its bytes */
    public static WrittenAct act(String event, byte[] sealed) {
        Key key = Key.ofBase64(TestInfrastructure.secrets().get("keys.acts"));
        try {
            return JsonFormat.tolerant().readValue(key.open(sealed, event), WrittenAct.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
