package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Brand.listing;
import static dev.promptly.complaint.Line.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules leave to a reviewer, and what only a reviewer says (rule book E4: M and B,M). */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class ManualReasonTest {

    record Doubt(String name, List<String> codes, Function<Brand, Map<String, Object>> notice) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Doubt> doubts() {
        return Stream.of(
                new Doubt("R13 goods of another class", List.of("R13"), ManualReasonTest::ofAnotherClass),
                new Doubt("R25 filed again with nothing new", List.of("R25"), ManualReasonTest::filedAgain),
                new Doubt(
                        "R11 in the six months of grace",
                        List.of("R11"),
                        brand -> counterfeit(
                                brand, Map.of("expiresOn", today().minusDays(30).toString()))),
                new Doubt("R30 a ruling speaks against it", List.of("R30"), ManualReasonTest::contradicted),
                new Doubt(
                        "R10, R30 a trade secret",
                        List.of("R10", "R30"),
                        brand -> brand.notice(
                                Claim.TRADE_SECRET,
                                brand.right(RightType.TRADE_SECRET, brand.paper("SECRET_DESCRIPTION")),
                                brand.shown("SECRET_POINT_LIST"),
                                brand.shown("COMPARISON"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubts")
    void aDoubtGoesToAReviewerWhoDismissesIt(Doubt doubt) {
        Brand brand = Brand.verified();
        JsonPath filed = brand.filed(doubt.notice().apply(brand));
        String id = filed.getString("id");
        assertThat(filed.getString("state")).isEqualTo("UNDER_REVIEW");
        assertThat(Brand.reasons(filed)).extracting("effect").containsOnly("REVIEW");
        Map<String, Object> review = Queue.on("ADMISSION", id).orElseThrow();
        assertThat(review.get("codes")).isEqualTo(doubt.codes());
        assertThat(review.get("targetIds")).isEqualTo(filed.getList("targets.id"));

        Queue.decide("ito", Queue.id(review), "ADMIT")
                .statusCode(201)
                .body("state", equalTo("DECIDED"))
                .body("decision.codes", equalTo(doubt.codes()));

        JsonPath decided = brand.complaint(id);
        assertThat(decided.getString("state")).isEqualTo("ADMITTED");
        assertThat(Brand.reasons(decided)).isEmpty();
        assertThat(decided.getString("noticeEffectiveAt")).isEqualTo(decided.getString("receivedAt"));
        assertThat(Queue.on("ADMISSION", id)).isEmpty();
    }

    @Test
    void aForgedPaperIsReturnedOrRejectedAndPutOnRecord() {
        Brand brand = Brand.verified();
        String returned = brand.filed(ofAnotherClass(brand)).getString("id");
        String rejected = brand.filed(ofAnotherClass(brand)).getString("id");

        Queue.decide("ito", Queue.awaited("ADMISSION", returned), "RETURN", "R51")
                .statusCode(201);
        Queue.decide("ito", Queue.awaited("ADMISSION", rejected), "REJECT", "R51")
                .statusCode(201);

        requireFound(brand.complaint(returned), "RETURNED", "R51", "RETURN");
        requireFound(brand.complaint(rejected), "REJECTED", "R51", "REJECT");
        Line.as("reviewer", null)
                .get("/v1/conduct-records?account=" + brand.account)
                .then()
                .body("items.factor", contains("FORGED_PROOF", "FORGED_PROOF"))
                .body("items.complaintId", contains(rejected, returned));
    }

    @Test
    void aComplainantSuspendedForMisuseIsNeverDroppedSilentlyButByAReviewersWord() {
        Brand brand = Brand.verified();
        String id = brand.filed(ofAnotherClass(brand)).getString("id");

        Queue.decide("ito", Queue.awaited("ADMISSION", id), "REJECT", "R50").statusCode(201);

        requireFound(brand.complaint(id), "REJECTED", "R50", "REJECT");
    }

    private static void requireFound(JsonPath complaint, String state, String code, String effect) {
        assertThat(complaint.getString("state")).isEqualTo(state);
        assertThat(Brand.reasons(complaint))
                .filteredOn(reason -> code.equals(reason.get("code")))
                .singleElement()
                .satisfies(reason -> assertThat(reason)
                        .containsEntry("effect", effect)
                        .containsEntry("scope", "COMPLAINT")
                        .containsEntry("basis", basis(code)));
    }

    private static Object basis(String code) {
        return Line.as("complainant", "anyone")
                .get("/v1/reason-codes")
                .jsonPath()
                .get("items.find { it.code == '" + code + "' }.basis");
    }

    static Map<String, Object> ofAnotherClass(Brand brand) {
        Map<String, Object> notice = counterfeit(brand, Map.of());
        Map<String, Object> shirt = listing(item());
        shirt.put("niceClasses", List.of(25));
        notice.put("targets", List.of(shirt));
        return notice;
    }

    private static Map<String, Object> filedAgain(Brand brand) {
        Map<String, Object> notice = counterfeit(brand, Map.of());
        JsonPath before = brand.filed(notice);
        brand.withdraw(before.getString("id"), before.getString("targets[0].id"));
        return notice;
    }

    private static Map<String, Object> contradicted(Brand brand) {
        Map<String, Object> notice = counterfeit(brand, Map.of());
        List<Object> evidence = new ArrayList<>((List<?>) notice.get("evidence"));
        evidence.add(brand.shown("JUDGEMENT", Map.of("effectiveOn", "2025-06-01", "finding", "NON_INFRINGEMENT")));
        notice.put("evidence", evidence);
        return notice;
    }

    private static Map<String, Object> counterfeit(Brand brand, Map<String, ?> differently) {
        return brand.notice(
                Claim.TM_COUNTERFEIT,
                brand.right(RightType.TRADEMARK, differently, brand.paper("TRADEMARK_CERTIFICATE")),
                brand.shown("TEST_PURCHASE"));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
