package dev.promptly.complaint.dispute;

import static dev.promptly.complaint.LegalTime.told;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.Rows;
import dev.promptly.complaint.Seller;
import dev.promptly.complaint.Topics;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.sweep.DueCases;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule book's scenarios after admission (section F), at their own hours in Shanghai; they wait for the sweep of each second. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class DisputeScenariosTest {

    @Inject
    DueCases due;

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
    void s7ADeclarationOpensTheWindowWithItsDelivery() {
        JsonPath open = windowOpen("2026-03-02T10:15");

        Map<String, Object> window = open.getMap("targets[0].window");
        assertThat(window)
                .containsEntry("deliveredAt", told("2026-03-02T10:15"))
                .containsEntry("rawLastDay", "2026-03-17")
                .containsEntry("lastDay", "2026-03-17")
                .containsEntry("expiresAt", "2026-03-17T16:00:00.000Z")
                .containsEntry("extendableTo", "2026-03-30T16:00:00.000Z")
                .containsEntry("provisional", false);
        assertThat(due(open, "K8")).containsExactly("2026-03-17T16:00:00.000Z");
    }

    @Test
    void s8TheWindowLapsesAtItsEndAndNotBefore() {
        JsonPath open = windowOpen("2026-03-02T10:15");
        String id = open.getString("id");
        measured(open, "EFFECTIVE");

        LegalTime.standsAt("2026-03-17T23:59:59.999");
        letTheSweepLook();
        assertThat(state(id)).isEqualTo("WINDOW_OPEN");

        LegalTime.standsAt("2026-03-18T00:00");
        JsonPath lapsed = awaits(id, "TERMINATED");
        assertThat(lapsed.getString("targets[0].endReason")).isEqualTo("LAPSED");
        assertThat(lapsed.getString("targets[0].window.lapsedAt")).isEqualTo("2026-03-17T16:00:00.000Z");
        assertThat(lapsed.getString("targets[0].measure.state")).isEqualTo("END_REQUESTED");
        assertThat(due(lapsed, "K11")).containsExactly("2026-03-17T17:00:00.000Z");
        assertThat(states(lapsed, "K8")).containsExactly("MET");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T23:59:59, 2026-03-17", "2026-03-03T00:00:00, 2026-03-18"})
    void s11TheDayOfDeliveryIsTheOneInShanghai(String delivered, String lastDay) {
        assertThat(windowOpen(delivered).getString("targets[0].window.lastDay")).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-15T09:00, 2025-09-30, 2025-09-30T16:00:00.000Z",
        "2025-09-16T09:00, 2025-10-09, 2025-10-09T16:00:00.000Z",
        "2025-09-26T09:00, 2025-10-11, 2025-10-11T16:00:00.000Z",
        "2025-09-27T09:00, 2025-10-13, 2025-10-13T16:00:00.000Z"
    })
    void s12AWindowThatEndsOnADayOfRestGoesOnToTheNextWorkingDay(String delivered, String lastDay, String end) {
        JsonPath open = windowOpen(delivered);

        assertThat(open.getString("targets[0].window.lastDay")).isEqualTo(lastDay);
        assertThat(due(open, "K8")).containsExactly(end);
    }

    @Test
    void s36ALetterCountsFromItsArrivalAndBothInstantsAreKept() {
        LegalTime.standsAt("2026-03-03T16:00");
        Map<String, Object> notice = notice();
        notice.put("intake", Map.of("channel", "POST", "arrivedAt", told("2026-03-02T09:00")));
        String id = Line.as("reviewer", null)
                .header("On-Behalf-Of", brand.account)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(notice)
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        JsonPath admitted = awaits(id, "ADMITTED");
        assertThat(admitted.getString("receivedAt")).isEqualTo(told("2026-03-02T09:00"));
        assertThat(admitted.getString("noticeEffectiveAt")).isEqualTo(told("2026-03-02T09:00"));
        assertThat(due(admitted, "K3_ALERT")).containsExactly(told("2026-03-03T09:00"));
        assertThat(due(admitted, "K3")).containsExactly(told("2026-03-03T20:00"));
        var received = Topics.of("promptly.complaints.v1", id).get(0);
        assertThat(Topics.header(received, "ce_time")).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(Topics.data(received).path("recordedAt").textValue()).isEqualTo(told("2026-03-03T16:00"));
        assertThat(due(admitted, "K1")).containsExactly(told("2026-03-03T16:01"));
        assertThat(states(admitted, "K1")).containsExactly("DUE");
        assertThat(admitted.getString("deadlines.find { it.clock == 'K2' }.startedAt"))
                .isEqualTo(told("2026-03-02T09:00"));

        Seller.complainantIsTold(admitted, told("2026-03-03T16:00"));
        soon().until(() -> states(brand.complaint(id), "K1"), List.of("MET")::equals);
    }

    @Test
    void s9ASuitOnTheFourteenthDayHoldsAndNothingLapses() {
        JsonPath open = windowOpen("2026-03-02T10:15");
        String id = open.getString("id");

        LegalTime.standsAt("2026-03-16T18:00");
        sue(id, brand.paper("FILING_RECEIPT")).statusCode(201);
        JsonPath held = awaits(id, "HELD");
        assertThat(states(held, "K8")).containsExactly("VOID");

        LegalTime.standsAt("2026-03-18T00:00");
        letTheSweepLook();
        assertThat(state(id)).isEqualTo("HELD");
    }

    @Test
    void aSuitThatArrivesInTheLastMillisecondHoldsAlsoWhereItsPapersComeAfterTheEnd() {
        JsonPath open = windowOpen("2026-03-02T10:15");
        String id = open.getString("id");
        UUID paper = Ids.next();

        LegalTime.standsAt("2026-03-17T23:59:59.999");
        sue(id, paper.toString()).statusCode(201);
        LegalTime.standsAt("2026-03-18T00:00");
        letTheSweepLook();
        assertThat(state(id)).isEqualTo("WINDOW_OPEN");

        Line.evidence(brand.account, "ACCEPTANCE_NOTICE", paper);
        awaits(id, "HELD");
    }

    @Test
    void aSuitThatEndsBeforeItsPapersComeKeepsNoWindowOpen() {
        JsonPath open = windowOpen("2026-03-02T10:15");
        String id = open.getString("id");
        String suit = sue(id, Ids.next().toString()).statusCode(201).extract().path("id");
        Line.as("reviewer", null)
                .body(Map.of("outcome", "WITHDRAWN"))
                .post("/v1/proceedings/" + suit + "/outcome")
                .then()
                .statusCode(201)
                .body("state", equalTo("CONCLUDED"));
        assertThat(state(id)).isEqualTo("WINDOW_OPEN");

        LegalTime.standsAt("2026-03-18T00:00");
        assertThat(awaits(id, "TERMINATED").getString("targets[0].endReason")).isEqualTo("LAPSED");
    }

    @Test
    void aLetterAloneKeepsTheWindowOpenForADay() {
        JsonPath open = windowOpen("2026-03-02T10:15");
        String id = open.getString("id");

        LegalTime.standsAt("2026-03-17T20:00");
        sue(id, brand.paper("PLEADING")).statusCode(201);
        LegalTime.standsAt("2026-03-18T19:59:59");
        letTheSweepLook();
        assertThat(state(id)).isEqualTo("WINDOW_OPEN");

        LegalTime.standsAt("2026-03-18T20:00");
        awaits(id, "TERMINATED");
    }

    @Test
    void aTimelySuitThatIsRecordedLateBringsTheTargetBack() {
        JsonPath open = windowOpen("2026-03-02T10:15");
        String id = open.getString("id");
        LegalTime.standsAt("2026-03-18T00:00");
        String before = awaits(id, "TERMINATED").getString("targets[0].measure.id");

        LegalTime.standsAt("2026-03-19T10:00");
        Map<String, Object> letter = suit(brand.paper("ACCEPTANCE_NOTICE"));
        letter.put("intake", Map.of("channel", "POST", "arrivedAt", told("2026-03-17T09:00")));
        Line.as("reviewer", null)
                .header("On-Behalf-Of", brand.account)
                .body(letter)
                .post("/v1/complaints/" + id + "/proceedings")
                .then()
                .statusCode(201);

        JsonPath held = awaits(id, "HELD");
        assertThat(held.getString("targets[0].endReason")).isNull();
        assertThat(held.getString("targets[0].measure.state")).isEqualTo("REQUESTED");
        assertThat(held.getString("targets[0].measure.id")).isNotEqualTo(before);
        soon().untilAsserted(() -> assertThat(Topics.of("promptly.complaints.v1", id).stream()
                        .filter(event -> Topics.name(event).equals("proceeding.notified"))
                        .map(event ->
                                Topics.data(event).at("/targets/0/endReason").textValue()))
                .as("it had lapsed when the letter was entered")
                .containsExactly("LAPSED"));
    }

    @Test
    void s15AnExtensionGoesToTheTwentiethWorkingDayAndIsAskedBeforeTheEnd() {
        JsonPath open = windowOpen("2026-03-02T10:15");
        String id = open.getString("id");

        LegalTime.standsAt("2026-03-12T10:00");
        extend(id, brand.paper("CAUSE_OF_DELAY"))
                .statusCode(201)
                .body("reading", equalTo("R1"))
                .body("grantedUntil", equalTo("2026-03-30T16:00:00.000Z"));
        JsonPath extended = brand.complaint(id);
        assertThat(extended.getString("targets[0].window.grantedUntil")).isEqualTo("2026-03-30T16:00:00.000Z");
        assertThat(states(extended, "K8")).containsExactly("VOID");
        assertThat(states(extended, "K10")).containsExactly("DUE");

        LegalTime.standsAt("2026-03-18T00:00");
        letTheSweepLook();
        assertThat(state(id)).isEqualTo("WINDOW_OPEN");
        LegalTime.standsAt("2026-03-31T00:00");
        awaits(id, "TERMINATED");
    }

    @Test
    void s15ALetterThatKeepsTheWindowOpenGivesNoTimeToAskForMore() {
        String id = windowOpen("2026-03-02T10:15").getString("id");
        LegalTime.standsAt("2026-03-17T20:00");
        sue(id, brand.paper("PLEADING")).statusCode(201);

        LegalTime.standsAt("2026-03-18T10:00");
        extend(id, brand.paper("CAUSE_OF_DELAY")).statusCode(409).body("code", equalTo("wrong-state"));
        sue(id, brand.paper("ACCEPTANCE_NOTICE")).statusCode(201);
        assertThat(state(id)).isEqualTo("HELD");
    }

    /** Of two that decide, or look, at once the second finds what the first has made of it. */
    @Test
    void ofTwoOutcomesOfOneSuitOneIsTaken() throws Exception {
        String id = windowOpen("2026-03-02T10:15").getString("id");
        LegalTime.standsAt("2026-03-10T10:00");
        String proceeding = sue(id, brand.paper("ACCEPTANCE_NOTICE"))
                .statusCode(201)
                .extract()
                .path("id");
        ExecutorService reviewers = Executors.newFixedThreadPool(2);

        List<Callable<Integer>> both = Stream.of("INFRINGEMENT", "NON_INFRINGEMENT")
                .<Callable<Integer>>map(outcome -> () -> Queue.post(
                                outcome.equals("INFRINGEMENT") ? "ruth" : "ito",
                                "/v1/proceedings/" + proceeding + "/outcome",
                                Map.of("outcome", outcome))
                        .extract()
                        .statusCode())
                .toList();
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> one : reviewers.invokeAll(both)) {
            answers.add(one.get());
        }
        reviewers.shutdown();

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        assertThat(Topics.of("promptly.complaints.v1", id).stream()
                        .filter(event -> Topics.name(event).equals("proceeding.concluded")))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void s15WhatIsAskedAtTheEndIsTooLate() {
        JsonPath open = windowOpen("2026-03-02T10:15");

        LegalTime.standsAt("2026-03-18T00:00");
        extend(open.getString("id"), brand.paper("CAUSE_OF_DELAY")).statusCode(409);
    }

    @Test
    void aRequestForMoreTimeEndsWithTheWindowThatItWasMadeFor() {
        JsonPath open = windowOpen("2026-03-02T10:15");
        String id = open.getString("id");
        UUID paper = Ids.next();
        LegalTime.standsAt("2026-03-12T10:00");
        extend(id, paper.toString()).statusCode(201).body("state", equalTo("PENDING"));
        seller.withdraw(open.getString("targets[0].window.declarationId")).statusCode(201);
        LegalTime.standsAt("2026-03-13T10:00");
        seller.declared(open);
        Seller.declarationArrives(open, told("2026-03-13T10:00"));
        awaits(id, "WINDOW_OPEN");

        Line.evidence(brand.account, "CAUSE_OF_DELAY", paper);

        soon().until(() -> Rows.count(
                        "SELECT count(*) FROM extension WHERE state = 'REFUSED' AND complaint_id = ?",
                        UUID.fromString(id))
                == 1);
        assertThat(brand.complaint(id).getString("targets[0].window.grantedUntil"))
                .isNull();
    }

    @Test
    void s25ADeclarationIsTakenAfterTheTimeToRespondIsOver() {
        LegalTime.standsAt("2025-09-25T09:00");
        Map<String, Object> notice = notice();
        notice.put("track", "ADJUDICATED");
        JsonPath admitted = brand.filed(notice);
        String id = admitted.getString("id");
        measured(admitted, "EFFECTIVE");
        Seller.hasTheNotice(admitted, told("2025-09-26T10:00"));
        soon().untilAsserted(
                        () -> assertThat(due(brand.complaint(id), "K5")).containsExactly(told("2025-10-01T00:00")));

        LegalTime.standsAt("2025-10-09T10:00");
        awaits(id, "UNCONTESTED");
        seller.declared(admitted);
        Seller.declarationArrives(admitted, told("2025-10-09T11:00"));
        awaits(id, "WINDOW_OPEN");
    }

    @Test
    void s32ADeclarationBeforeTheMeasureLeavesThatDue() {
        JsonPath admitted = brand.filed(notice());
        String id = admitted.getString("id");
        seller.declared(admitted);
        assertThat(state(id)).isEqualTo("DISPUTED");
        assertThat(states(brand.complaint(id), "K3")).containsExactly("DUE");

        measured(admitted, "EFFECTIVE");
        JsonPath reported = brand.complaint(id);
        assertThat(reported.getString("targets[0].state")).isEqualTo("DISPUTED");
        assertThat(reported.getString("targets[0].measure.state")).isEqualTo("EFFECTIVE");
        assertThat(states(reported, "K3")).containsExactly("MET");
    }

    @Test
    void s33ACaseThatNobodyContestsComesToRestAndIsContestedAllTheSame() {
        JsonPath admitted = brand.filed(notice());
        String id = admitted.getString("id");
        measured(admitted, "EFFECTIVE");
        Seller.hasTheNotice(admitted, told("2026-03-02T10:00"));
        soon().untilAsserted(
                        () -> assertThat(due(brand.complaint(id), "K15")).containsExactly(told("2026-04-02T00:00")));

        LegalTime.standsAt("2026-04-02T00:00");
        JsonPath rests = awaits(id, "UNCONTESTED");
        assertThat(rests.getString("state")).isEqualTo("CLOSED");
        assertThat(rests.getString("targets[0].measure.state")).isEqualTo("EFFECTIVE");

        LegalTime.standsAt("2026-06-01T10:00");
        seller.declared(admitted);
        assertThat(state(id)).isEqualTo("DISPUTED");
        soon().until(() -> closings(id), List.of(1)::equals);

        brand.withdraw(id, admitted.getString("targets[0].id"));
        soon().until(() -> closings(id), List.of(1, 1)::equals);
    }

    /** Of how many targets each act says by which the case is over. */
    private static List<Integer> closings(String id) {
        return Topics.of("promptly.complaints.v1", id).stream()
                .filter(event -> Topics.name(event).equals("complaint.closed"))
                .map(event -> Topics.data(event).path("targets").size())
                .toList();
    }

    @Test
    void aTermThatMovesNothingIsNotLookedAtEachSecond() {
        JsonPath admitted = brand.filed(notice());
        UUID id = UUID.fromString(admitted.getString("id"));
        Seller.hasTheNotice(admitted, told("2026-03-02T10:00"));
        soon().untilAsserted(() -> assertThat(due(brand.complaint(admitted.getString("id")), "K15"))
                .hasSize(1));

        LegalTime.standsAt("2026-05-01T10:00");
        Instant now = Instant.parse(told("2026-05-01T10:00"));
        soon().untilAsserted(() -> assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> Stream.of(
                                        due.passing(now, 1000),
                                        due.missing(now.minusSeconds(60), 1000),
                                        due.ranOut(now, 1000))
                                .flatMap(List::stream)
                                .toList()))
                .doesNotContain(id));
        assertThat(state(admitted.getString("id"))).isEqualTo("ADMITTED");
    }

    @Test
    void whatADeclarationLacksIsToldAndCanBeAdded() {
        JsonPath admitted = brand.filed(notice());
        String id = admitted.getString("id");
        ValidatableResponse returned =
                seller.declare(id, Map.of("grounds", "It is genuine.")).statusCode(201);
        assertThat(returned.extract().jsonPath().getString("state")).isEqualTo("RETURNED");
        assertThat(returned.extract().jsonPath().getList("reasons.code")).containsExactly("D01", "D02", "D03", "D04");
        assertThat(state(id)).isEqualTo("ADMITTED");

        Map<String, Object> rest = seller.declaration(admitted.getList("targets.id"));
        JsonPath whole = seller.supplement(returned.extract().path("id"), rest)
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(whole.getString("state")).isEqualTo("ADMITTED");
        assertThat(state(id)).isEqualTo("DISPUTED");
    }

    @Test
    void aDeclarationOnAnothersTargetIsRefusedAndAStrangersCaseIsUnknown() {
        Seller other = new Seller();
        Map<String, Object> notice = notice();
        notice.put("targets", List.of(seller.listing(), other.listing()));
        JsonPath admitted = brand.filed(notice);
        String id = admitted.getString("id");

        seller.declare(id, seller.declaration(admitted.getList("targets.id")))
                .statusCode(422)
                .body("errors[0].code", equalTo("D06"))
                .body("errors[0].pointer", equalTo("/targetIds/1"));
        Seller stranger = new Seller();
        stranger.declare(id, stranger.declaration(admitted.getList("targets.id")))
                .statusCode(404);
    }

    @Test
    void theHolderAcceptsAndTheMeasureIsToEnd() {
        JsonPath open = windowOpen("2026-03-02T10:15");
        String declaration = open.getString("targets[0].window.declarationId");
        Line.as("complainant", brand.account)
                .body(Map.of("response", "ACCEPT", "signedBy", "Aiko Tanaka", "signedAt", told("2026-03-02T10:15")))
                .post("/v1/declarations/" + declaration + "/response")
                .then()
                .statusCode(201);

        JsonPath accepted = awaits(open.getString("id"), "TERMINATED");
        assertThat(accepted.getString("targets[0].endReason")).isEqualTo("ACCEPTED");
        assertThat(accepted.getString("targets[0].measure.state")).isEqualTo("END_REQUESTED");
    }

    @Test
    void aDeclarationThatIsTakenBackLeavesTheMeasureInForce() {
        JsonPath open = windowOpen("2026-03-02T10:15");
        String id = open.getString("id");
        measured(open, "EFFECTIVE");
        Seller.hasTheNotice(open, told("2026-03-02T10:15"));
        soon().until(() -> Topics.of("promptly.complaints.v1", id).stream()
                .anyMatch(event -> Topics.name(event).equals("target.notified")));
        seller.withdraw(open.getString("targets[0].window.declarationId")).statusCode(201);

        JsonPath back = brand.complaint(id);
        assertThat(back.getString("targets[0].state")).isEqualTo("IN_FORCE");
        assertThat(states(back, "K8")).containsExactly("VOID");
        assertThat(states(back, "K15")).containsExactly("DUE");
        LegalTime.standsAt("2026-03-18T00:00");
        letTheSweepLook();
        assertThat(state(id)).isEqualTo("IN_FORCE");
    }

    @Test
    void i8TheAnswerToWhatAnEarlierWindowWasAskedIsNoneToTheNext() {
        JsonPath first = windowOpen("2026-03-02T10:15");
        String id = first.getString("id");
        String letter = Ids.next().toString();
        sue(id, letter).statusCode(201).body("state", equalTo("PENDING"));
        seller.withdraw(first.getString("targets[0].window.declarationId")).statusCode(201);
        LegalTime.standsAt("2026-03-05T10:00");
        seller.declared(first);
        Seller.declarationArrives(first, told("2026-03-05T10:00"));
        awaits(id, "WINDOW_OPEN");
        Line.as("complainant", brand.account)
                .body(Map.of("ground", "The consulate.", "evidence", List.of(Map.of("evidenceId", Ids.next()))))
                .post("/v1/complaints/" + id + "/extension")
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"));

        Line.evidence(brand.account, "PLEADING", UUID.fromString(letter));
        soon().until(() ->
                Rows.count("SELECT count(*) FROM proceeding WHERE state = 'NOT_SHOWN' AND complaint_id = '" + id + "'")
                        == 1);
        LegalTime.standsAt("2026-03-24T00:00");
        letTheSweepLook();

        assertThat(state(id)).isEqualTo("WINDOW_OPEN");
    }

    @Test
    void theOutcomeOfTheSuitDecides() {
        Map<String, String> ends = Map.of(
                "INFRINGEMENT",
                "FINAL",
                "NON_INFRINGEMENT",
                "TERMINATED",
                "SETTLED",
                "TERMINATED",
                "RIGHT_INVALID",
                "TERMINATED");
        ends.forEach((outcome, state) -> {
            LegalTime.standsAt("2026-02-25T09:00");
            JsonPath open = windowOpen("2026-03-02T10:15");
            String id = open.getString("id");
            String proceeding = sue(id, brand.paper("ACCEPTANCE_NOTICE"))
                    .statusCode(201)
                    .extract()
                    .path("id");
            awaits(id, "HELD");
            Line.as("reviewer", null)
                    .body(Map.of("outcome", outcome))
                    .post("/v1/proceedings/" + proceeding + "/outcome")
                    .then()
                    .statusCode(201);
            assertThat(state(id)).isEqualTo(state);
            String measure = brand.complaint(id).getString("targets[0].measure.state");
            assertThat(measure).isEqualTo(state.equals("FINAL") ? "REQUESTED" : "END_REQUESTED");
        });
    }

    private Map<String, Object> notice() {
        String trademark = brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE"));
        Map<String, Object> notice = brand.notice(Claim.TM_COUNTERFEIT, trademark, brand.shown("TEST_PURCHASE"));
        notice.put("targets", List.of(seller.listing()));
        return notice;
    }

    /** A case whose declaration was delivered then, a local time. */
    private JsonPath windowOpen(String delivered) {
        JsonPath admitted = brand.filed(notice());
        LegalTime.standsAt(delivered);
        seller.declared(admitted);
        Seller.declarationArrives(admitted, told(delivered));
        return awaits(admitted.getString("id"), "WINDOW_OPEN");
    }

    private ValidatableResponse sue(String id, String paper) {
        return Line.as("complainant", brand.account)
                .body(suit(paper))
                .post("/v1/complaints/" + id + "/proceedings")
                .then();
    }

    private static Map<String, Object> suit(String paper) {
        return new HashMap<>(Map.of(
                "kind",
                "COURT",
                "forum",
                "Hangzhou Internet Court",
                "caseNumber",
                "(2026) 0192-1234",
                "evidence",
                List.of(Map.of("evidenceId", paper, "role", "PROCEEDING"))));
    }

    private ValidatableResponse extend(String id, String paper) {
        return Line.as("complainant", brand.account)
                .body(Map.of(
                        "ground",
                        "The consulate has given an appointment.",
                        "evidence",
                        List.of(Map.of("evidenceId", paper))))
                .post("/v1/complaints/" + id + "/extension")
                .then();
    }

    private static void measured(JsonPath complaint, String outcome) {
        Line.as("platform", null)
                .body(Map.of("outcome", outcome))
                .post("/v1/complaints/" + complaint.getString("id") + "/targets/" + complaint.getString("targets[0].id")
                        + "/measures")
                .then()
                .statusCode(201);
    }

    private String state(String id) {
        return brand.complaint(id).getString("targets[0].state");
    }

    private JsonPath awaits(String id, String state) {
        return soon().until(() -> brand.complaint(id), found -> state.equals(found.getString("targets[0].state")));
    }

    /** Two rounds of the sweep of each second. */
    private static void letTheSweepLook() {
        try {
            Thread.sleep(2_200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> due(JsonPath complaint, String clock) {
        return complaint.getList("deadlines.findAll { it.clock == '" + clock + "' }.dueAt");
    }

    private static List<String> states(JsonPath complaint, String clock) {
        return complaint.getList("deadlines.findAll { it.clock == '" + clock + "' }.state");
    }
}
