package dev.promptly.evidence.evidence;

import static io.restassured.RestAssured.given;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.embedded.contract.ReleasedContract;
import dev.promptly.embedded.contract.ToldEvents;
import dev.promptly.kit.contract.EventContract;
import dev.promptly.kit.feed.Feed;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What this service serves is what was released: {@link ReleasedContract} says how a change is accepted. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "evidence"))
class ReleaseTest {

    @Inject
    @All
    List<Feed> feeds;

    @Test
    void itsCallsAreTheReleasedOnes() {
        ReleasedContract.named("openapi.yaml").requireServed(served("/q/openapi?format=json"));
    }

    @Test
    void itsEventsAreTheReleasedOnes() {
        ReleasedContract released = ReleasedContract.named("asyncapi.yaml");
        released.requireServed(EventContract.of("evidence-service").toString());
        released.requireBuiltIn(served("/q/asyncapi"));
    }

    @Test
    void everyPublicTopicThatItReadsAndEveryEventWhoseSchemaItKeepsStandInItsContract() throws IOException {
        ToldEvents.requireComplete(
                served("/q/asyncapi"), feeds.stream().map(Feed::topic).toList());
    }

    private static String served(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }
}
