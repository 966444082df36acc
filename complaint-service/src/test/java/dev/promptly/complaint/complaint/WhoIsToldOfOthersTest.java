package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Acts;
import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stranger's case is told to who stands on a verified right, holder and complainant, and to its own account (B7). */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class WhoIsToldOfOthersTest {

    private String number;
    private String item;
    private Brand first;
    private String open;

    @BeforeEach
    void aCaseIsOpenOnTheListing() {
        number = "M" + UUID.randomUUID();
        item = Line.item();
        first = Brand.verified();
        open = first.filed(notice(first, verifiedRight(first))).getString("id");
        assertThat(first.complaint(open).getString("state")).isEqualTo("ADMITTED");
    }

    @Test
    void whoeverIsNotVerifiedIsToldNothing() {
        Brand stranger = Brand.verified();
        String unverified = stranger.registered(
                RightType.TRADEMARK, Map.of("registrationNumber", number), stranger.paper("TRADEMARK_CERTIFICATE"));

        JsonPath rehearsed = stranger.rehearse(notice(stranger, unverified));
        JsonPath filed = stranger.filed(notice(stranger, unverified));

        for (JsonPath told : List.of(rehearsed, filed)) {
            assertThat(Brand.reasons(told))
                    .extracting(reason -> reason.get("code"))
                    .doesNotContain("R24", "R25");
            assertThat(told.getBoolean("targets[0].heldByOthers")).isFalse();
        }
    }

    @Test
    void onceTheRightIsVerifiedTheDuplicateIsFound() {
        Brand stranger = Brand.verified();
        String right = stranger.registered(
                RightType.TRADEMARK, Map.of("registrationNumber", number), stranger.paper("TRADEMARK_CERTIFICATE"));
        String waits = stranger.filed(notice(stranger, right)).getString("id");
        Line.verify("/v1/rights/" + right);

        JsonPath decided = stranger.awaits(waits, "REJECTED");

        assertThat(Brand.reasons(decided))
                .extracting(reason -> reason.get("code"))
                .containsExactly("R24");
        assertThat(Brand.reasons(decided).get(0)).doesNotContainKey("firstComplaintId");
        assertThat(decided.getBoolean("targets[0].heldByOthers")).isTrue();
    }

    /** The seller's case is shown whole with every change of a part of it. */
    @Test
    void ofTargetsThatAnActLeavesAsTheyAreTheSellerIsToldToo() {
        Line other = Line.ready();
        String id = other.filed(other.notice(item, Line.item(), Line.item()), "ADMITTED");
        List<String> targets = other.complaint(id).extract().path("targets.id");

        as("platform", "mall")
                .body(Map.of("outcome", "EFFECTIVE"))
                .post("/v1/complaints/" + id + "/targets/" + targets.get(2) + "/measures")
                .then()
                .statusCode(201);

        JsonNode shown = soon().until(() -> effective(id), Optional::isPresent)
                .orElseThrow()
                .path(0)
                .path("case");
        assertThat(shown.path("targets").findValuesAsText("targetId")).containsExactly(targets.get(0), targets.get(2));
        assertThat(shown.path("targets").findValuesAsText("heldByOthers")).containsExactly("true", "false");
    }

    private static Optional<JsonNode> effective(String complaint) {
        return Topics.of("promptly.acts.v1", complaint).stream()
                .filter(message -> Topics.name(message).equals("measure.effective"))
                .map(message -> Acts.act(Topics.header(message, "ce_id"), message.value())
                        .attributes()
                        .get("cases"))
                .findFirst();
    }

    @Test
    void itsOwnAccountIsToldWhichCaseIsOpen() {
        String again = first.registered(
                RightType.TRADEMARK, Map.of("registrationNumber", number), first.paper("TRADEMARK_CERTIFICATE"));

        JsonPath told = first.rehearse(notice(first, again));

        assertThat(Brand.reasons(told).get(0)).containsEntry("code", "R24").containsEntry("firstComplaintId", open);
    }

    @Test
    void aSingleItemIsAnsweredOnceWhileItStaysTheSame() {
        String tag = as("complainant", first.account)
                .get("/v1/complaints/" + open)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");
        as("complainant", first.account)
                .header("If-None-Match", tag)
                .get("/v1/complaints/" + open)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(equalTo(""));

        first.withdraw(open, first.complaint(open).getString("targets[0].id"));

        as("complainant", first.account)
                .header("If-None-Match", tag)
                .get("/v1/complaints/" + open)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    private String verifiedRight(Brand brand) {
        return brand.right(
                RightType.TRADEMARK, Map.of("registrationNumber", number), brand.paper("TRADEMARK_CERTIFICATE"));
    }

    private Map<String, Object> notice(Brand brand, String right) {
        Map<String, Object> notice = brand.notice(Claim.TM_COUNTERFEIT, right, brand.shown("TEST_PURCHASE"));
        notice.put("targets", List.of(Brand.listing(item)));
        return notice;
    }
}
