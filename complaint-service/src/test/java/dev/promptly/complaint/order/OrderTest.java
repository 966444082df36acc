package dev.promptly.complaint.order;

import static dev.promptly.complaint.LegalTime.told;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Contracts;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Seller;
import dev.promptly.complaint.Topics;
import dev.promptly.complaint.sweep.SweepsNow;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders of courts and authorities (T22): they beat every timer (I9). */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class OrderTest {

    @Inject
    SweepsNow sweeps;

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
    void i9AnOrderToRestoreEndsTheTargetWhileTheWindowRuns() {
        one.windowOpen("2026-03-02T10:15");

        one.ordered(Map.of("effect", "RESTORE", "addressee", "HOLDER"))
                .statusCode(201)
                .body("addressee", equalTo("HOLDER"))
                .body("targets[0].state", equalTo("TERMINATED"))
                .body("targets[0].endReason", equalTo("ORDER"));

        assertThat(one.measure()).isEqualTo("END_REQUESTED");
        assertThat(one.deadlines("K8", "state")).containsExactly("VOID");
        assertThat(one.deadlines("K11", "state")).containsExactly("DUE");
        assertThat(one.events("measure.end-requested"))
                .endsWith("order.received", "target.terminated", "measure.end-requested");
        assertThat(received().at("/about/kind").textValue()).isEqualTo("ORDER");
        assertThat(received().at("/order")).hasToString("{\"effect\":\"RESTORE\",\"addressee\":\"HOLDER\"}");
    }

    /** The one order as the topic tells it. */
    private JsonNode received() {
        List<ConsumerRecord<String, byte[]>> told = Topics.of("promptly.complaints.v1", one.id()).stream()
                .filter(event -> Topics.name(event).equals("order.received"))
                .toList();
        assertThat(told)
                .singleElement()
                .satisfies(event -> assertThat(
                                Contracts.faults("order.received", new String(event.value(), StandardCharsets.UTF_8)))
                        .isEmpty());
        return Topics.data(told.get(0));
    }

    @Test
    void t22WhatWasRejectedForWantOfItsRightIsHiddenByOrder() {
        String lapsed = one.brand.right(
                dev.promptly.complaint.law.RightType.TRADEMARK,
                Map.of("expiresOn", "2024-01-31"),
                one.brand.paper("TRADEMARK_CERTIFICATE"));
        Map<String, Object> notice = one.notice();
        notice.put("rightId", lapsed);
        one.file(notice);
        assertThat(one.state()).isEqualTo("REJECTED");

        LegalTime.standsAt("2026-03-10T09:00");
        one.ordered("TAKE_DOWN").statusCode(201).body("targets[0].state", equalTo("ADMITTED"));

        JsonPath down = one.now();
        assertThat(down.getString("targets[0].measure.state")).isEqualTo("REQUESTED");
        assertThat(down.getString("targets[0].noticeEffectiveAt")).isEqualTo(LegalTime.told("2026-03-10T09:00"));
        assertThat(one.deadlines("K3", "dueAt")).containsExactly(LegalTime.told("2026-03-10T13:00"));
        assertThat(one.deadlines("K3_ALERT", "dueAt")).contains(LegalTime.told("2026-03-11T09:00"));
        assertThat(one.events("measure.requested"))
                .endsWith("order.received", "complaint.admitted", "measure.requested");
    }

    @Test
    void t22WhatNamesNoRightIsHiddenByOrderAndNothingIsForwarded() {
        Map<String, Object> notice = one.notice();
        notice.remove("rightId");
        one.file(notice);
        assertThat(one.state()).isEqualTo("RETURNED");

        one.ordered("TAKE_DOWN").statusCode(201).body("targets[0].state", equalTo("ADMITTED"));

        assertThat(one.deadlines("K17", "state")).containsExactly("MET");
        assertThat(one.events("measure.requested")).contains("complaint.admitted");
    }

    @Test
    void t22WhatHasLapsedIsHiddenAgainAndItsKeyIsReserved() {
        one.lapsed();
        String before = one.now().getString("targets[0].measure.id");

        one.ordered("TAKE_DOWN").statusCode(201);

        JsonPath down = one.now();
        assertThat(down.getString("targets[0].state")).isEqualTo("ADMITTED");
        assertThat(down.getString("targets[0].endReason")).isNull();
        assertThat(down.getString("targets[0].measure.id")).isNotEqualTo(before);
        assertThat(down.getString("targets[0].measure.state")).isEqualTo("REQUESTED");
        assertThat(one.deadlines("K11", "state")).containsExactly("VOID");
        assertThat(one.brand.filed(again()).getList("targets[0].reasons.code")).contains("R24");
    }

    @Test
    void t22WhereANewerCaseHasTheKeyTheOldOneGoesOnWithoutIt() {
        one.lapsed();
        JsonPath newer = one.brand.filed(again());
        assertThat(newer.getString("state")).isEqualTo("ADMITTED");

        one.ordered("TAKE_DOWN").statusCode(201).body("targets[0].state", equalTo("ADMITTED"));
        one.ordered("RESTORE").statusCode(201);

        assertThat(one.brand.complaint(newer.getString("id")).getString("state"))
                .isEqualTo("ADMITTED");
        assertThat(one.brand.filed(again()).getList("targets[0].reasons.code")).contains("R24");
    }

    @Test
    void t22AnOrderMakesTheMeasurePermanent() {
        one.inForce().ordered("FINAL").statusCode(201).body("targets[0].state", equalTo("FINAL"));
        assertThat(one.measure()).isEqualTo("EFFECTIVE");

        one.ordered("RESTORE").statusCode(201).body("targets[0].endReason", equalTo("ORDER"));
        assertThat(one.measure()).isEqualTo("END_REQUESTED");
    }

    @Test
    void t22WhatIsSuspendedAndMadeFinalIsHiddenAgain() {
        one.inForce().reviewed("suspension", Map.of("codes", List.of("R11"))).statusCode(201);

        one.ordered("FINAL").statusCode(201).body("targets[0].state", equalTo("FINAL"));

        assertThat(one.measure()).isEqualTo("REQUESTED");
        assertThat(Line.as("platform", null)
                        .get("/v1/measures?limit=200&site=main")
                        .jsonPath()
                        .getList("items.complaintId"))
                .contains(one.id());
    }

    @Test
    void i9AnOrderToTakeDownBeatsTheWindow() {
        Map<String, Consumer<CaseInHand>> contested = Map.of(
                "DISPUTED",
                CaseInHand::disputed,
                "WINDOW_OPEN",
                it -> it.windowOpen("2026-03-02T10:15"),
                "SUSPENDED",
                it -> it.windowOpen("2026-03-02T10:15").reviewed("suspension", Map.of("codes", List.of("R11"))));
        contested.forEach((state, reached) -> {
            LegalTime.standsAt("2026-02-25T09:00");
            one = new CaseInHand();
            reached.accept(one);
            assertThat(one.state()).isEqualTo(state);

            LegalTime.standsAt("2026-03-10T09:00");
            one.ordered("TAKE_DOWN").statusCode(201).body("targets[0].state", equalTo("ADMITTED"));

            assertThat(one.measure()).isEqualTo("REQUESTED");
            assertThat(one.deadlines("K3", "dueAt")).contains(told("2026-03-10T13:00"));
            assertThat(one.deadlines("K8", "state")).doesNotContain("DUE");
            LegalTime.standsAt("2026-03-19T00:00");
            sweeps.untilNothingIsLeftOf(Set.of(UUID.fromString(one.id())));
            assertThat(one.state()).isEqualTo("ADMITTED");
        });
    }

    @Test
    void i9WhatAnOrderHasEndedOfADeclarationIsNotTakenBackForAnother() {
        String spent = one.inForce().seller.declared(one.filed);
        LegalTime.standsAt("2026-02-26T09:00");
        one.ordered("TAKE_DOWN").statusCode(201);
        String second = one.seller.declared(one.filed);
        assertThat(one.state()).isEqualTo("DISPUTED");

        one.seller.withdraw(second).statusCode(201);

        assertThat(one.state()).isEqualTo("ADMITTED");
        assertThat(one.seller.reads(spent).getString("state")).isEqualTo("ADMITTED");
    }

    @Test
    void t22WhatNobodyHasDecidedYetEndsByAnOrderToRestore() {
        Map<String, Object> notice = one.notice();
        notice.remove("rightId");
        one.file(notice);
        assertThat(one.state()).isEqualTo("RETURNED");

        one.ordered(Map.of("effect", "RESTORE", "addressee", "HOLDER"))
                .statusCode(201)
                .body("targets[0].state", equalTo("TERMINATED"))
                .body("targets[0].endReason", equalTo("ORDER"));

        assertThat(one.deadlines("K17", "state")).containsExactly("VOID");
        Line.as("complainant", one.brand.account)
                .body(Map.of("rightId", one.mark))
                .post("/v1/complaints/" + one.id() + "/supplements")
                .then()
                .statusCode(409);
        assertThat(one.endReason()).isEqualTo("ORDER");
    }

    @Test
    void k11OfWhatHadLapsedBeforeCountsFromWhatEndsItNow() {
        one.lapsed().ordered("TAKE_DOWN").statusCode(201);

        LegalTime.standsAt("2026-05-04T09:00");
        one.ordered("RESTORE").statusCode(201);

        assertThat(one.deadlines("K11", "dueAt")).contains(told("2026-05-04T10:00"));
        assertThat(one.now().getString("targets[0].measure.dueAt")).isEqualTo(told("2026-05-04T10:00"));
    }

    @Test
    void anOrderThatFindsAllAsItOrdersIsRecordedAndMovesNothing() {
        one.inForce().ordered("TAKE_DOWN").statusCode(201).body("targets[0].state", equalTo("IN_FORCE"));
        assertThat(one.events("order.received")).doesNotContain("target.resumed");
    }

    @Test
    void whatAnOrderLacksIsRefused() {
        one.admitted();
        one.ordered("DISCLOSE")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/disclose"))
                .body("errors[0].code", equalTo("required"));
        one.ordered(Map.of(
                        "effect",
                        "RESTORE",
                        "targetIds",
                        List.of(UUID.randomUUID().toString())))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/targetIds/0"));
        one.ordered("SEIZE").statusCode(422).body("errors[0].pointer", equalTo("/effect"));
        assertThat(one.state()).isEqualTo("ADMITTED");
    }

    /** Another notice on the same listing, with new evidence. */
    private Map<String, Object> again() {
        Map<String, Object> notice = one.notice();
        notice.put(
                "targets",
                List.of(Map.of("itemId", one.filed.getString("targets[0].itemId"), "operatorId", one.seller.account)));
        return notice;
    }

    /** The first was taken back while its notice was on its way, which arrives before that of the second. */
    @Test
    void i5TheWindowOpensByTheDeliveryOfTheDeclarationThatStands() {
        one.inForce();
        one.seller.withdraw(one.seller.declared(one.filed)).statusCode(201);
        String second = one.seller.declared(one.filed);
        List<UUID> asked = soon().until(this::admissions, found -> found.size() == 2);

        LegalTime.standsAt("2026-03-02T10:15");
        Seller.declarationArrives(one.filed, told("2026-03-02T10:15"), asked.get(0));
        LegalTime.standsAt("2026-03-02T10:20");
        Seller.declarationArrives(one.filed, told("2026-03-02T10:20"), asked.get(1));

        one.awaits("WINDOW_OPEN");
        assertThat(one.now().getString("targets[0].window.deliveredAt")).isEqualTo(told("2026-03-02T10:20"));
        assertThat(one.seller.reads(second).getString("deliveredAt")).isEqualTo(told("2026-03-02T10:20"));
    }

    /** The events by which the notices of its declarations were asked for. */
    private List<UUID> admissions() {
        return Topics.of("promptly.complaints.v1", one.id()).stream()
                .filter(event -> Topics.name(event).equals("declaration.admitted"))
                .map(event -> UUID.fromString(Topics.header(event, "ce_id")))
                .toList();
    }

    /** The first was on its way when a court restored the listing, and stands beside the second when another has it hidden again. */
    @Test
    void ofTwoDeclarationsOnOneTargetEachArrivesByItself() {
        one.inForce();
        String first = one.seller.declared(one.filed);
        one.ordered("RESTORE").statusCode(201);
        one.ordered("TAKE_DOWN").statusCode(201);
        String second = one.seller.declared(one.filed);
        LegalTime.standsAt("2026-03-02T10:20");

        Seller.declarationArrives(one.filed, told("2026-03-02T10:15"));
        one.awaits("WINDOW_OPEN");
        Seller.declarationArrives(one.filed, told("2026-03-02T10:20"));

        soon().untilAsserted(() ->
                assertThat(one.seller.reads(second).getString("deliveredAt")).isEqualTo("2026-03-02T02:20:00.000Z"));
        assertThat(one.seller.reads(first).getString("deliveredAt")).isEqualTo("2026-03-02T02:15:00.000Z");
        assertThat(one.state()).isEqualTo("WINDOW_OPEN");
        assertThat(one.now().getString("targets[0].window.lastDay")).isEqualTo("2026-03-17");
    }
}
