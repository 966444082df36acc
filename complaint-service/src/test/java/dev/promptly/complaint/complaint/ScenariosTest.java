package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.LegalTime.told;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.Topics;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rule book's scenarios of a notice's admission (section F), at their own hours in Shanghai. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class ScenariosTest {

    private static final String FILED = "2026-03-02T09:00";
    private static final Map<String, ?> COMPLETE_REPORT = Map.of("orderNumber", true, "method", true, "signed", true);
    private static final Map<String, ?> JUDGEMENT =
            Map.of("effectiveOn", "2025-06-01", "productModel", "K-7", "finding", "INFRINGEMENT");

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @Test
    void s1ACompleteTrademarkNoticeIsAdmittedAndItsMeasureAndForwardNeitherWaitForTheOther() {
        LegalTime.standsAt(FILED);
        Brand brand = Brand.verified();
        Map<String, Object> notice = counterfeit(brand, brand.shown("IDENTIFICATION_REPORT", COMPLETE_REPORT));
        notice.put("targets", List.of(Brand.listing(Line.item()), Brand.listing(Line.item())));

        JsonPath admitted = brand.filed(notice);

        assertThat(admitted.getString("state")).isEqualTo("ADMITTED");
        assertThat(admitted.getString("receivedAt")).isEqualTo(told(FILED));
        assertThat(admitted.getString("noticeEffectiveAt")).isEqualTo(told(FILED));
        assertThat(due(admitted, "K3")).containsOnly(told("2026-03-02T13:00"));
        assertThat(due(admitted, "K4")).containsOnly(told("2026-03-02T10:00"));

        String id = admitted.getString("id");
        LegalTime.standsAt("2026-03-02T09:30");
        forwarded(id, admitted.getString("targets[0].id"));
        measured(id, admitted.getString("targets[1].id"));

        soon().untilAsserted(() -> {
            JsonPath both = brand.complaint(id);
            assertThat(states(both, "targets[0]")).isEqualTo(Map.of("K3", "DUE", "K4", "MET"));
            assertThat(states(both, "targets[1]")).isEqualTo(Map.of("K3", "MET", "K4", "DUE"));
        });
    }

    @Test
    void s2ANoticeWithoutItsHoldersIdentityCountsFromTheHourOfItsCure() {
        LegalTime.standsAt(FILED);
        Brand brand = Brand.unidentified();
        JsonPath returned = brand.filed(counterfeit(brand, brand.shown("TEST_PURCHASE")));

        assertThat(returned.getString("state")).isEqualTo("RETURNED");
        assertThat(returned.getList("reasons.code")).containsExactly("R01");
        assertThat(returned.getString("noticeEffectiveAt")).isNull();
        assertThat(returned.getString("targets[0].measure.state")).isEqualTo("NONE");
        assertThat(clocks(returned)).doesNotContain("K3", "K4");

        String id = returned.getString("id");
        LegalTime.standsAt("2026-03-04T15:00");
        brand.saysWhoItIs();
        brand.awaits(id, "UNDER_REVIEW");
        LegalTime.standsAt("2026-03-04T16:00");
        Line.verify("/v1/parties/" + brand.party);

        JsonPath cured = brand.awaits(id, "ADMITTED");
        assertThat(cured.getString("receivedAt")).isEqualTo(told(FILED));
        assertThat(cured.getString("noticeEffectiveAt")).isEqualTo(told("2026-03-04T15:00"));
        assertThat(due(cured, "K3")).containsExactly(told("2026-03-04T20:00"));
    }

    @Test
    void s3AWatermarkIsNoProofOfAPhotographAndOneOfTheFourIs() {
        LegalTime.standsAt(FILED);
        Brand brand = Brand.verified();
        String photograph = brand.right(RightType.WORK, brand.paper("WATERMARK"), brand.paper("RIGHTS_STATEMENT"));
        JsonPath returned = brand.filed(brand.notice(Claim.COPY_IMAGE, photograph, brand.shown("COMPARISON")));

        assertThat(returned.getString("state")).isEqualTo("RETURNED");
        assertThat(returned.getList("reasons.code")).containsExactly("R14");
        assertThat(returned.getList("reasons[0].accepts"))
                .containsExactly("ORIGINAL_FILE", "PUBLICATION", "COPYRIGHT_CERTIFICATE", "ACQUISITION_CONTRACT");

        String id = returned.getString("id");
        brand.supplement(id, Map.of("evidence", List.of(brand.proof("COPYRIGHT_CERTIFICATE"))));

        assertThat(Brand.reasons(brand.awaits(id, "ADMITTED"))).isEmpty();
    }

    @Test
    void s4AUtilityModelNeedsItsEvaluationReport() {
        LegalTime.standsAt(FILED);
        Brand brand = Brand.verified();
        String model = brand.right(RightType.UTILITY_MODEL, brand.paper("PATENT_CERTIFICATE"));
        JsonPath returned = brand.filed(brand.notice(Claim.PAT_UM, model, brand.shown("CLAIM_CHART")));

        assertThat(returned.getString("state")).isEqualTo("RETURNED");
        assertThat(returned.getList("reasons.code")).containsExactly("R15");
        assertThat(returned.getList("reasons[0].accepts")).containsExactly("PATENT_EVALUATION_REPORT");

        String id = returned.getString("id");
        brand.supplement(id, Map.of("evidence", List.of(brand.proof("PATENT_EVALUATION_REPORT"))));

        brand.awaits(id, "ADMITTED");
    }

    @Test
    void s4AnInventionNeedsNoEvaluationReport() {
        LegalTime.standsAt(FILED);
        Brand brand = Brand.verified();
        String invention = brand.right(RightType.INVENTION, brand.paper("PATENT_CERTIFICATE"));

        JsonPath admitted = brand.filed(brand.notice(Claim.PAT_INVENTION, invention, brand.shown("CLAIM_CHART")));

        assertThat(admitted.getString("state")).isEqualTo("ADMITTED");
        assertThat(due(admitted, "K3")).containsExactly(told("2026-03-06T00:00"));
    }

    @Test
    void s5AJudgementOnTheSameProductThatAPersonSawStandsForTheReport() {
        LegalTime.standsAt(FILED);
        Brand brand = Brand.verified();

        JsonPath asked = brand.filed(judged(brand, "K-7"));

        assertThat(asked.getString("state")).isEqualTo("UNDER_REVIEW");
        assertThat(Brand.reasons(asked))
                .extracting(reason -> reason.get("code"))
                .containsExactly("R30");
        Queue.decide("ito", Queue.awaited("ADMISSION", asked.getString("id")), "ADMIT")
                .statusCode(201);
        JsonPath admitted = brand.awaits(asked.getString("id"), "ADMITTED");

        assertThat(admitted.getString("noticeEffectiveAt")).isEqualTo(admitted.getString("receivedAt"));
        assertThat(due(admitted, "K3")).containsExactly(told("2026-03-02T13:00"));
    }

    @Test
    void s5AJudgementOnAnotherProductLeavesTheOrdinaryRules() {
        LegalTime.standsAt(FILED);
        Brand brand = Brand.verified();

        JsonPath returned = brand.filed(judged(brand, "K-8"));

        assertThat(returned.getString("state")).isEqualTo("RETURNED");
        assertThat(returned.getList("reasons.code")).containsExactly("R15", "R31");

        String id = returned.getString("id");
        brand.supplement(
                id, Map.of("evidence", List.of(brand.proof("PATENT_EVALUATION_REPORT"), brand.shown("CLAIM_CHART"))));

        assertThat(due(brand.awaits(id, "ADMITTED"), "K3")).containsExactly(told("2026-03-06T00:00"));
    }

    @Test
    void s29TheLawIsThatOfTheDayOfTheActThoughBothAreFiledOnOneDay() {
        LegalTime.standsAt("2027-01-05T09:00");
        Brand brand = Brand.verified();

        assertThat(basisOfAnActOn(brand, "2026-12-20")).isEqualTo("Trademark Law (2019) art. 57");
        assertThat(basisOfAnActOn(brand, "2027-01-02")).isEqualTo("Trademark Law (2026) art. 72");
    }

    @Test
    void anActThatIsStillToComeIsJudgedByTheLawOfTheDayOfReceipt() {
        LegalTime.standsAt("2026-12-20T09:00");

        assertThat(basisOfAnActOn(Brand.verified(), "2027-01-02")).isEqualTo("Trademark Law (2019) art. 57");
    }

    private static String basisOfAnActOn(Brand brand, String day) {
        Map<String, Object> notice = counterfeit(brand, brand.shown("TEST_PURCHASE"));
        notice.put("actDate", day);
        JsonPath admitted = brand.filed(notice);
        assertThat(admitted.getString("state")).isEqualTo("ADMITTED");
        return admitted.getString("basis");
    }

    private static Map<String, Object> counterfeit(Brand brand, Map<String, ?> evidence) {
        String trademark = brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE"));
        return brand.notice(Claim.TM_COUNTERFEIT, trademark, evidence);
    }

    /** A utility model without a report, and a judgement that was about K-7. */
    private static Map<String, Object> judged(Brand brand, String product) {
        String model = brand.right(RightType.UTILITY_MODEL, brand.paper("PATENT_CERTIFICATE"));
        Map<String, Object> notice = brand.notice(Claim.PAT_UM, model, brand.shown("JUDGEMENT", JUDGEMENT));
        Map<String, Object> listing = Brand.listing(Line.item());
        listing.put("productModel", product);
        notice.put("targets", List.of(listing));
        return notice;
    }

    private static List<String> due(JsonPath complaint, String clock) {
        return complaint.getList("deadlines.findAll { it.clock == '" + clock + "' }.dueAt");
    }

    private static List<String> clocks(JsonPath complaint) {
        return complaint.getList("deadlines.clock");
    }

    private static Map<String, String> states(JsonPath complaint, String target) {
        String own = "deadlines.findAll { it.targetId == '" + complaint.getString(target + ".id")
                + "' && it.clock ==~ /K[34]/ }";
        return complaint.getMap(own + ".collectEntries { [it.clock, it.state] }");
    }

    private static void measured(String id, String target) {
        Line.as("platform", null)
                .body(Map.of("action", "TAKE", "type", "BLOCK", "outcome", "EFFECTIVE", "at", told("2026-03-02T09:30")))
                .post("/v1/complaints/" + id + "/targets/" + target + "/measures")
                .then()
                .statusCode(201);
    }

    private static void forwarded(String id, String target) {
        Topics.send(Message.event(
                "promptly.notices.v1",
                id,
                Ids.next(),
                "notification-service",
                "notice.forwarded",
                id,
                Instant.parse(told("2026-03-02T09:30")),
                Map.of("complaintId", id, "targetIds", List.of(target))));
    }
}
