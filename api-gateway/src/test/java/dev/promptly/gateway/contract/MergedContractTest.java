package dev.promptly.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The released contract of all services is the merge of the released contract of each. */
class MergedContractTest {

    private static final String SERVICE = "-service";

    @Test
    void theReleasedCallsOfAllAreTheMergeOfThoseOfTheServices() throws IOException {
        requireReleased("openapi.yaml", Merge.ofOpenApi(ofTheServices("openapi.yaml")));
    }

    @Test
    void theReleasedEventsOfAllAreTheMergeOfThoseOfTheServices() throws IOException {
        requireReleased("asyncapi.yaml", Merge.ofAsyncApi(ofTheServices("asyncapi.yaml")));
    }

    private static void requireReleased(String name, JsonNode merged) throws IOException {
        Path released = Path.of("contracts", name);
        String text = Notation.YAML.write(merged);
        if (System.getProperty("contracts.accept") != null) {
            Files.createDirectories(released.getParent());
            Files.writeString(released, text);
        }

        assertThat(Files.readString(released))
                .as("api-gateway/contracts/%s is stale; -Dcontracts.accept writes it anew", name)
                .isEqualTo(text);
    }

    private static Map<String, JsonNode> ofTheServices(String file) throws IOException {
        Map<String, JsonNode> documents = new TreeMap<>();
        try (DirectoryStream<Path> services = Files.newDirectoryStream(Path.of(".."), "*" + SERVICE)) {
            for (Path service : services) {
                String name = service.getFileName().toString().replace(SERVICE, "");
                Path contract = service.resolve("contracts").resolve(file);
                documents.put(name, new ObjectMapper(new YAMLFactory()).readTree(contract.toFile()));
            }
        }
        return documents;
    }
}
