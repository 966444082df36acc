package dev.promptly.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {

    static Stream<String> names() throws IOException {
        return Files.list(Contracts.OWN)
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(".schema.json"))
                .map(file -> file.substring(0, file.length() - ".schema.json".length()))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theWorkedExampleIsAsItsSchemaSays(String name) {
        String example = Contracts.example(name);

        assertThat(Contracts.faults(name, example)).isEmpty();
        assertThat(Contracts.faults(name, "{}")).isNotEmpty();
    }
}
