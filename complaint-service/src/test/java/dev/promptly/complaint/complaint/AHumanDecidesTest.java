package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Contracts;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.Topics;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A1.26, K19, T24: what the rules alone decided against a complainant is looked at by a person, where it asks. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class AHumanDecidesTest {

    private static final String GROUNDS = "The screenshot alone shows the serial number of a machine never made.";

    private Brand brand;

    @BeforeEach
    void register() {
        brand = Brand.verified();
    }

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @ParameterizedTest(name = "T24: {0} with {1}, granted on new evidence: {2}")
    @CsvSource({"RETURNED, R30, false", "RETURNED, R30, true", "REJECTED, R16, false", "REJECTED, R16, true"})
    void whatIsGrantedCountsFromReceiptOrFromItsNewEvidence(String state, String code, boolean withEvidence) {
        LegalTime.standsAt("2026-03-02T09:00");
        String id = state.equals("RETURNED") ? returned() : rejected();
        assertThat(brand.complaint(id).getString("state")).isEqualTo(state);
        Map<String, ?> more = withEvidence ? Map.of("evidence", List.of(brand.shown("SCREENSHOT"))) : Map.of();
        LegalTime.standsAt("2026-03-03T10:00");

        String appeal = appealed(id, more).statusCode(201).extract().path("id");
        LegalTime.standsAt("2026-03-04T11:00");
        Queue.decide("wang", appeal, "UPHOLD")
                .statusCode(201)
                .body("decision.codes", equalTo(List.of(code)))
                .body("decision.kept", empty());

        JsonPath admitted = brand.awaits(id, "ADMITTED");
        assertThat(Brand.reasons(admitted)).isEmpty();
        assertThat(admitted.getString("receivedAt")).isEqualTo(LegalTime.told("2026-03-02T09:00"));
        assertThat(admitted.getString("noticeEffectiveAt"))
                .isEqualTo(LegalTime.told(withEvidence ? "2026-03-03T10:00" : "2026-03-02T09:00"));
        assertThat(admitted.getString("decisions[0].decision")).isEqualTo("UPHOLD");
        assertThat(clock(admitted, "K19"))
                .containsEntry("state", "MET")
                .containsEntry("stoppedBy", "appeal.decided")
                .containsEntry("stoppedAt", LegalTime.told("2026-03-04T11:00"));
        read(brand.account, appeal)
                .statusCode(200)
                .body("state", equalTo("UPHELD"))
                .body("reasons", equalTo("Seen and weighed."))
                .body("decidedAt", equalTo(LegalTime.told("2026-03-04T11:00")))
                .body("moot", nullValue());
    }

    @Test
    void theAnswerSaysUntilWhenAPersonDecides() {
        LegalTime.standsAt("2026-03-02T09:00");
        String id = returned();
        JsonPath complaint = brand.complaint(id);
        String target = complaint.getString("targets[0].id");

        ValidatableResponse received = appealed(id, Map.of("targetIds", List.of(target)));

        String appeal = received.statusCode(201).extract().path("id");
        received.header("Location", containsString("/v1/appeals/" + appeal))
                .body("state", equalTo("OPEN"))
                .body("complaintId", equalTo(id))
                .body("targetIds", equalTo(List.of(target)))
                .body("dueAt", equalTo(LegalTime.told("2026-03-06T00:00")))
                .body("reasons", nullValue());
        JsonPath asked = brand.complaint(id);
        assertThat(clock(asked, "K19"))
                .containsEntry("state", "DUE")
                .containsEntry("targetId", target)
                .containsEntry("dueAt", LegalTime.told("2026-03-06T00:00"));
        assertThat(clock(asked, "K17")).containsEntry("waitingFor", "REVIEW");
        as("reviewer", null)
                .get("/v1/reviews/" + appeal)
                .then()
                .body("kind", equalTo("APPEAL"))
                .body("grounds", equalTo(GROUNDS))
                .body("codes", equalTo(List.of("R30")))
                .body("dueAt", equalTo(LegalTime.told("2026-03-06T00:00")));
    }

    @Test
    void itIsReadByWhoMayReadItsComplaint() {
        String id = returned();
        String appeal = appealed(id, Map.of()).statusCode(201).extract().path("id");

        for (String role : List.of("reviewer", "platform", "auditor")) {
            as(role, null).get("/v1/appeals/" + appeal).then().statusCode(200).body("complaintId", equalTo(id));
        }
        read(brand.account, appeal).statusCode(200);
        read("somebody-else", appeal).statusCode(404);
        read(brand.account, UUID.randomUUID().toString()).statusCode(404);
        as("operator", "shop-17").get("/v1/appeals/" + appeal).then().statusCode(404);
        String doubt = brand.filed(ManualReasonTest.ofAnotherClass(brand)).getString("id");
        read(brand.account, Queue.awaited("ADMISSION", doubt)).statusCode(404);
    }

    /** K17 stands still meanwhile, the sweep too; K19 is a duty of ours. */
    @Test
    void theTimeToCureStandsStillUntilItIsDismissedAndRunsOnThen() {
        LegalTime.standsAt("2026-03-02T09:00");
        String id = returned();
        LegalTime.standsAt("2026-03-09T09:00");
        String nobodyAskedFor = returned();
        LegalTime.standsAt("2026-04-01T09:00"); // the first one's K17 ends with this day
        String appeal = appealed(id, Map.of()).statusCode(201).extract().path("id");

        LegalTime.standsAt("2026-04-08T12:00");
        // The sweep rejects what was not cured before it tells of what was missed.
        soon().untilAsserted(() -> assertThat(missed(id)).containsExactly("K19"));
        JsonPath waiting = brand.complaint(id);
        assertThat(waiting.getString("state")).isEqualTo("RETURNED");
        assertThat(clock(waiting, "K19")).containsEntry("state", "MISSED");
        assertThat(clock(waiting, "K17")).containsEntry("state", "DUE").containsEntry("waitingFor", "REVIEW");

        Queue.decide("wang", appeal, "DISMISS").statusCode(201);
        JsonPath dismissed = brand.complaint(id);
        assertThat(dismissed.getString("state")).isEqualTo("RETURNED");
        assertThat(clock(dismissed, "K17"))
                .containsEntry("state", "DUE")
                .containsEntry("dueAt", LegalTime.told("2026-04-09T03:00"))
                .doesNotContainKey("waitingFor");
        assertThat(clock(dismissed, "K19"))
                .containsEntry("state", "MISSED")
                .containsEntry("stoppedBy", "appeal.decided");
        read(brand.account, appeal)
                .body("state", equalTo("DISMISSED"))
                .body("reasons", equalTo("Seen and weighed."))
                .body("moot", nullValue());

        LegalTime.standsAt("2026-04-09T02:59");
        brand.awaits(nobodyAskedFor, "REJECTED");
        LegalTime.standsAt("2026-04-09T03:00");
        assertThat(clock(brand.awaits(id, "REJECTED"), "K17"))
                .containsEntry("stoppedBy", "complaint.rejected")
                .containsEntry("stoppedAt", LegalTime.told("2026-04-09T03:00"));
    }

    @Test
    void thatTheTimeToCureWasMovedIsOnRecord() {
        LegalTime.standsAt("2026-03-02T09:00");
        String id = returned();
        String appeal = appealed(id, Map.of()).statusCode(201).extract().path("id");
        LegalTime.standsAt("2026-03-04T09:00");
        Queue.decide("wang", appeal, "DISMISS").statusCode(201);

        soon().untilAsserted(() -> assertThat(
                        Topics.of("promptly.complaints.v1", id).stream().map(Topics::name))
                .containsExactly("complaint.received", "complaint.returned", "appeal.received", "appeal.decided"));
        assertThat(Topics.of("promptly.complaints.v1", id)).allSatisfy(event -> {
            String told = new String(event.value(), StandardCharsets.UTF_8);
            assertThat(Contracts.faults(Topics.name(event), told)).isEmpty();
            assertThat(told).doesNotContain("serial number", "Seen and weighed");
        });
        var received = Topics.data(Topics.of("promptly.complaints.v1", id).get(2));
        var decided = Topics.data(Topics.of("promptly.complaints.v1", id).get(3));
        assertThat(received.at("/deadlines/0/clock").textValue()).isEqualTo("K19");
        assertThat(received.at("/deadlines/0/dueAt").textValue()).isEqualTo(LegalTime.told("2026-03-06T00:00"));
        assertThat(decided.at("/deadlines/0/clock").textValue()).isEqualTo("K17");
        assertThat(decided.at("/deadlines/0/dueAt").textValue()).isEqualTo(LegalTime.told("2026-04-04T00:00"));
        assertThat(decided.at("/targets/0/from").isMissingNode()).isTrue();
    }

    @Test
    void aDecisionIsLookedAtOnceAndANewOneAfterASupplementAgain() {
        String id = returned();
        String appeal = appealed(id, Map.of()).statusCode(201).extract().path("id");
        appealed(id, Map.of())
                .statusCode(409)
                .body("code", equalTo("already-appealed"))
                .body("detail", containsString("/v1/appeals/" + appeal));
        Queue.decide("wang", appeal, "DISMISS").statusCode(201);
        appealed(id, Map.of()).statusCode(409).body("code", equalTo("already-appealed"));
        appealed(id, Map.of("reviewId", appeal)).statusCode(409).body("code", equalTo("already-appealed"));

        brand.supplement(id, Map.of("evidence", List.of(brand.shown("SCREENSHOT"))));
        assertThat(brand.awaits(id, "RETURNED").getString("noticeEffectiveAt")).isNull();

        String again = appealed(id, Map.of()).statusCode(201).extract().path("id");
        Queue.decide("li", again, "UPHOLD").statusCode(201);
        brand.awaits(id, "ADMITTED");
    }

    @Test
    void ofTwoAppealsAtOnceOneIsReceived() {
        String id = returned();

        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> appealed(id, Map.of()).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(201, 409, 409, 409, 409, 409);
        assertThat(Queue.open("&kind=APPEAL").stream().filter(review -> id.equals(review.get("complaintId"))))
                .hasSize(1);
    }

    @Test
    void whereAPersonHasDecidedTheReviewIsNamed() {
        String id = brand.filed(ManualReasonTest.ofAnotherClass(brand)).getString("id");
        String review = Queue.awaited("ADMISSION", id);
        Queue.decide("ito", review, "RETURN", "R30").statusCode(201);

        appealed(id, Map.of())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reviewId"))
                .body("errors[0].code", equalTo("required"));
        String appeal = appealed(id, Map.of("reviewId", review))
                .statusCode(201)
                .body("reviewId", equalTo(review))
                .extract()
                .path("id");
        Queue.decide("ito", appeal, "DISMISS").statusCode(409);
        Queue.decide("wang", appeal, "DISMISS").statusCode(201);
        appealed(id, Map.of("reviewId", review)).statusCode(409).body("code", equalTo("already-appealed"));
    }

    /** A2.1: the guarantee that nobody signs for another, the key that a listing lacks. */
    @Test
    void whatStandsWhoeverLooksIsSaidAndStays() {
        Map<String, Object> notice = onScreenshot();
        Object guarantee = notice.remove("guarantee");
        String id = brand.filed(notice).getString("id");
        String appeal = appealed(id, Map.of()).statusCode(201).extract().path("id");
        Queue.decide("wang", appeal, "UPHOLD", "R40").statusCode(422).body("errors[0].pointer", equalTo("/codes/0"));
        Queue.decide("wang", appeal, "UPHOLD", "R13").statusCode(422).body("errors[0].pointer", equalTo("/codes/0"));

        Queue.decide("wang", appeal, "UPHOLD")
                .statusCode(201)
                .body("decision.codes", equalTo(List.of("R30")))
                .body("decision.kept", equalTo(List.of("R40")));

        JsonPath left = brand.complaint(id);
        assertThat(left.getString("state")).isEqualTo("RETURNED");
        assertThat(codes(left)).containsExactly("R40");
        assertThat(left.<String>getList("deadlines.findAll { it.clock == 'K17' }.state"))
                .containsExactlyInAnyOrder("VOID", "DUE");
        appealed(id, Map.of()).statusCode(409).body("code", equalTo("already-appealed"));
        brand.supplement(id, Map.of("guarantee", guarantee)).body("state", equalTo("ADMITTED"));
    }

    @Test
    void whereNothingIsAPersonsToWeighTheAppealCanOnlyBeDismissed() {
        Map<String, Object> notice = onScreenshot();
        notice.put("evidence", List.of(brand.shown("NOTARISED_PURCHASE")));
        assertThat(brand.filed(notice).getString("state")).isEqualTo("ADMITTED");
        String second = brand.filed(notice).getString("id");
        assertThat(codes(brand.complaint(second))).containsExactly("R24");
        String appeal = appealed(second, Map.of()).statusCode(201).extract().path("id");

        Queue.decide("wang", appeal, "UPHOLD")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/decision"))
                .body("detail", containsString("R24"));
        Queue.decide("wang", appeal, "DISMISS").statusCode(201);
        assertThat(brand.complaint(second).getString("state")).isEqualTo("REJECTED");
    }

    /** R24 is final: also where the first case has ended since. */
    @Test
    void aDuplicateIsNotOpenedAgainWhenTheFirstHasEnded() {
        Map<String, Object> notice = onScreenshot();
        notice.put("evidence", List.of(brand.shown("NOTARISED_PURCHASE")));
        JsonPath first = brand.filed(notice);
        String second = brand.filed(notice).getString("id");
        String appeal = appealed(second, Map.of()).statusCode(201).extract().path("id");
        brand.withdraw(first.getString("id"), first.getString("targets[0].id"));

        Queue.decide("wang", appeal, "UPHOLD").statusCode(422);
    }

    @ParameterizedTest(name = "first {0}")
    @ValueSource(strings = {"RETURNED", "REJECTED"})
    void whereAnotherCaseWasFasterTheReopenedOneIsADuplicate(String state) {
        Map<String, Object> notice = state.equals("RETURNED") ? onScreenshot() : onNegativeReport();
        String first = brand.filed(notice).getString("id");
        String appeal = appealed(first, Map.of()).statusCode(201).extract().path("id");
        String second = brand.filed(notice).getString("id");
        String other = appealed(second, Map.of()).statusCode(201).extract().path("id");
        Queue.decide("wang", other, "UPHOLD").statusCode(201);
        brand.awaits(second, "ADMITTED");

        Queue.decide("wang", appeal, "UPHOLD").statusCode(201);

        JsonPath reopened = brand.complaint(first);
        assertThat(reopened.getString("state")).isEqualTo("REJECTED");
        assertThat(codes(reopened)).containsExactly("R24");
    }

    @Test
    void onlyTheChosenTargetsAreLookedAtAndOnlyTheGrantedAreOpened() {
        Map<String, Object> notice = onScreenshot();
        notice.put(
                "targets", List.of(Brand.listing(Line.item()), Brand.listing(Line.item()), Brand.listing(Line.item())));
        JsonPath filed = brand.filed(notice);
        String id = filed.getString("id");
        List<String> targets = filed.getList("targets.id");
        String appeal = appealed(id, Map.of("targetIds", targets.subList(0, 2)))
                .statusCode(201)
                .body("targetIds", equalTo(targets.subList(0, 2)))
                .extract()
                .path("id");

        Queue.decide("wang", appeal, Map.of("decision", "UPHOLD", "targetIds", targets.subList(0, 1)))
                .statusCode(201);

        JsonPath decided = brand.complaint(id);
        assertThat(decided.<String>getList("targets.state")).containsExactly("ADMITTED", "RETURNED", "RETURNED");
        assertThat(decided.<String>getList("deadlines.findAll { it.clock == 'K19' }.state"))
                .containsExactly("MET", "MET");
        read(brand.account, appeal)
                .body("state", equalTo("UPHELD"))
                .body("decision.targetIds", equalTo(targets.subList(0, 1)));
        appealed(id, Map.of("targetIds", targets.subList(0, 2)))
                .statusCode(409)
                .body("code", equalTo("already-appealed"));
        appealed(id, Map.of()).statusCode(201).body("targetIds", equalTo(targets.subList(2, 3)));
    }

    @Test
    void whatWasFoundOfAListingIsNotFoundOfTheOneItIsMovedTo() {
        Map<String, Object> notice = onScreenshot();
        notice.put("targets", List.of(Map.of("operatorId", "shop-17")));
        JsonPath filed = brand.filed(notice);
        assertThat(codes(filed)).containsExactlyInAnyOrder("R20", "R30");
        String id = filed.getString("id");
        String appeal = appealed(id, Map.of()).statusCode(201).extract().path("id");
        Queue.decide("wang", appeal, "UPHOLD").statusCode(201).body("decision.kept", equalTo(List.of("R20")));
        assertThat(codes(brand.complaint(id))).containsExactly("R20");

        Map<String, String> moved = Map.of("targetId", filed.getString("targets[0].id"), "itemId", Line.item());
        brand.supplement(id, Map.of("targets", List.of(moved)));

        assertThat(codes(brand.complaint(id))).containsExactly("R30");
    }

    @Test
    void anAppealWithNothingLeftOfItIsMoot() {
        String id = returned();
        String appeal = appealed(id, Map.of()).statusCode(201).extract().path("id");

        brand.supplement(id, Map.of("evidence", List.of(brand.shown("NOTARISED_PURCHASE"))));

        JsonPath cured = brand.awaits(id, "ADMITTED");
        assertThat(clock(cured, "K19")).containsEntry("state", "VOID").containsEntry("stoppedBy", "complaint.admitted");
        assertThat(clock(cured, "K17")).containsEntry("state", "MET").doesNotContainKey("waitingFor");
        read(brand.account, appeal).body("state", equalTo("DISMISSED")).body("moot", equalTo(true));
        Queue.decide("wang", appeal, "UPHOLD").statusCode(409);

        String withdrawn = returned();
        String other = appealed(withdrawn, Map.of()).statusCode(201).extract().path("id");
        brand.withdraw(withdrawn, brand.complaint(withdrawn).getString("targets[0].id"));
        read(brand.account, other).body("state", equalTo("DISMISSED")).body("moot", equalTo(true));
    }

    @Test
    void evidenceThatIsEnoughByItselfNeedsNoPerson() {
        String id = returned();
        Map<String, String> purchase = brand.shown("NOTARISED_PURCHASE");

        String appeal = appealed(id, Map.of("evidence", List.of(purchase)))
                .statusCode(201)
                .extract()
                .path("id");

        brand.awaits(id, "ADMITTED");
        read(brand.account, appeal).body("state", equalTo("DISMISSED")).body("moot", equalTo(true));
        assertThat(Queue.on("APPEAL", id)).isEmpty();
    }

    @Test
    void whoFiledTheAppealForItsAccountDoesNotDecideIt() {
        String id = returned();
        String appeal = as("reviewer", "wang")
                .header("On-Behalf-Of", brand.account)
                .body(Map.of("grounds", "By letter."))
                .post("/v1/complaints/" + id + "/appeals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Queue.decide("wang", appeal, "UPHOLD").statusCode(409);
        Queue.decide("li", appeal, "UPHOLD").statusCode(201);
    }

    @Test
    void thereIsNothingToLookAtWhereNothingWasDecidedAgainstIt() {
        Map<String, Object> notice = onScreenshot();
        notice.put("evidence", List.of(brand.shown("NOTARISED_PURCHASE")));
        String admitted = brand.filed(notice).getString("id");

        appealed(admitted, Map.of())
                .statusCode(409)
                .body("code", equalTo("wrong-state"))
                .body("detail", containsString("can be withdrawn"));
        String id = returned();
        String nobodys = UUID.randomUUID().toString();
        appealed(id, Map.of("targetIds", List.of(nobodys)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/targetIds/0"));
        appealed(id, Map.of("targetIds", List.of())).statusCode(422).body("errors[0].pointer", equalTo("/targetIds"));
        appealed(id, Map.of("declarationId", nobodys))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/declarationId"))
                .body("errors[0].code", equalTo("unknown-reference"));
        appealed(id, Map.of("reviewId", nobodys)).statusCode(422).body("errors[0].pointer", equalTo("/reviewId"));
        appealed(id, Map.of("grounds", " ")).statusCode(422).body("errors", hasSize(1));
    }

    /** What a reviewer is asked on appeal is not asked a second time in the queue of admissions. */
    @Test
    void aReturnThatMayBeOverriddenIsAskedOnceOnly() {
        Map<String, Object> notice = onScreenshot();
        notice.put("evidence", List.of(brand.shown("IDENTIFICATION_REPORT")));
        String id = brand.filed(notice).getString("id");
        assertThat(codes(brand.complaint(id))).containsExactly("R32");
        String admission = Queue.awaited("ADMISSION", id);

        String appeal = appealed(id, Map.of()).statusCode(201).extract().path("id");

        as("reviewer", null).get("/v1/reviews/" + admission).then().body("state", equalTo("LAPSED"));
        Queue.decide("wang", appeal, "DISMISS").statusCode(201);
        assertThat(Queue.on("ADMISSION", id)).isEmpty();
    }

    /** A screenshot alone is too little for the rules (R30). */
    private Map<String, Object> onScreenshot() {
        return brand.notice(
                Claim.TM_COUNTERFEIT,
                brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE")),
                brand.shown("SCREENSHOT"));
    }

    /** The evaluation report speaks against the claim, as far as the rules read it (R16). */
    private Map<String, Object> onNegativeReport() {
        String report = brand.paper("PATENT_EVALUATION_REPORT", Map.of("negativeClaims", List.of(1)));
        return brand.notice(
                Claim.PAT_UM,
                brand.right(RightType.UTILITY_MODEL, brand.paper("PATENT_CERTIFICATE"), report),
                brand.shown("CLAIM_CHART"));
    }

    private String returned() {
        return brand.filed(onScreenshot()).getString("id");
    }

    private String rejected() {
        return brand.filed(onNegativeReport()).getString("id");
    }

    private ValidatableResponse appealed(String id, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("grounds", GROUNDS));
        body.putAll(more);
        return as("complainant", brand.account)
                .body(body)
                .post("/v1/complaints/" + id + "/appeals")
                .then();
    }

    private static ValidatableResponse read(String account, String appeal) {
        return as("complainant", account).get("/v1/appeals/" + appeal).then();
    }

    private static Map<String, Object> clock(JsonPath complaint, String clock) {
        return complaint.<Map<String, Object>>getList("deadlines").stream()
                .filter(deadline -> clock.equals(deadline.get("clock")))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static List<Object> codes(JsonPath complaint) {
        return Brand.reasons(complaint).stream()
                .map(reason -> Objects.requireNonNull(reason.get("code")))
                .toList();
    }

    private static List<String> missed(String id) {
        return Topics.of("promptly.complaints.v1", id).stream()
                .filter(event -> Topics.name(event).equals("deadline.missed"))
                .flatMap(event ->
                        Stream.of(Topics.data(event).at("/deadlines/0/clock").textValue()))
                .toList();
    }
}
