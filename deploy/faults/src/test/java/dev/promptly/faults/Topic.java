package dev.promptly.faults;

import dev.promptly.embedded.TopicReader;
import dev.promptly.journey.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A topic from its beginning, as an integrator reads it who knows events again by their id. */
record Topic(String bootstrap, String name) {

    private static final Set<String> ENDS = Set.of("window.lapsed", "measure.end-requested", "target.held");

    /** The types of the events under each key, in the order in which they were first seen. */
    Map<String, List<String>> firstSeen() {
        Map<String, List<String>> types = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (ConsumerRecord<String, byte[]> record : all()) {
            if (known.add(header(record, "ce_id"))) {
                types.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(header(record, "ce_type"));
            }
        }
        return types;
    }

    /** What ended or held each target of a complaint, in order. */
    Map<UUID, List<String>> ends() {
        Map<UUID, List<String>> ends = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (ConsumerRecord<String, byte[]> record : all()) {
            String name = header(record, "ce_type").replaceAll("^dev\\.promptly\\.|\\.v1$", "");
            if (ENDS.contains(name) && known.add(header(record, "ce_id"))) {
                Json.each(Json.parse(new String(record.value(), StandardCharsets.UTF_8))
                                .path("targets"))
                        .map(target -> UUID.fromString(target.path("targetId").asText()))
                        .forEach(target -> ends.computeIfAbsent(target, any -> new ArrayList<>())
                                .add(name));
            }
        }
        return ends;
    }

    private List<ConsumerRecord<String, byte[]>> all() {
        return TopicReader.all(bootstrap, name);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
