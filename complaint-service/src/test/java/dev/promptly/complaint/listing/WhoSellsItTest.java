package dev.promptly.complaint.listing;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.complaint.listing.Resolutions.notice;
import static dev.promptly.complaint.listing.Resolutions.onTheMarket;
import static dev.promptly.complaint.listing.Resolutions.resolution;
import static dev.promptly.complaint.listing.Resolutions.resolve;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Acts;
import dev.promptly.complaint.Contracts;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The platform says who sells a listing: the notice goes there, and nowhere else. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class WhoSellsItTest {

    private Line line;

    @BeforeEach
    void register() {
        line = Line.ready();
    }

    @Test
    void s35AWrongHintIsToldNothingAndTheSellerGetsTheNotice() {
        String item = item();
        String id = line.filed(onTheMarket(line, item), "ADMITTED");
        JsonPath waits = complaint(id);
        assertThat(waits.getString("targets[0].operatorId")).isNull();
        assertThat(waits.getList("targets[0].waitingFor.kind")).containsExactly("OPERATOR");
        assertThat(waits.getString("targets[0].measure.state")).isEqualTo("REQUESTED");
        assertThat(k4(waits, "waitingFor")).containsExactly("OPERATOR");
        JsonNode asked = told(id, "listing.lookup-requested").get(0);
        assertThat(asked.at("/targets/0/listing/itemId").textValue()).isEqualTo(item);
        assertThat(asked.at("/targets/0/listing/operatorId").isMissingNode()).isTrue();

        resolve(resolution("market", item, "shop-17", "ONLINE"))
                .statusCode(201)
                .body("heard", equalTo("NEWS"))
                .body("operatorId", equalTo("shop-17"))
                .body("listingKey", equalTo(item));

        JsonPath known = awaitSeller(id, "shop-17");
        assertThat(known.getList("waitingFor")).isEmpty();
        assertThat(k4(known, "state")).containsExactly("DUE");
        assertThat(k4(known, "startedAt")).isEqualTo(k4(waits, "startedAt"));
        assertThat(sellers(id)).containsExactly("shop-17");
        JsonNode identified = told(id, "target.identified").get(0);
        assertThat(identified.at("/actor/role").textValue()).isEqualTo("platform");
        assertThat(identified.at("/targets/0/listing/operatorId").textValue()).isEqualTo("shop-17");
        assertThat(Contracts.faults("target.identified", identified.toString())).isEmpty();
        assertThat(Contracts.faults("listing.lookup-requested", asked.toString()))
                .isEmpty();

        notice("notice.forwarded", known, "shop-17");
        soon().untilAsserted(() -> assertThat(k4(complaint(id), "state")).containsExactly("MET"));
    }

    @Test
    void aCorrectionGoesToTheSellerAndTheDutyRunsAnewFromIt() {
        String item = item();
        String id = line.filed(line.notice(item), "ADMITTED");
        JsonPath admitted = complaint(id);
        notice("notice.forwarded", admitted, "shop-17");
        notice("notice.delivered", admitted, "shop-17");
        soon().untilAsserted(() -> assertThat(told(id, "target.notified")).hasSize(1));
        assertThat(k4(complaint(id), "state")).containsExactly("MET");

        resolve(resolution("main", item, "shop-99", "ONLINE")).statusCode(201);

        awaitSeller(id, "shop-99");
        assertThat(sellers(id)).containsExactlyInAnyOrder("shop-17", "shop-99");
        assertThat(Objects.requireNonNull(Acts.forwards(List.of(id)).get(id)).values())
                .allSatisfy(all -> assertThat(all).hasSize(1));
        assertThat(k4(complaint(id), "state")).containsExactly("MET", "DUE");

        notice("notice.forwarded", admitted, "shop-17");
        notice("notice.delivered", admitted, "shop-17");
        notice("notice.forwarded", admitted, "shop-99");
        soon().untilAsserted(() -> assertThat(k4(complaint(id), "state")).containsExactly("MET", "MET"));
        assertThat(told(id, "target.notified")).hasSize(1);
        notice("notice.delivered", admitted, "shop-99");
        soon().untilAsserted(() -> assertThat(told(id, "target.notified")).hasSize(2));
    }

    @Test
    void whatTheFirstNoticeDoesAfterTheCorrectionMeetsNothing() {
        String item = item();
        String id = line.filed(line.notice(item), "ADMITTED");
        resolve(resolution("main", item, "shop-99", "ONLINE")).statusCode(201);
        JsonPath corrected = awaitSeller(id, "shop-99");

        notice("notice.forwarded", corrected, "shop-17");
        String other = line.filed(line.notice(item()), "ADMITTED");
        notice("notice.forwarded", complaint(other), "shop-17");
        soon().untilAsserted(() -> assertThat(k4(complaint(other), "state")).containsExactly("MET"));

        assertThat(k4(complaint(id), "state")).containsExactly("DUE");
    }

    @Test
    void aReportThatTheOperatorIsAnotherNamesTheSellerForAllCasesAndLaterOnes() {
        String item = item();
        Line other = Line.ready();
        String id = line.filed(onTheMarket(line, item), "ADMITTED");
        String second = other.filed(onTheMarket(other, item), "ADMITTED");
        String target = complaint(id).getString("targets[0].id");

        as("platform", null)
                .body(Map.of("outcome", "FAILED", "reason", "WRONG_OPERATOR", "operatorId", "shop-17"))
                .post("/v1/complaints/" + id + "/targets/" + target + "/measures")
                .then()
                .statusCode(201)
                .body("measure.state", equalTo("FAILED"));

        awaitSeller(id, "shop-17");
        soon().untilAsserted(() -> other.complaint(second).body("targets[0].operatorId", equalTo("shop-17")));
        assertThat(sellers(id)).containsExactly("shop-17");
        assertThat(sellers(second)).containsExactly("shop-17");
        Line later = Line.ready();
        String third = later.filed(onTheMarket(later, item), "ADMITTED");
        later.complaint(third).body("targets[0].operatorId", equalTo("shop-17"));
        assertThat(told(third, "listing.lookup-requested")).isEmpty();
        assertThat(sellers(third)).containsExactly("shop-17");
    }

    @Test
    void aReportOfSeveralTargetsNamesTheirSellersAndOneNoticeGoesToEach() {
        String first = item();
        String second = item();
        Map<String, Object> notice = line.notice(first, second);
        String id = line.filed(notice, "ADMITTED");
        List<String> targets = complaint(id).getList("targets.id");

        as("platform", null)
                .body(Map.of(
                        "targets",
                        targets.stream()
                                .map(target ->
                                        Map.of("targetId", target, "outcome", "EFFECTIVE", "operatorId", "shop-1"))
                                .toList()))
                .post("/v1/complaints/" + id + "/measures")
                .then()
                .statusCode(201);

        soon().untilAsserted(() ->
                assertThat(complaint(id).getList("targets.operatorId")).containsExactly("shop-1", "shop-1"));
        assertThat(Objects.requireNonNull(Acts.forwards(List.of(id)).get(id)).get("shop-1"))
                .hasSize(1);
        assertThat(told(id, "target.identified")).hasSize(1);
    }

    @Test
    void onlyTheComplaintThatIsNamedFollowsAndLaterOnesKnow() {
        String item = item();
        Line other = Line.ready();
        String id = line.filed(onTheMarket(line, item), "ADMITTED");
        String second = other.filed(onTheMarket(other, item), "ADMITTED");
        Map<String, Object> resolution = resolution("market", item, "shop-17", "ONLINE");
        resolution.put("complaintId", id);

        resolve(resolution).statusCode(201);

        awaitSeller(id, "shop-17");
        other.complaint(second).body("targets[0].operatorId", equalTo(null));
        resolution.remove("complaintId");
        resolve(resolution).statusCode(201).body("heard", equalTo("KNOWN"));
        soon().untilAsserted(() -> other.complaint(second).body("targets[0].operatorId", equalTo("shop-17")));
        assertThat(told(id, "target.identified")).hasSize(1);
    }

    @Test
    void anOlderWordChangesNothingAndTheAnswerSaysSo() {
        String item = item();
        String id = line.filed(onTheMarket(line, item), "ADMITTED");
        resolve(resolution("market", item, "shop-17", "ONLINE")).statusCode(201);
        awaitSeller(id, "shop-17");
        Map<String, Object> older = resolution("market", item, "shop-18", "GONE");
        older.put("seenAt", Instant.now().minusSeconds(3600).toString());

        resolve(older)
                .statusCode(201)
                .body("heard", equalTo("STALE"))
                .body("operatorId", equalTo("shop-17"))
                .body("status", equalTo("ONLINE"));

        resolve(resolution("market", item, "shop-19", "UNKNOWN")).statusCode(201);
        awaitSeller(id, "shop-19");
        assertThat(complaint(id).getString("targets[0].state")).isEqualTo("ADMITTED");
        assertThat(sellers(id)).containsExactlyInAnyOrder("shop-17", "shop-19");
    }

    /** Nothing is forwarded before the admission, and then to the seller at once. */
    @Test
    void aSellerNamedBeforeTheAdmissionGetsTheNoticeWithIt() {
        String item = item();
        Map<String, Object> notice = onTheMarket(line, item);
        Object guarantee = notice.remove("guarantee");
        String id = line.filed(notice, "RETURNED");
        resolve(resolution("market", item, "shop-17", "ONLINE")).statusCode(201);
        awaitSeller(id, "shop-17");
        assertThat(k4(complaint(id), "state")).isEmpty();

        as("complainant", line.account)
                .body(Map.of("guarantee", guarantee))
                .post("/v1/complaints/" + id + "/supplements")
                .then()
                .statusCode(201)
                .body("state", equalTo("ADMITTED"));

        assertThat(sellers(id)).containsExactly("shop-17");
        assertThat(k4(complaint(id), "state")).containsExactly("DUE");
        assertThat(told(id, "listing.lookup-requested")).isEmpty();
    }

    /** Who sold the first listing sells nothing of the second. */
    @Test
    void aTargetThatIsMovedHasTheSellerOfWhereItIsNow() {
        String first = item();
        String second = item();
        resolve(resolution("market", first, "shop-1", "ONLINE")).statusCode(201);
        Map<String, Object> notice = onTheMarket(line, first);
        notice.remove("guarantee");
        String id = line.filed(notice, "RETURNED");
        String target = complaint(id).getString("targets[0].id");
        assertThat(complaint(id).getString("targets[0].operatorId")).isEqualTo("shop-1");

        move(id, target, second);
        assertThat(complaint(id).getString("targets[0].operatorId")).isNull();

        move(id, target, first);
        assertThat(complaint(id).getString("targets[0].operatorId")).isEqualTo("shop-1");
    }

    private void move(String id, String target, String item) {
        as("complainant", line.account)
                .body(Map.of("targets", List.of(Map.of("targetId", target, "itemId", item))))
                .post("/v1/complaints/" + id + "/supplements")
                .then()
                .statusCode(201);
    }

    private JsonPath complaint(String id) {
        return as("platform", null).get("/v1/complaints/" + id).jsonPath();
    }

    private JsonPath awaitSeller(String id, String operator) {
        return soon().until(
                        () -> complaint(id),
                        complaint -> operator.equals(complaint.getString("targets[0].operatorId")));
    }

    private static List<String> k4(JsonPath complaint, String field) {
        return complaint.getList("deadlines.findAll { it.clock == 'K4' }." + field);
    }

    /** To whom notices were sent. */
    private static Set<String> sellers(String id) {
        return Objects.requireNonNull(Acts.forwards(List.of(id)).get(id)).keySet();
    }

    private static List<JsonNode> told(String id, String event) {
        return Topics.of("promptly.complaints.v1", id).stream()
                .filter(message -> Topics.name(message).equals(event))
                .map(Topics::data)
                .toList();
    }
}
