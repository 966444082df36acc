package dev.promptly.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldEventsTest {

    @TempDir
    Path schemas;

    @Test
    void whatIsMissingOrPrivateIsNamed() throws IOException {
        Files.createFile(schemas.resolve("a.told.schema.json"));
        Files.createFile(schemas.resolve("a.told.example.json"));

        assertThat(faults("{}", "topic.v1", "promptly.acts.v1"))
                .containsExactly("topic.v1 is read and stands in no channel", "a.told has a schema and is no message");
        assertThat(faults("""
                {"channels": {"topic.v1": {}, "promptly.acts.v1": {}}, "components": {"messages": {"a.told": {}}}}""", "topic.v1")).containsExactly("promptly.acts.v1 is private and stands in a channel");
        assertThat(faults("""
                {"channels": {"topic.v1": {}}, "components": {"messages": {"a.told": {}}}}""", "topic.v1")).isEmpty();
    }

    private List<String> faults(String contract, String... topics) throws IOException {
        return ToldEvents.faults(new ObjectMapper().readTree(contract), List.of(topics), schemas);
    }
}
