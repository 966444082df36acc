package dev.promptly.complaint.dispute;

import static dev.promptly.complaint.LegalTime.told;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.Seller;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.sweep.SweepsNow;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reviewers decide of declarations and extensions. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class DeclarationReviewTest {

    @Inject
    SweepsNow sweeps;

    private final Seller seller = new Seller();
    private Brand brand;

    @BeforeEach
    void register() {
        LegalTime.standsAt("2026-02-25T09:00");
        brand = Brand.verified();
    }

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @Test
    void d07IsDismissedAndTheDeclarationAdmitted() {
        JsonPath filed = ruled();
        String declaration = seller.declared(filed);
        assertThat(seller.reads(declaration).getString("state")).isEqualTo("UNDER_REVIEW");
        String review = Queue.awaited("DECLARATION", filed.getString("id"));
        Queue.decide("ito", review, "UPHOLD").statusCode(422).body("errors[0].pointer", equalTo("/decision"));

        Queue.decide("ito", review, "ADMIT").statusCode(201).body("state", equalTo("DECIDED"));

        assertThat(seller.reads(declaration).getString("state")).isEqualTo("ADMITTED");
        assertThat(state(filed)).isEqualTo("DISPUTED");
    }

    @Test
    void d07IsOfWhomTheJudgementIsAbout() {
        Seller judged = new Seller();
        Map<String, Object> first = judged.listing();
        Map<String, Object> judgement =
                new HashMap<>(brand.shown("JUDGEMENT", Map.of("finding", "INFRINGEMENT", "effectiveOn", "2026-01-05")));
        judgement.put("targets", List.of(first.get("itemId")));
        Map<String, Object> notice = notice();
        notice.put("targets", List.of(first, seller.listing()));
        notice.put("evidence", List.of(brand.shown("TEST_PURCHASE"), judgement));
        JsonPath filed = brand.filed(notice);

        String declaration = seller.declare(
                        filed.getString("id"), seller.declaration(List.of(filed.getString("targets[1].id"))))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(seller.reads(declaration).getString("state")).isEqualTo("ADMITTED");
        judged.declare(filed.getString("id"), judged.declaration(List.of(filed.getString("targets[0].id"))))
                .statusCode(201)
                .body("state", equalTo("UNDER_REVIEW"));
    }

    @Test
    void t17NothingComesToRestWhileADeclarationIsChecked() {
        Map<String, Object> notice = notice(List.of(
                brand.shown("TEST_PURCHASE"),
                brand.shown("JUDGEMENT", Map.of("finding", "INFRINGEMENT", "effectiveOn", "2026-01-05"))));
        notice.put("track", "ADJUDICATED");
        JsonPath filed = brand.filed(notice);
        Line.as("platform", null)
                .body(Map.of("outcome", "EFFECTIVE"))
                .post("/v1/complaints/" + filed.getString("id") + "/targets/" + filed.getString("targets[0].id")
                        + "/measures")
                .then()
                .statusCode(201);
        LegalTime.standsAt("2026-03-02T10:00");
        Seller.hasTheNotice(filed, told("2026-03-02T10:00"));
        soon().until(() -> brand.complaint(filed.getString("id"))
                        .getList("deadlines.findAll { it.clock == 'K15' }")
                        .size()
                == 1);
        LegalTime.standsAt("2026-03-05T20:00");
        seller.declared(filed);
        String review = Queue.awaited("DECLARATION", filed.getString("id"));

        LegalTime.standsAt("2026-03-06T00:00");
        sweeps.untilNothingIsLeftOf(Set.of(UUID.fromString(filed.getString("id"))));
        assertThat(state(filed)).isEqualTo("IN_FORCE");

        Queue.decide("ito", review, "REJECT", "D07").statusCode(201);
        soon().until(() -> state(filed), "UNCONTESTED"::equals);
    }

    @Test
    void d07IsFoundAndTheDeclarationRejectedWithTheFactOnRecordOfTheOperator() {
        JsonPath filed = ruled();
        String declaration = seller.declared(filed);
        String review = Queue.awaited("DECLARATION", filed.getString("id"));
        Queue.decide("ito", review, "REJECT").statusCode(422).body("errors[0].pointer", equalTo("/codes"));
        Queue.decide("ito", review, "REJECT", "R40").statusCode(422).body("errors[0].pointer", equalTo("/codes/0"));

        Queue.decide("ito", review, "REJECT", "D07").statusCode(201);

        JsonPath rejected = seller.reads(declaration);
        assertThat(rejected.getString("state")).isEqualTo("REJECTED");
        assertThat(rejected.getList("reasons.code")).containsExactly("D07");
        assertThat(state(filed)).isEqualTo("ADMITTED");
        JsonPath onRecord = Line.as("reviewer", null)
                .get("/v1/conduct-records?account=" + seller.account)
                .jsonPath();
        assertThat(onRecord.getList("items.factor")).containsExactly("DECLARED_AGAINST_RULING");
        assertThat(onRecord.getList("items.role")).containsExactly("OPERATOR");
        assertThat(onRecord.getList("items[0].evidenceIds")).hasSize(1);
        assertThat(Line.as("operator", seller.account)
                        .get("/v1/conduct-records")
                        .jsonPath()
                        .getList("items.complaintId"))
                .containsExactly(filed.getString("id"));
        assertThat(Line.as("complainant", brand.account)
                        .get("/v1/conduct-records?account=" + seller.account)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void aDeclarationThatAReviewerReturnsCanBeAddedTo() {
        JsonPath filed = ruled();
        String declaration = seller.declared(filed);
        String review = Queue.awaited("DECLARATION", filed.getString("id"));

        Queue.decide("ito", review, "RETURN", "D03").statusCode(201);

        JsonPath returned = seller.reads(declaration);
        assertThat(returned.getString("state")).isEqualTo("RETURNED");
        assertThat(returned.getList("reasons.code")).containsExactly("D03");
        seller.supplement(declaration, Map.of("evidence", List.of(Map.of("evidenceId", seller.paper("EARLIER_RIGHT")))))
                .statusCode(201)
                .body("state", equalTo("UNDER_REVIEW"));
    }

    @Test
    void t15OnTheTrackAdjudicatedAReviewerUpholdsTheDeclaration() {
        JsonPath filed = adjudicated();
        seller.declared(filed);
        String review = Queue.awaited("DECLARATION", filed.getString("id"));

        Queue.decide("ito", review, "UPHOLD").statusCode(201);

        JsonPath upheld = brand.complaint(filed.getString("id"));
        assertThat(upheld.getString("targets[0].state")).isEqualTo("TERMINATED");
        assertThat(upheld.getString("targets[0].endReason")).isEqualTo("UPHELD");
        assertThat(upheld.getString("targets[0].measure.state")).isEqualTo("END_REQUESTED");
    }

    @Test
    void t15ADeclarationThatIsDismissedEndsNothingAndTheWindowRuns() {
        JsonPath filed = adjudicated();
        seller.declared(filed);
        LegalTime.standsAt("2026-03-02T10:15");
        Seller.declarationArrives(filed, told("2026-03-02T10:15"));
        soon().until(() -> state(filed), "WINDOW_OPEN"::equals);
        String review = Queue.awaited("DECLARATION", filed.getString("id"));

        Queue.decide("ito", review, "DISMISS").statusCode(201).body("decision.decision", equalTo("DISMISS"));

        assertThat(state(filed)).isEqualTo("WINDOW_OPEN");
        LegalTime.standsAt("2026-03-18T00:00");
        soon().until(() -> state(filed), "TERMINATED"::equals);
    }

    @Test
    void t12AReviewerGrantsOrRefusesAnExtensionThatNoPaperProves() {
        for (String decision : List.of("UPHOLD", "DISMISS")) {
            LegalTime.standsAt("2026-02-25T09:00");
            JsonPath filed = brand.filed(notice());
            seller.declared(filed);
            LegalTime.standsAt("2026-03-02T10:15");
            Seller.declarationArrives(filed, told("2026-03-02T10:15"));
            soon().until(() -> state(filed), "WINDOW_OPEN"::equals);
            Line.as("complainant", brand.account)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(Map.of(
                            "ground",
                            "The consulate is closed.",
                            "evidence",
                            List.of(Map.of("evidenceId", brand.paper("OTHER")))))
                    .post("/v1/complaints/" + filed.getString("id") + "/extension")
                    .then()
                    .statusCode(201);
            String review = Queue.awaited("EXTENSION", filed.getString("id"));

            Queue.decide("ito", review, decision).statusCode(201);

            boolean granted = decision.equals("UPHOLD");
            assertThat(brand.complaint(filed.getString("id")).getString("targets[0].window.grantedUntil"))
                    .isEqualTo(granted ? "2026-03-30T16:00:00.000Z" : null);
            LegalTime.standsAt(granted ? "2026-03-31T00:00" : "2026-03-18T00:00");
            soon().until(() -> state(filed), "TERMINATED"::equals);
        }
    }

    @Test
    void t20WhatStandsOnWhatHasFallenIsRevokedByTheReviewThatNamesIt() {
        Map<String, Object> notice = notice();
        JsonPath filed = brand.filed(notice);
        Line.as("reviewer", null)
                .body(Map.of("status", "INVALIDATED", "method", "decision 4711"))
                .post("/v1/rights/" + notice.get("rightId") + "/status")
                .then()
                .statusCode(201);
        String review = Queue.awaited("VERIFICATION", filed.getString("id"));

        Queue.decide("ito", review, "REJECT").statusCode(201).body("decision.codes", equalTo(List.of("R11")));

        JsonPath revoked = brand.complaint(filed.getString("id"));
        assertThat(revoked.getString("targets[0].endReason")).isEqualTo("REVOKED");
        assertThat(revoked.getString("targets[0].measure.state")).isEqualTo("END_REQUESTED");
    }

    private Map<String, Object> notice() {
        return notice(List.of(brand.shown("TEST_PURCHASE")));
    }

    private Map<String, Object> notice(List<? extends Map<String, ?>> evidence) {
        String trademark = brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE"));
        Map<String, Object> notice = brand.notice(Claim.TM_COUNTERFEIT, trademark);
        notice.put("evidence", evidence);
        notice.put("targets", List.of(seller.listing()));
        return notice;
    }

    /** A case whose notice came with a judgement in force. */
    private JsonPath ruled() {
        return brand.filed(notice(List.of(
                brand.shown("TEST_PURCHASE"),
                brand.shown("JUDGEMENT", Map.of("finding", "INFRINGEMENT", "effectiveOn", "2026-01-05")))));
    }

    private JsonPath adjudicated() {
        Map<String, Object> notice = notice();
        notice.put("track", "ADJUDICATED");
        return brand.filed(notice);
    }

    private String state(JsonPath filed) {
        return brand.complaint(filed.getString("id")).getString("targets[0].state");
    }
}
