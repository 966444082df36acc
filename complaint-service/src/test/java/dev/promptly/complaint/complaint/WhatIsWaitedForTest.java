package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** B11: whatever is not decided says what it waits for, since when and until when; what is decided says nothing. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class WhatIsWaitedForTest {

    /** One entry as it is shown; null where it is not said. */
    private record Wait(
            String kind,
            @Nullable String id,
            @Nullable String since,
            @Nullable String until) {

        static Wait of(Map<String, String> shown) {
            return new Wait(
                    Objects.requireNonNull(shown.get("kind")), shown.get("id"), shown.get("since"), shown.get("until"));
        }

        static Wait forever(String kind, @Nullable String id, JsonPath complaint) {
            return new Wait(kind, id, complaint.getString("receivedAt"), null);
        }

        static Wait evidence(@Nullable String id, JsonPath complaint) {
            String since = complaint.getString("receivedAt");
            return new Wait("EVIDENCE", id, since, shown(Instant.parse(since).plusSeconds(60)));
        }

        private static String shown(Instant instant) {
            String text = instant.toString();
            return text.contains(".") ? text : text.replace("Z", ".000Z");
        }

        Wait withoutInstants() {
            return new Wait(kind, id, since == null ? null : "then", until == null ? null : "then");
        }
    }

    @Test
    @DisplayName("B11: evidence of which nothing has come, by its id, for 60 s")
    void evidenceIsNamedUntilItComes() {
        Line line = Line.ready();
        UUID first = Ids.next();
        UUID second = Ids.next();
        Map<String, Object> notice = citing(line, first, second);

        JsonPath filed = filed(line, notice);
        String id = filed.getString("id");

        assertThat(filed.getString("state")).isEqualTo("RECEIVED");
        assertShown(
                line, notice, filed, Wait.evidence(first.toString(), filed), Wait.evidence(second.toString(), filed));
        Line.evidence(line.account, "TEST_PURCHASE", first);
        soon().untilAsserted(() -> assertThat(waits(read(line, id), "waitingFor"))
                .containsExactly(Wait.evidence(second.toString(), filed)));
        Line.evidence(line.account, "TEST_PURCHASE", second);
        line.awaitState(id, "ADMITTED");
        assertNothing(read(line, id));
    }

    @Test
    @DisplayName("B11: party and right, by their ids, until their verdicts")
    void partyAndRightAreNamedUntilTheirVerdicts() {
        Line line = Line.registered();
        aProofHasCome(line);
        Map<String, Object> notice = line.notice(item());

        JsonPath filed = filed(line, notice);
        String id = filed.getString("id");

        assertThat(filed.getString("state")).isEqualTo("UNDER_REVIEW");
        assertThat(filed.getList("reasons")).isEmpty();
        assertShown(
                line,
                notice,
                filed,
                Wait.forever("PARTY", line.party, filed),
                Wait.forever("RIGHT", line.right, filed));
        Line.verify("/v1/parties/" + line.party);
        soon().untilAsserted(() -> assertThat(waits(read(line, id), "waitingFor"))
                .containsExactly(Wait.forever("RIGHT", line.right, filed)));
        Line.verify("/v1/rights/" + line.right);
        line.awaitState(id, "ADMITTED");
        assertNothing(read(line, id));
    }

    @Test
    @DisplayName("B11: the mandate, by its id, until its verdict")
    void theMandateIsNamedUntilItsVerdict() {
        Line holder = Line.ready();
        aProofHasCome(holder);
        Brand agent = Brand.verified();
        String mandate =
                Line.create(holder.account, "/v1/mandates", Map.of("holderId", holder.party, "agentId", agent.party));
        Map<String, Object> notice = holder.notice(item());
        notice.put("complainantId", agent.party);
        notice.put("evidence", List.of(agent.shown("TEST_PURCHASE")));
        agent.decided(agent.file(notice).statusCode(201).extract().path("id"));
        notice.put("targets", List.of(Brand.listing(item())));

        JsonPath filed = agent.file(notice).statusCode(201).extract().jsonPath();

        assertThat(filed.getString("state")).isEqualTo("UNDER_REVIEW");
        assertThat(waits(filed, "waitingFor")).containsExactly(Wait.forever("MANDATE", mandate, filed));
        assertThat(waits(agent.rehearse(notice), "targets[0].waitingFor"))
                .extracting(Wait::withoutInstants)
                .containsExactly(new Wait("MANDATE", mandate, "then", null));
        Line.verify("/v1/mandates/" + mandate);
        assertNothing(agent.awaits(filed.getString("id"), "ADMITTED"));
    }

    @Test
    @DisplayName("B11: the proof of a right that another account registered is waited for without its id")
    void anotherAccountsProofIsNotNamed() {
        Line holder = Line.ready();
        String right = Line.create(
                holder.account,
                "/v1/rights",
                Line.trademark(holder.party, Ids.next().toString()));
        Line.verify("/v1/rights/" + right);
        Brand agent = Brand.verified();
        String mandate =
                Line.create(holder.account, "/v1/mandates", Map.of("holderId", holder.party, "agentId", agent.party));
        Line.verify("/v1/mandates/" + mandate);
        Map<String, Object> notice = holder.notice(item());
        notice.put("complainantId", agent.party);
        notice.put("rightId", right);
        notice.put("evidence", List.of());

        JsonPath filed = agent.file(notice).statusCode(201).extract().jsonPath();

        assertThat(waits(filed, "waitingFor")).containsExactly(Wait.evidence(null, filed));
    }

    @Test
    @DisplayName("B11: a reviewer's decision, by the review's id, until it is due")
    void theReviewIsNamedUntilItIsDecided() {
        Brand brand = Brand.verified();
        Map<String, Object> notice = ManualReasonTest.ofAnotherClass(brand);
        String first = brand.filed(notice).getString("id");
        Queue.decide("ito", Queue.awaited("ADMISSION", first), "RETURN", "R30").statusCode(201);
        assertNothing(brand.complaint(first));

        JsonPath rehearsed = brand.rehearse(notice);
        JsonPath filed = brand.file(notice).statusCode(201).extract().jsonPath();

        Map<String, Object> review =
                Queue.on("ADMISSION", filed.getString("id")).orElseThrow();
        Wait wait = new Wait("REVIEW", Queue.id(review), (String) review.get("openedAt"), (String) review.get("dueAt"));
        assertThat(waits(filed, "waitingFor")).containsExactly(wait);
        assertThat(waits(filed, "targets[0].waitingFor")).containsExactly(wait);
        assertThat(waits(rehearsed, "waitingFor"))
                .extracting(Wait::kind, rehearsal -> rehearsal.until() != null)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("REVIEW", true));
        Queue.decide("ito", Queue.id(review), "ADMIT").statusCode(201);
        assertNothing(brand.complaint(filed.getString("id")));
    }

    @Test
    @DisplayName("B11: who sells the listing, until somebody says so; its deadline bears the kind only")
    void theSellerIsNamedUntilSomebodySaysWho() {
        Line line = Line.ready();
        Map<String, Object> unsold = Brand.listing(item());
        unsold.remove("operatorId");
        Map<String, Object> notice = line.notice(item());
        notice.put("targets", List.of(Brand.listing(item()), unsold));
        String id = line.filed(notice, "ADMITTED");

        JsonPath read = read(line, id);
        Wait wait = new Wait("OPERATOR", null, read.getString("deadlines.find { it.clock == 'K4' }.startedAt"), null);
        assertThat(waits(read, "targets[0].waitingFor")).isEmpty();
        assertThat(waits(read, "targets[1].waitingFor")).containsExactly(wait);
        assertThat(waits(read, "waitingFor")).containsExactly(wait);
        assertThat(read.getList("deadlines.findAll { it.waitingFor }.waitingFor"))
                .containsExactly("OPERATOR");
    }

    @Test
    @DisplayName("B11: what is returned is decided, and waits for nothing")
    void whatIsReturnedWaitsForNothing() {
        Line line = Line.registered();
        aProofHasCome(line);
        Map<String, Object> notice = line.notice(item());
        notice.remove("guarantee");

        JsonPath filed = filed(line, notice);

        assertThat(filed.getString("state")).isEqualTo("RETURNED");
        assertNothing(filed);
    }

    private static Map<String, Object> citing(Line line, UUID... evidence) {
        Map<String, Object> notice = line.notice(item());
        List<Map<String, String>> cited = new ArrayList<>();
        for (UUID id : evidence) {
            cited.add(Map.of("evidenceId", id.toString(), "role", "INFRINGEMENT"));
        }
        notice.put("evidence", cited);
        return notice;
    }

    /** So that what is filed next waits for no evidence: something of the account was decided by it. */
    private static void aProofHasCome(Line line) {
        String id = line.file(line.notice(item())).statusCode(201).extract().path("id");
        soon().until(() -> !Objects.equals(read(line, id).getString("state"), "RECEIVED"));
    }

    private static JsonPath filed(Line line, Map<String, Object> notice) {
        return line.file(notice).statusCode(201).extract().jsonPath();
    }

    private static JsonPath read(Line line, String id) {
        return line.complaint(id).extract().jsonPath();
    }

    /** In the answer to the filing, read again, in the list, and in a rehearsal, on the complaint and its one target. */
    private static void assertShown(Line line, Map<String, Object> notice, JsonPath filed, Wait... waits) {
        String id = filed.getString("id");
        JsonPath list = as("complainant", line.account)
                .get("/v1/complaints?externalRef=" + notice.get("externalRef"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath rehearsed = as("complainant", line.account)
                .body(notice)
                .post("/v1/complaints/rehearsal")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (String where : List.of("waitingFor", "targets[0].waitingFor")) {
            assertThat(waits(filed, where)).as(where).containsExactly(waits);
            assertThat(waits(read(line, id), where)).as(where).containsExactly(waits);
            assertThat(waits(list, "items[0]." + where)).as("list " + where).containsExactly(waits);
            assertThat(waits(rehearsed, where))
                    .as("rehearsal " + where)
                    .extracting(Wait::withoutInstants)
                    .containsExactlyElementsOf(
                            List.of(waits).stream().map(Wait::withoutInstants).toList());
        }
    }

    private static void assertNothing(JsonPath complaint) {
        assertThat(waits(complaint, "waitingFor")).isEmpty();
        assertThat(complaint.<List<Object>>getList("targets.waitingFor")).allMatch(List::isEmpty);
    }

    private static List<Wait> waits(JsonPath shown, String where) {
        return shown.<Map<String, String>>getList(where).stream().map(Wait::of).toList();
    }
}
