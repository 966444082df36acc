package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Brand.listing;
import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reviewer decides becomes a fact of the notice, and the rules judge anew. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class ReviewDecisionTest {

    private Brand brand;

    @BeforeEach
    void register() {
        brand = Brand.verified();
    }

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @Test
    void aDoubtAboutWhatIsReturnedForAnotherReasonWaitsUntilThatIsCured() {
        Map<String, Object> notice = ofAnotherClass();
        notice.remove("guarantee");
        String id = brand.filed(notice).getString("id");
        assertThat(Queue.on("ADMISSION", id)).isEmpty();

        brand.supplement(id, Map.of("guarantee", Brand.guarantee())).body("state", equalTo("UNDER_REVIEW"));

        assertThat(Queue.on("ADMISSION", id)).isPresent();
    }

    @Test
    void whatAReviewerFoundLackingIsLookedAtAnewWithWhatIsAdded() {
        String id = brand.filed(ofAnotherClass()).getString("id");
        Queue.decide("ito", Queue.awaited("ADMISSION", id), "RETURN", "R30").statusCode(201);
        JsonPath returned = brand.complaint(id);
        assertThat(returned.getString("state")).isEqualTo("RETURNED");
        assertThat(returned.<String>getList("deadlines.findAll { it.state == 'DUE' }.clock"))
                .containsExactly("K17");

        brand.supplement(id, Map.of("evidence", List.of(brand.shown("NOTARISED_PURCHASE"))));

        JsonPath doubtful = brand.complaint(id);
        assertThat(doubtful.getString("state")).isEqualTo("UNDER_REVIEW");
        assertThat(Brand.reasons(doubtful)).extracting("code").containsExactly("R13", "R30");
        assertThat(Brand.reasons(doubtful)).extracting("effect").containsOnly("REVIEW");
        Queue.decide("ito", Queue.awaited("ADMISSION", id), "ADMIT").statusCode(201);
        JsonPath admitted = brand.complaint(id);
        assertThat(admitted.getString("state")).isEqualTo("ADMITTED");
        assertThat(admitted.getString("noticeEffectiveAt")).isGreaterThan(admitted.getString("receivedAt"));
    }

    @Test
    void aDoubtAboutAllIsDismissedForSomeAndStandsOnTheOthers() {
        Map<String, Object> notice = ofAnotherClass();
        Map<String, Object> shirt = listing(item());
        Map<String, Object> hat = listing(item());
        shirt.put("niceClasses", List.of(25));
        hat.put("niceClasses", List.of(25));
        notice.put("targets", List.of(shirt, hat));
        JsonPath filed = brand.filed(notice);
        String id = filed.getString("id");
        assertThat(filed.getList("reasons.code")).containsExactly("R13");

        Queue.decide(
                        "ito",
                        Queue.awaited("ADMISSION", id),
                        Map.of("decision", "ADMIT", "targetIds", List.of(filed.getString("targets[1].id"))))
                .statusCode(201);

        JsonPath decided = brand.complaint(id);
        assertThat(decided.<String>getList("targets.state")).containsExactly("UNDER_REVIEW", "ADMITTED");
        assertThat(decided.getList("reasons")).isEmpty();
        assertThat(decided.getList("targets[0].reasons.code")).containsExactly("R13");
        Queue.decide("ito", Queue.awaited("ADMISSION", id), "REJECT", "R13").statusCode(201);
        JsonPath rejected = brand.complaint(id);
        assertThat(rejected.<String>getList("targets.state")).containsExactly("REJECTED", "ADMITTED");
        assertThat(Brand.reasons(rejected)).extracting("effect").containsExactly("REJECT");
    }

    @Test
    void aDecisionOnSomeTargetsLeavesTheOthersInTheQueueWithTheirDueTime() {
        LegalTime.standsAt("2026-03-02T09:00");
        Map<String, Object> notice = ofAnotherClass();
        Map<String, Object> shirt = listing(item());
        Map<String, Object> hat = listing(item());
        shirt.put("niceClasses", List.of(25));
        hat.put("niceClasses", List.of(25));
        notice.put("targets", List.of(shirt, listing(item()), hat));
        JsonPath filed = brand.filed(notice);
        String id = filed.getString("id");
        assertThat(filed.<String>getList("targets.state")).containsExactly("UNDER_REVIEW", "ADMITTED", "UNDER_REVIEW");
        String first = Queue.awaited("ADMISSION", id);
        LegalTime.standsAt("2026-03-03T09:00");

        Queue.decide(
                        "ito",
                        first,
                        Map.of(
                                "decision",
                                "REJECT",
                                "codes",
                                List.of("R13"),
                                "targetIds",
                                List.of(filed.getString("targets[0].id"))))
                .statusCode(201);

        assertThat(brand.complaint(id).<String>getList("targets.state"))
                .containsExactly("REJECTED", "ADMITTED", "UNDER_REVIEW");
        Map<String, Object> rest = Queue.on("ADMISSION", id).orElseThrow();
        assertThat(rest.get("id")).isNotEqualTo(first);
        assertThat(rest.get("targetIds")).isEqualTo(List.of(filed.getString("targets[2].id")));
        assertThat(rest.get("dueAt")).isEqualTo(LegalTime.told("2026-03-02T10:00"));
        Queue.decide("wang", Queue.id(rest), "ADMIT").statusCode(201);
        assertThat(brand.complaint(id).<String>getList("targets.state"))
                .containsExactly("REJECTED", "ADMITTED", "ADMITTED");
    }

    @Test
    void whatIsDecidedWhileEvidenceIsOnItsWayIsNotAskedAgainWhenItComes() {
        String id = brand.filed(ofAnotherClass()).getString("id");
        UUID late = Ids.next();
        brand.supplement(id, Map.of("evidence", List.of(Brand.relied(late.toString(), "INFRINGEMENT"))));

        Queue.decide("ito", Queue.awaited("ADMISSION", id), "ADMIT").statusCode(201);

        assertThat(brand.complaint(id).getString("state")).isEqualTo("UNDER_REVIEW");
        assertThat(Queue.on("ADMISSION", id)).isEmpty();
        Line.evidence(brand.account, "NOTARISED_PURCHASE", late);
        brand.awaits(id, "ADMITTED");
    }

    @ParameterizedTest
    @CsvSource({
        "REJECT, R30, /codes/0, it is no reason to REJECT",
        "RETURN, R12, /codes/0, it is no reason to RETURN",
        "REJECT, R21, /codes/0, it is no reason to REJECT",
        "UPHOLD, R13, /decision, decided by one of",
        "ADMIT,  R14, /codes/0, is not asked"
    })
    void whatCannotBeDecidedSoIsRefusedAndNothingIsStored(String decision, String code, String pointer, String why) {
        String id = brand.filed(ofAnotherClass()).getString("id");
        String review = Queue.awaited("ADMISSION", id);

        Queue.decide("ito", review, decision, code)
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("detail", containsString(why));

        as("reviewer", null).get("/v1/reviews/" + review).then().body("state", equalTo("OPEN"));
        assertThat(brand.complaint(id).getString("state")).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void aDecisionNamesWhatItFindsForTargetsOfTheReviewAndGivesReasons() {
        String review = Queue.awaited("ADMISSION", brand.filed(ofAnotherClass()).getString("id"));

        Queue.decide("ito", review, "RETURN")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/codes"))
                .body("code", equalTo("required"));
        Queue.decide(
                        "ito",
                        review,
                        Map.of(
                                "decision",
                                "ADMIT",
                                "targetIds",
                                List.of(UUID.randomUUID().toString())))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/targetIds/0"));
        Queue.post("ito", "/v1/reviews/" + review + "/decision", Map.of("decision", "ADMIT"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reasons"));
        Queue.decide("ito", review, Map.of("decision", "ADMIT", "reasons", "   "))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reasons"));
        Queue.decide("ito", review, Map.of("decision", "ADMIT", "codes", List.of("R99")))
                .statusCode(422)
                .body("errors[0].pointer", startsWith("/codes"));
    }

    @Test
    void theSameDecisionSentAgainHasOneEffectAndASecondOneComesTooLate() {
        String id = brand.filed(ofAnotherClass()).getString("id");
        String path = "/v1/reviews/" + Queue.awaited("ADMISSION", id) + "/decision";
        Map<String, Object> decision = Map.of("decision", "ADMIT", "reasons", "Similar goods.");
        var once = as("reviewer", "ito").header("Idempotency-Key", "d-" + id).body(decision);

        String first = once.post(path).then().statusCode(201).extract().asString();
        String again = as("reviewer", "ito")
                .header("Idempotency-Key", "d-" + id)
                .body(decision)
                .post(path)
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", "true")
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
        Queue.post("wang", path, decision).statusCode(409).body("detail", containsString("DECIDED"));
        assertThat(brand.complaint(id).getList("decisions")).hasSize(1);
    }

    @Test
    void whatFallsAwayLapsesInTheQueue() {
        JsonPath filed = brand.filed(ofAnotherClass());
        String review = Queue.awaited("ADMISSION", filed.getString("id"));

        brand.withdraw(filed.getString("id"), filed.getString("targets[0].id"));

        as("reviewer", null).get("/v1/reviews/" + review).then().body("state", equalTo("LAPSED"));
        Queue.decide("ito", review, "ADMIT").statusCode(409).body("detail", containsString("LAPSED"));
    }

    @Test
    void anUnknownReviewIsNotFound() {
        Queue.decide("ito", UUID.randomUUID().toString(), "ADMIT").statusCode(404);
    }

    private Map<String, Object> ofAnotherClass() {
        return ManualReasonTest.ofAnotherClass(brand);
    }
}
