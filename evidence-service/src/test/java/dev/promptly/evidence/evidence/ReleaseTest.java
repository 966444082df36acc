package dev.promptly.evidence.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.embedded.contract.ReleasedContract;
import dev.promptly.kit.feed.Feed;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What this service serves is what was released: {@link ReleasedContract} says how a change is accepted. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "evidence"))
class ReleaseTest {

    private static final String PRIVATE = "promptly.acts.v1";
    private static final String SCHEMA = ".schema.json";

    @Inject
    @All
    List<Feed> feeds;

    @Test
    void itsCallsAreTheReleasedOnes() {
        ReleasedContract.named("openapi.yaml").requireServed(served("/q/openapi?format=json"));
    }

    @Test
    void itsEventsAreTheReleasedOnes() {
        ReleasedContract.named("asyncapi.yaml").requireServed(served("/q/asyncapi"));
    }

    @Test
    void everyPublicTopicThatItReadsAndEveryEventWhoseSchemaItKeepsStandInItsContract() throws IOException {
        JsonPath contract = JsonPath.from(served("/q/asyncapi"));
        Map<String, Object> channels = contract.getMap("channels");
        Map<String, Object> messages = contract.getMap("components.messages");

        assertThat(channels.keySet())
                .containsAll(feeds.stream()
                        .map(Feed::topic)
                        .filter(topic -> !topic.equals(PRIVATE))
                        .toList())
                .doesNotContain(PRIVATE);
        assertThat(messages.keySet()).containsAll(events());
    }

    private static List<String> events() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("contracts", "events"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SCHEMA))
                    .map(file -> file.replace(SCHEMA, ""))
                    .toList();
        }
    }

    private static String served(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }
}
