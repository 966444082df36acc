package dev.promptly.embedded.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What a service's contract of events must hold: each public topic that it reads, each event whose schema it keeps. */
public final class ToldEvents {

    private static final String PRIVATE = "promptly.acts.v1";
    private static final String SCHEMA = ".schema.json";

    private ToldEvents() {}

    /**
     * Holds the served contract against the topics and against the module's {@code contracts/events}.
     *
     * @throws AssertionError where one of them is missing, or where the private topic stands there; it names each
     */
    public static void requireComplete(String asyncapi, Collection<String> topicsRead) throws IOException {
        List<String> faults = faults(new ObjectMapper().readTree(asyncapi), topicsRead, Path.of("contracts", "events"));
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), faults));
        }
    }

    static List<String> faults(JsonNode contract, Collection<String> topicsRead, Path schemas) throws IOException {
        List<String> faults = new ArrayList<>();
        topicsRead.stream()
                .filter(topic ->
                        !topic.equals(PRIVATE) && !contract.path("channels").has(topic))
                .forEach(topic -> faults.add(topic + " is read and stands in no channel"));
        if (contract.path("channels").has(PRIVATE)) {
            faults.add(PRIVATE + " is private and stands in a channel");
        }
        try (Stream<Path> files = Files.list(schemas)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SCHEMA))
                    .map(file -> file.replace(SCHEMA, ""))
                    .filter(event -> !contract.at("/components/messages").has(event))
                    .forEach(event -> faults.add(event + " has a schema and is no message"));
        }
        return faults;
    }
}
