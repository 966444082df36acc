package dev.promptly.complaint.order;

import static dev.promptly.complaint.LegalTime.told;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.Rows;
import dev.promptly.complaint.Seller;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reviewer holds measures back and has them go on (T8, T9), or undoes an admission (T20, T21). */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class SuspensionTest {

    private static final Map<String, ?> INVALID = Map.of("codes", List.of("R11"));

    private CaseInHand one;

    @BeforeEach
    void register() {
        LegalTime.standsAt("2026-02-25T09:00");
        one = new CaseInHand();
    }

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @Test
    void t8t9WhatIsSuspendedGoesOnWhereItWas() {
        Map<String, Consumer<CaseInHand>> states = Map.of(
                "ADMITTED",
                CaseInHand::admitted,
                "IN_FORCE",
                CaseInHand::inForce,
                "DISPUTED",
                CaseInHand::disputed,
                "WINDOW_OPEN",
                it -> it.windowOpen("2026-03-02T10:15"));
        states.forEach((state, reached) -> {
            LegalTime.standsAt("2026-02-25T09:00");
            one = new CaseInHand();
            reached.accept(one);
            String before = one.now().getString("targets[0].measure.id");

            one.reviewed("suspension", INVALID).statusCode(201).body("targets[0].state", equalTo("SUSPENDED"));
            assertThat(one.measure()).isEqualTo("END_REQUESTED");
            one.reviewed("suspension", INVALID).statusCode(409);

            one.reviewed("resumption", Map.of()).statusCode(201).body("targets[0].state", equalTo(state));
            assertThat(one.measure()).isEqualTo("REQUESTED");
            assertThat(one.now().getString("targets[0].measure.id")).isNotEqualTo(before);
            assertThat(one.deadlines("K3", "state")).contains("DUE");
            assertThat(one.deadlines("K11", "state")).containsExactly("VOID");
            one.reviewed("resumption", Map.of()).statusCode(409);
        });
    }

    @Test
    void t9AWindowThatRanOutMeanwhileEndsADayAfterTheResumption() {
        one.windowOpen("2026-03-02T10:15").reviewed("suspension", INVALID).statusCode(201);
        assertThat(one.deadlines("K8", "state")).containsExactly("VOID");

        LegalTime.standsAt("2026-03-20T09:00");
        letTheSweepLook();
        assertThat(one.state()).isEqualTo("SUSPENDED");
        one.reviewed("resumption", Map.of()).statusCode(201).body("targets[0].state", equalTo("WINDOW_OPEN"));
        assertThat(one.deadlines("K8", "dueAt")).contains(told("2026-03-21T09:00"));

        LegalTime.standsAt("2026-03-21T08:59:59");
        letTheSweepLook();
        assertThat(one.state()).isEqualTo("WINDOW_OPEN");
        LegalTime.standsAt("2026-03-21T09:00");
        one.awaits("TERMINATED");
        assertThat(one.endReason()).isEqualTo("LAPSED");
    }

    @Test
    void t9ASuitThatArrivesDuringTheSuspensionHoldsAfterwards() {
        one.windowOpen("2026-03-02T10:15").reviewed("suspension", INVALID).statusCode(201);
        LegalTime.standsAt("2026-03-10T09:00");
        one.sue().statusCode(201);
        assertThat(one.state()).isEqualTo("SUSPENDED");

        one.reviewed("resumption", Map.of()).statusCode(201).body("targets[0].state", equalTo("HELD"));
    }

    @Test
    void t12AProofOfDelayThatComesDuringTheSuspensionExtendsTheWindowAfterwards() {
        one.windowOpen("2026-03-02T10:15");
        UUID proof = Ids.next();
        Line.as("complainant", one.brand.account)
                .body(Map.of("ground", "The consulate.", "evidence", List.of(Map.of("evidenceId", proof))))
                .post("/v1/complaints/" + one.id() + "/extension")
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"));
        one.reviewed("suspension", INVALID).statusCode(201);
        Line.evidence(one.brand.account, "CAUSE_OF_DELAY", proof);
        letTheSweepLook();

        one.reviewed("resumption", Map.of()).statusCode(201).body("targets[0].state", equalTo("WINDOW_OPEN"));

        soon().until(() -> one.deadlines("K10", "state"), List.of("DUE")::equals);
        LegalTime.standsAt("2026-03-31T00:00");
        one.awaits("TERMINATED");
        assertThat(one.endReason()).isEqualTo("LAPSED");
    }

    @Test
    void t11ADeclarationThatIsDeliveredDuringTheSuspensionOpensTheWindowAfterwards() {
        one.disputed().reviewed("suspension", INVALID).statusCode(201);
        LegalTime.standsAt("2026-03-02T10:15");
        Seller.declarationArrives(one.filed, told("2026-03-02T10:15"));
        soon().until(() ->
                Rows.count("SELECT count(*) FROM declaration WHERE delivered_at IS NOT NULL AND complaint_id = '"
                                + one.id() + "'")
                        == 1);

        LegalTime.standsAt("2026-03-10T09:00");
        one.reviewed("resumption", Map.of()).statusCode(201).body("targets[0].state", equalTo("WINDOW_OPEN"));
        assertThat(one.now().getString("targets[0].window.deliveredAt")).isEqualTo(told("2026-03-02T10:15"));
        assertThat(one.deadlines("K8", "dueAt")).containsExactly(told("2026-03-18T00:00"));
    }

    @Test
    void t23ADeclarationThatIsTakenBackDuringTheSuspensionContestsNothingAfterwards() {
        for (boolean arrived : List.of(false, true)) {
            LegalTime.standsAt("2026-02-25T09:00");
            one = new CaseInHand().inForce();
            String declaration = one.seller.declared(one.filed);
            if (arrived) {
                LegalTime.standsAt("2026-03-02T10:15");
                Seller.declarationArrives(one.filed, told("2026-03-02T10:15"));
                one.awaits("WINDOW_OPEN");
            }
            one.reviewed("suspension", INVALID).statusCode(201);

            one.seller.withdraw(declaration).statusCode(201);
            assertThat(one.state()).isEqualTo("SUSPENDED");

            one.reviewed("resumption", Map.of()).statusCode(201).body("targets[0].state", equalTo("ADMITTED"));
            assertThat(one.deadlines("K8", "state")).doesNotContain("DUE");
            one.seller.declared(one.filed);
            assertThat(one.state()).isEqualTo("DISPUTED");
        }
    }

    @Test
    void t10ADeclarationThatIsAdmittedDuringTheSuspensionIsContestedAfterwards() {
        Map<String, Object> notice = one.notice();
        notice.put(
                "evidence",
                List.of(
                        one.brand.shown("TEST_PURCHASE"),
                        one.brand.shown("JUDGEMENT", Map.of("finding", "INFRINGEMENT", "effectiveOn", "2026-01-05"))));
        one.file(notice).measured("EFFECTIVE");
        one.seller.declared(one.filed);
        String review = Queue.awaited("DECLARATION", one.id());
        one.reviewed("suspension", INVALID).statusCode(201);

        Queue.decide("ito", review, "ADMIT").statusCode(201);
        assertThat(one.state()).isEqualTo("SUSPENDED");
        LegalTime.standsAt("2026-03-02T10:15");
        Seller.declarationArrives(one.filed, told("2026-03-02T10:15"));
        soon().until(() ->
                Rows.count("SELECT count(*) FROM declaration WHERE delivered_at IS NOT NULL AND complaint_id = '"
                                + one.id() + "'")
                        == 1);

        LegalTime.standsAt("2026-03-10T09:00");
        one.reviewed("resumption", Map.of()).statusCode(201).body("targets[0].state", equalTo("WINDOW_OPEN"));
        assertThat(one.deadlines("K8", "dueAt")).containsExactly(told("2026-03-18T00:00"));
    }

    @Test
    void whatIsReportedOnceMoreOfAnEarlierMeasureIsNotTakenForTheNewOne() {
        one.inForce();
        String first = one.now().getString("targets[0].measure.id");
        one.reviewed("suspension", INVALID).statusCode(201);
        one.measured("ENDED");
        one.reviewed("resumption", Map.of()).statusCode(201);

        Line.as("platform", null)
                .body(Map.of("measureId", first, "outcome", "EFFECTIVE"))
                .post("/v1/complaints/" + one.id() + "/targets/" + one.filed.getString("targets[0].id") + "/measures")
                .then()
                .statusCode(201);

        assertThat(one.measure()).isEqualTo("REQUESTED");
        assertThat(one.deadlines("K3", "state")).contains("DUE");
    }

    @Test
    void t9WhatItWasSuspendedForIsConfirmed() {
        one.windowOpen("2026-03-02T10:15").reviewed("suspension", INVALID).statusCode(201);

        one.reviewed("revocation", INVALID)
                .statusCode(201)
                .body("targets[0].state", equalTo("TERMINATED"))
                .body("targets[0].endReason", equalTo("RIGHT_INVALID"));
        assertThat(one.brand.filed(again()).getList("targets[0].reasons.code")).doesNotContain("R24");
    }

    @Test
    void s21AForgedCertificateEndsTheTargetAndTheFactIsOnRecordWithItsEvidence() {
        String letter = one.brand.paper("OTHER");
        one.inForce()
                .reviewed(
                        "revocation",
                        Map.of("codes", List.of("R51"), "evidence", List.of(Map.of("evidenceId", letter))))
                .statusCode(201)
                .body("targets[0].state", equalTo("TERMINATED"))
                .body("targets[0].endReason", equalTo("REVOKED"));

        assertThat(one.measure()).isEqualTo("END_REQUESTED");
        Line.as("reviewer", null)
                .get("/v1/conduct-records?account=" + one.brand.account)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].factor", equalTo("FORGED_PROOF"))
                .body("items[0].complaintId", equalTo(one.id()))
                .body("items[0].evidenceIds", equalTo(List.of(letter)));
        assertThat(one.events("measure.end-requested"))
                .endsWith("target.terminated", "conduct.recorded", "measure.end-requested");
        one.reviewed("revocation", Map.of()).statusCode(409);
    }

    @Test
    void t21AReviewerConfirmsThatTheOperatorHasRepairedIt() {
        one.inForce()
                .reviewed("revocation", Map.of("ground", "CORRECTED"))
                .statusCode(201)
                .body("targets[0].endReason", equalTo("CORRECTED"));
        Line.as("reviewer", null)
                .get("/v1/conduct-records?account=" + one.brand.account)
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void aCodeOfDeclarationsIsNoReasonToRevoke() {
        one.inForce()
                .reviewed("revocation", Map.of("codes", List.of("D07")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/codes/0"));
    }

    @Test
    void s18OneOfThreeIsWithdrawnAndTheOthersStayAsTheyAre() {
        Map<String, Object> notice = one.notice();
        notice.put("targets", List.of(one.seller.listing(), one.seller.listing(), one.seller.listing()));
        one.file(notice);
        List<String> targets = one.filed.getList("targets.id");
        Line.as("platform", null)
                .body(Map.of(
                        "targets",
                        targets.stream()
                                .map(target -> Map.of("targetId", target, "outcome", "EFFECTIVE"))
                                .toList()))
                .post("/v1/complaints/" + one.id() + "/measures")
                .then()
                .statusCode(201);

        LegalTime.standsAt("2026-03-09T14:00");
        one.brand.withdraw(one.id(), targets.get(0));

        assertThat(one.now().getList("targets.state")).containsExactly("WITHDRAWN", "IN_FORCE", "IN_FORCE");
        assertThat(one.now().getList("targets.measure.state"))
                .containsExactly("END_REQUESTED", "EFFECTIVE", "EFFECTIVE");
        assertThat(one.deadlines("K11", "dueAt")).containsExactly(told("2026-03-09T15:00"));
        assertThat(one.now().getString("state")).isEqualTo("PARTIALLY_OPEN");
    }

    private Map<String, Object> again() {
        Map<String, Object> notice = one.notice();
        notice.put(
                "targets",
                List.of(Map.of("itemId", one.filed.getString("targets[0].itemId"), "operatorId", one.seller.account)));
        return notice;
    }

    /** Two rounds of the sweep of each second. */
    private static void letTheSweepLook() {
        try {
            Thread.sleep(2_200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
