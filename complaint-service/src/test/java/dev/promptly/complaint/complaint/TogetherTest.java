package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.complaint.Brand;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R24 without a race: never two open cases on one right, listing and claim, however close they come. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class TogetherTest {

    private static final int TIMES = Integer.getInteger("rounds", 20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService both = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        both.shutdown();
    }

    @Test
    void ofTwoEqualComplaintsAtOnceOneIsAdmittedAndTheOtherIsToldOfItTimeAndAgain() throws Exception {
        Brand brand = Brand.verified();
        Map<String, Object> notice = counterfeit(brand, "N-" + item());
        brand.filed(notice);

        for (int i = 0; i < TIMES; i++) {
            notice.put("targets", List.of(Brand.listing(item())));
            List<JsonNode> answers = atOnce(() -> file(brand, notice), () -> file(brand, notice));

            assertThat(answers)
                    .extracting(answer -> answer.path("state").asText())
                    .containsExactlyInAnyOrder("ADMITTED", "REJECTED");
            JsonNode second = of("REJECTED", answers);
            assertThat(second.findValuesAsText("code")).containsExactly("R24");
            assertThat(second.findValue("firstComplaintId"))
                    .isEqualTo(of("ADMITTED", answers).path("id"));
        }
    }

    /** The same right, registered twice; the listings in opposite order, so that they could wait for each other crosswise. */
    @Test
    void ofTwoAccountsAtOnceOnTheSameListingsEachListingIsOpenOnceAndNeitherIsNamedToTheOther() throws Exception {
        String number = "N-" + item();
        Brand one = Brand.verified();
        Brand other = Brand.verified();
        Map<String, Object> here = counterfeit(one, number);
        Map<String, Object> there = counterfeit(other, number);
        one.filed(here);
        other.filed(there);

        for (int i = 0; i < TIMES / 4; i++) {
            Map<String, Object> first = Brand.listing(item());
            Map<String, Object> second = Brand.listing(item());
            here.put("targets", List.of(first, second));
            there.put("targets", List.of(second, first));
            List<JsonNode> answers = atOnce(() -> file(one, here), () -> file(other, there));

            assertThat(answers.stream().flatMap(TogetherTest::open))
                    .containsExactlyInAnyOrder(first.get("itemId"), second.get("itemId"));
            assertThat(answers.stream().flatMap(answer -> answer.findValuesAsText("code").stream()))
                    .containsExactly("R24", "R24");
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.findValue("firstComplaintId")).isNull());
        }
    }

    private static Map<String, Object> counterfeit(Brand brand, String number) {
        String right = brand.right(
                RightType.TRADEMARK, Map.of("registrationNumber", number), brand.paper("TRADEMARK_CERTIFICATE"));
        return brand.notice(Claim.TM_COUNTERFEIT, right, brand.shown("TEST_PURCHASE"));
    }

    private static JsonNode file(Brand brand, Map<String, Object> notice) throws JsonProcessingException {
        return JSON.readTree(brand.file(notice).statusCode(201).extract().asString());
    }

    private static JsonNode of(String state, List<JsonNode> answers) {
        return answers.stream()
                .filter(answer -> answer.path("state").asText().equals(state))
                .findFirst()
                .orElseThrow();
    }

    /** The items of the targets that it has open. */
    private static Stream<Object> open(JsonNode complaint) {
        return StreamSupport.stream(complaint.path("targets").spliterator(), false)
                .filter(target -> target.path("state").asText().equals("ADMITTED"))
                .map(target -> target.path("itemId").asText());
    }

    @SafeVarargs
    private List<JsonNode> atOnce(Callable<JsonNode>... calls) throws Exception {
        List<JsonNode> answers = new ArrayList<>();
        for (Future<JsonNode> answer : both.invokeAll(List.of(calls))) {
            answers.add(answer.get());
        }
        return answers;
    }
}
