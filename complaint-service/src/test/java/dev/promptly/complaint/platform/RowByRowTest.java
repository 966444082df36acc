package dev.promptly.complaint.platform;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report on several targets, by REST and by Kafka: each row is taken or refused by itself (A20, A21, B13, B14). */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class RowByRowTest {

    private static final String TOPIC = "promptly.platform.v1";
    private static final String AT = "2026-03-02T01:00:00.000Z";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Line line;
    private String complaint;
    private List<String> targets;

    @BeforeEach
    void threeListingsAreToBeHidden() {
        line = Line.ready();
        complaint = line.filed(line.notice(item(), item(), item()), "ADMITTED");
        targets = line.complaint(complaint).extract().path("targets.id");
    }

    @Test
    void twoOfThreeRowsAreTakenAsOneActAndTheThirdIsRefusedByRest() {
        Map<String, ?> unknown = row(UUID.randomUUID().toString(), "EFFECTIVE");
        report(row(targets.get(0), "EFFECTIVE"), unknown, row(targets.get(2), "EFFECTIVE"))
                .statusCode(201)
                .body("taken", contains(targets.get(0), targets.get(2)))
                .body("refused.pointer", contains("/targets/1/targetId"))
                .body("refused.code", contains("unknown-reference"));

        awaitEffective(2);
        line.complaint(complaint).body("targets.state", contains("IN_FORCE", "ADMITTED", "IN_FORCE"));
    }

    @Test
    void twoOfThreeRowsAreTakenAsOneActAndTheThirdIsRefusedByKafka() throws Exception {
        Map<String, ?> unknown = row(UUID.randomUUID().toString(), "EFFECTIVE");
        Topics.send(reported("first", row(targets.get(0), "EFFECTIVE"), unknown, row(targets.get(2), "EFFECTIVE")));

        awaitEffective(2);
        JsonNode problem = problem(awaitRejected(1).get(0));
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/targets/1/targetId");
        assertThat(problem.path("code").asText()).isEqualTo("unknown-reference");
        assertThat(problem.path("detail").asText()).isEqualTo("/targets/1/targetId The complaint has no such target");
    }

    @Test
    void whatARowLacksIsTheFaultOfThatRowAndSaidInTheWordsOfTheContract() throws Exception {
        Map<String, Object> badInstant = row(targets.get(0), "EFFECTIVE");
        badInstant.put("at", "yesterday");
        Map<String, Object> noOutcome = new HashMap<>(Map.of("targetId", targets.get(1)));
        Map<String, Object> badOutcome = row(targets.get(1), "GONE");
        Map<String, Object> badHash = row(targets.get(1), "EFFECTIVE");
        badHash.put("snapshot", Map.of("sha256", "xyz", "capturedAt", AT));
        Map<String, Object> tomorrow = row(targets.get(1), "EFFECTIVE");
        tomorrow.put("at", Instant.now().plusSeconds(86_400));
        Map<String, Object> another = row(targets.get(1), "EFFECTIVE");
        another.put("measureId", UUID.randomUUID());
        Topics.send(reported(
                "rows",
                badInstant,
                noOutcome,
                badOutcome,
                badHash,
                tomorrow,
                another,
                row(targets.get(2), "EFFECTIVE")));

        awaitEffective(1);
        ConsumerRecord<String, byte[]> rejected = awaitRejected(1).get(0);
        JsonNode problem = problem(rejected);
        assertThat(problem.findValuesAsText("pointer"))
                .containsExactly(
                        "/targets/0/at",
                        "/targets/1/outcome",
                        "/targets/2/outcome",
                        "/targets/3/snapshot/sha256",
                        "/targets/4/at",
                        "/targets/5/measureId");
        assertThat(Topics.header(rejected, "rejected-detail") + problem)
                .doesNotContain("java.", "dev.promptly.complaint", "Instant", "yesterday");
    }

    /** Whatever stands in the place of a row, its neighbours are taken: by Kafka it would else stop its partition. */
    @Test
    void whatIsNoRowIsThatRowsFaultByRestAndByKafka() throws Exception {
        List<Object> odd = new ArrayList<>();
        odd.add(row(targets.get(0), "EFFECTIVE"));
        odd.add(null);
        odd.addAll(List.of(
                List.of(),
                " ",
                "x",
                7,
                Map.of(),
                row("no id", "EFFECTIVE"),
                row(targets.get(1), "DONE"),
                withLineBreak()));
        List<String> amiss = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");

        assertThat(rows(report(odd).statusCode(201).extract().path("refused.pointer")))
                .containsExactlyElementsOf(amiss);
        line.complaint(complaint).body("targets.state", contains("IN_FORCE", "ADMITTED", "ADMITTED"));
        odd.set(0, row(targets.get(2), "EFFECTIVE"));
        Topics.send(reported("odd", odd));

        assertThat(rows(problem(awaitRejected(1).get(0)).findValuesAsText("pointer")))
                .containsExactlyElementsOf(amiss);
        line.complaint(complaint).body("targets.state", contains("IN_FORCE", "ADMITTED", "IN_FORCE"));
    }

    /** What is verified was effective first, whichever target that is told of first. */
    @Test
    void whatIsVerifiedOfOneAndNewsOfAnotherIsVerifiedOfBoth() {
        report(row(targets.get(0), "EFFECTIVE")).statusCode(201);

        report(row(targets.get(0), "VERIFIED"), row(targets.get(1), "VERIFIED")).statusCode(201);

        line.complaint(complaint)
                .body("targets.state", contains("IN_FORCE", "IN_FORCE", "ADMITTED"))
                .body("targets.measure.state", contains("VERIFIED", "VERIFIED", "REQUESTED"));
    }

    /** However often a report turns from one target to another, it is told in as many acts as one target is named. */
    @Test
    void aTargetThatIsNamedAgainIsTakenInTheOrderOfItsRowsAndMakesNoActForEachRow() {
        List<Map<String, Object>> rows = new ArrayList<>();
        targets.forEach(target -> {
            Map<String, Object> failed = row(target, "FAILED");
            failed.put("reason", "OTHER");
            rows.add(failed);
            rows.add(row(target, "EFFECTIVE"));
        });

        report(rows).statusCode(201).body("taken", hasSize(3)).body("refused", hasSize(0));

        line.complaint(complaint).body("targets.measure.state", contains("EFFECTIVE", "EFFECTIVE", "EFFECTIVE"));
        assertThat(Topics.of("promptly.complaints.v1", complaint).stream().map(Topics::name))
                .containsOnlyOnce("measure.failed", "measure.effective");
    }

    @Test
    void aTargetIsNamedTenTimesAtMost() {
        report(Collections.nCopies(11, row(targets.get(0), "EFFECTIVE")))
                .statusCode(201)
                .body("taken", contains(targets.get(0)))
                .body("refused.pointer", contains("/targets/10/targetId"))
                .body("refused.code", contains("too-many"));
    }

    private Map<String, Object> withLineBreak() {
        Map<String, Object> row = row(targets.get(1), "EFFECTIVE");
        row.put("reference", "a\nb");
        return row;
    }

    /** The rows that pointers lead to. */
    private static List<String> rows(List<String> pointers) {
        return pointers.stream()
                .map(pointer -> pointer.split("/")[2])
                .distinct()
                .toList();
    }

    /** I1: hidden for nobody's sake, so it is to be shown again. */
    @ParameterizedTest
    @ValueSource(strings = {"TARGET_GONE", "NOT_ON_PLATFORM"})
    void whatIsReportedGoneIsNoWorkAndWhatIsHiddenAfterwardsIsToBeShownAgain(String why) {
        String gone = targets.get(0);
        fail(gone, why).statusCode(201);
        fail(gone, "OTHER").statusCode(201);
        line.complaint(complaint)
                .body("targets[0].state", equalTo("MOOT"))
                .body("targets[0].measure.state", equalTo("FAILED"));
        assertThat(listed("site=main")).doesNotContain(gone).contains(targets.get(1));
        assertThat(listed("state=FAILED")).doesNotContain(gone);

        report(row(gone, "EFFECTIVE")).statusCode(201);

        line.complaint(complaint)
                .body("targets[0].state", equalTo("MOOT"))
                .body("targets[0].measure.state", equalTo("END_REQUESTED"));
        assertThat(listed("state=END_REQUESTED")).contains(gone);
        report(row(gone, "ENDED")).statusCode(201);
        assertThat(listed("site=main")).doesNotContain(gone);
    }

    @Test
    void whereNoRowCanBeTakenTheReportIsRefused() {
        report(row(UUID.randomUUID().toString(), "EFFECTIVE"), row(targets.get(0), "FAILED"))
                .statusCode(422)
                .body("errors.pointer", contains("/targets/0/targetId", "/targets/1/reason"))
                .body("errors.code", contains("unknown-reference", "required"));
        report().statusCode(422).body("errors.pointer", contains("/targets"));
        as("platform", null)
                .body(Map.of("targets", List.of(row(targets.get(0), "EFFECTIVE"))))
                .post("/v1/complaints/" + UUID.randomUUID() + "/measures")
                .then()
                .statusCode(404);
    }

    @Test
    void aSecondReportOfTheSameIsTakenAndChangesNothing() {
        report(row(targets.get(0), "EFFECTIVE")).statusCode(201);
        report(row(targets.get(0), "EFFECTIVE"), row(targets.get(1), "EFFECTIVE"))
                .statusCode(201)
                .body("taken", contains(targets.get(0), targets.get(1)))
                .body("refused", empty());

        soon().untilAsserted(() ->
                assertThat(effective()).containsExactly(List.of(targets.get(0)), List.of(targets.get(1))));
    }

    @Test
    void aFailureNamesItsReasonAndAnotherReasonIsNews() {
        fail(targets.get(0), null).statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        fail(targets.get(0), "OTHER").statusCode(201).body("measure.state", equalTo("FAILED"));
        fail(targets.get(0), "OTHER").statusCode(201).body("state", equalTo("ADMITTED"));
        fail(targets.get(0), "TARGET_GONE").statusCode(201).body("state", equalTo("MOOT"));

        fail(targets.get(1), "OTHER").statusCode(201);
        report(row(targets.get(1), "EFFECTIVE")).statusCode(201);
        fail(targets.get(1), "OTHER").statusCode(201).body("measure.state", equalTo("FAILED"));
        report(row(targets.get(1), "EFFECTIVE")).statusCode(201);
        line.complaint(complaint).body("targets[1].measure.state", equalTo("EFFECTIVE"));
    }

    @Test
    void anIdUsedAgainWithOtherContentIsRefusedAndTheSameContentIsKnown() {
        Topics.send(reported("once", row(targets.get(0), "EFFECTIVE")));
        Topics.send(reported("once", row(targets.get(0), "EFFECTIVE")));
        Topics.send(reported("once", row(targets.get(1), "EFFECTIVE")));
        Topics.send(reported("later", row(targets.get(2), "EFFECTIVE")));

        awaitEffective(1);
        soon().until(() -> effective().size() == 2);
        assertThat(awaitRejected(1))
                .extracting(message -> Topics.header(message, "rejected-code"))
                .containsExactly("event-id-reused");
        line.complaint(complaint).body("targets.state", contains("IN_FORCE", "ADMITTED", "IN_FORCE"));
    }

    @Test
    void aMeasureToBeEndedIsDueByItsEnd() {
        as("complainant", line.account)
                .body(Map.of("targetIds", List.of(targets.get(1)), "reason", "SETTLED"))
                .post("/v1/complaints/" + complaint + "/withdrawal")
                .then()
                .statusCode(201);

        String due = line.complaint(complaint)
                .extract()
                .path("deadlines.find { it.clock == 'K11' && it.targetId == '" + targets.get(1) + "' }.dueAt");
        line.complaint(complaint)
                .body("targets[1].measure.state", equalTo("END_REQUESTED"))
                .body("targets[1].measure.dueAt", equalTo(due));
        Map<String, Object> ending = items("state=END_REQUESTED").stream()
                .filter(item -> targets.get(1).equals(item.get("targetId")))
                .findFirst()
                .orElseThrow();
        assertThat(ending)
                .containsEntry("dueAt", due)
                .containsEntry("action", "END")
                .containsEntry("reason", "WITHDRAWN");
    }

    @Test
    void aPlatformWithoutKafkaFindsItsWorkSoonestDueFirst() {
        report(row(targets.get(0), "EFFECTIVE")).statusCode(201);

        assertThat(listed("state=REQUESTED,FAILED&state=END_REQUESTED"))
                .contains(targets.get(1), targets.get(2))
                .doesNotContain(targets.get(0));
        assertThat(listed("state=EFFECTIVE")).contains(targets.get(0));

        List<String> paged = new ArrayList<>();
        List<String> due = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page = work("limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            paged.addAll(page.extract().path("items.targetId"));
            due.addAll(page.extract().path("items.dueAt"));
            cursor = Objects.requireNonNullElse(page.extract().path("nextCursor"), "");
        } while (!cursor.isEmpty() && paged.size() < 20);
        assertThat(paged).doesNotHaveDuplicates();
        assertThat(due).isSorted();
        work("state=NEW").statusCode(400).body("errors[0].parameter", equalTo("state"));
        as("complainant", line.account).get("/v1/measures").then().statusCode(403);
    }

    /** The targets of all pages. */
    private static List<String> listed(String query) {
        return items(query).stream()
                .map(item -> String.valueOf(item.get("targetId")))
                .toList();
    }

    /** Page by page: what other tests left behind is listed too. */
    private static List<Map<String, Object>> items(String query) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page = work("limit=200&" + query + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            all.addAll(page.extract().path("items"));
            cursor = Objects.requireNonNullElse(page.extract().path("nextCursor"), "");
        } while (!cursor.isEmpty());
        return all;
    }

    private static ValidatableResponse work(String query) {
        return as("platform", null).get("/v1/measures?" + query).then();
    }

    private ValidatableResponse fail(String target, @Nullable String reason) {
        Map<String, Object> report = new HashMap<>(Map.of("outcome", "FAILED", "at", AT));
        report.put("reason", reason);
        return as("platform", null)
                .body(report)
                .post("/v1/complaints/" + complaint + "/targets/" + target + "/measures")
                .then();
    }

    @SafeVarargs
    private final ValidatableResponse report(Map<String, ?>... rows) {
        return report(List.of(rows));
    }

    private ValidatableResponse report(List<?> rows) {
        return as("platform", null)
                .body(Map.of("targets", rows))
                .post("/v1/complaints/" + complaint + "/measures")
                .then();
    }

    private static Map<String, Object> row(String target, String outcome) {
        return new HashMap<>(Map.of("targetId", target, "outcome", outcome, "at", AT, "reference", "OPS-" + target));
    }

    @SafeVarargs
    private final Message reported(String id, Map<String, ?>... rows) {
        return reported(id, List.of(rows));
    }

    private Message reported(String id, List<?> rows) {
        Message message = Message.event(
                TOPIC,
                complaint,
                Ids.next(),
                "shop",
                "measure.reported",
                complaint,
                Instant.parse(AT),
                Map.of("complaintId", complaint, "targets", rows));
        Map<String, String> headers = new HashMap<>(message.headers());
        headers.put("ce_id", id + " of " + complaint);
        return new Message(message.topic(), message.key(), headers, message.value());
    }

    private void awaitEffective(int targetsTogether) {
        soon().untilAsserted(() -> assertThat(effective())
                .first()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(targetsTogether));
    }

    /** The targets of each act by which measures came into effect. */
    private List<List<String>> effective() {
        return Topics.of("promptly.complaints.v1", complaint).stream()
                .filter(message -> Topics.name(message).equals("measure.effective"))
                .map(message -> Topics.data(message).findValuesAsText("targetId"))
                .map(ids -> ids.stream().distinct().toList())
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> awaitRejected(int count) {
        return soon().until(() -> Topics.of(TOPIC + ".rejected", complaint), all -> all.size() == count);
    }

    private static JsonNode problem(ConsumerRecord<String, byte[]> rejected) throws Exception {
        return JSON.readTree(Topics.header(rejected, "rejected-problem"));
    }
}
