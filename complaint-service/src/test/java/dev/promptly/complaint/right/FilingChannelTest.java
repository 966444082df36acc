package dev.promptly.complaint.right;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A verified work whose original is here is filed, and who else filed it is named to a reviewer. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class FilingChannelTest {

    private final String account = "brand-" + UUID.randomUUID();
    private String holder;

    @BeforeEach
    void aHolder() {
        holder = Line.create(account, "/v1/parties", Line.party(Line.HOLDER));
    }

    @Test
    void aVerifiedWorkWithItsOriginalIsFiledAndNeedsNoMore() {
        String sha = sha();
        String work = work(account, holder, sha, null);
        get(work).body("filing", nullValue());

        Line.verify("/v1/rights/" + work);

        soon().untilAsserted(() -> get(work)
                .body("filing.number", org.hamcrest.Matchers.matchesPattern("CF-20\\d\\d-\\d{8}"))
                .body("filing.sha256", equalTo(sha))
                .body("filing.filedAt", notNullValue())
                .body("filing.conflicts", nullValue()));
        as("reviewer", null).get("/v1/rights/" + work).then().body("filing.conflicts", empty());
    }

    @Test
    void anOriginalThatComesInAfterTheVerdictIsFiledByItself() {
        UUID original = UUID.randomUUID();
        String work = Line.create(account, "/v1/rights", workOf(holder, original, null));
        Line.verify("/v1/rights/" + work);
        get(work).body("filing", nullValue());

        Line.evidence(account, "ORIGINAL_FILE", original, sha());

        soon().untilAsserted(() -> get(work).body("filing.number", notNullValue()));
    }

    @Test
    void anothersFileIsNoOriginalOfMine() {
        UUID original = UUID.randomUUID();
        Line.evidence("somebody-else", "ORIGINAL_FILE", original, sha());
        String work = Line.create(account, "/v1/rights", workOf(holder, original, null));
        Line.verify("/v1/rights/" + work);
        String mine = work(account, holder, sha(), null);
        Line.verify("/v1/rights/" + mine);

        soon().untilAsserted(() -> get(mine).body("filing.number", notNullValue()));
        get(work).body("filing", nullValue());
    }

    @Test
    void theSameBytesOrNumberOfAnotherAccountAreNamedToAReviewerNotToTheFiler() {
        String other = "brand-" + UUID.randomUUID();
        String otherHolder = Line.create(other, "/v1/parties", Line.party("Someone Else GmbH"));
        String sha = sha();
        String number = "W" + UUID.randomUUID();
        String mine = work(account, holder, sha, number);
        String theirs = work(other, otherHolder, sha, number);
        String mineToo = work(account, holder, sha, null);

        List.of(mine, theirs, mineToo).parallelStream().forEach(work -> Line.verify("/v1/rights/" + work));

        soon().untilAsserted(() -> {
            conflicts(mine).body("filing.conflicts.ground", contains("SAME_BYTES", "SAME_NUMBER"));
            conflicts(mine).body("filing.conflicts.rightId", contains(theirs, theirs));
            conflicts(theirs)
                    .body("filing.conflicts.findAll { it.ground == 'SAME_BYTES' }.account", contains(account, account));
        });
        assertThat(Queue.open("&kind=VERIFICATION"))
                .anySatisfy(review -> assertThat(review)
                        .containsEntry("codes", List.of("R06"))
                        .extractingByKey("entry", InstanceOfAssertFactories.map(String.class, Object.class))
                        .containsEntry("kind", "RIGHT")
                        .extractingByKey("id")
                        .isIn(mine, theirs));
        get(mine).body("filing.conflicts", nullValue());
        as("complainant", other).get("/v1/rights/" + theirs).then().body("filing.conflicts", nullValue());
    }

    private static String work(String account, String holder, String sha, @Nullable String number) {
        UUID original = UUID.randomUUID();
        Line.evidence(account, "ORIGINAL_FILE", original, sha);
        return Line.create(account, "/v1/rights", workOf(holder, original, number));
    }

    static Map<String, Object> workOf(String holder, UUID original, @Nullable String number) {
        Map<String, Object> work = Line.trademark(holder, original.toString());
        work.put("type", "WORK");
        work.remove("classes");
        work.remove("registrationNumber");
        if (number != null) {
            work.put("registrationNumber", number);
        }
        return work;
    }

    private static String sha() {
        return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    }

    private ValidatableResponse get(String right) {
        return as("complainant", account).get("/v1/rights/" + right).then().statusCode(200);
    }

    private static ValidatableResponse conflicts(String right) {
        return as("reviewer", null).get("/v1/rights/" + right).then().statusCode(200);
    }
}
