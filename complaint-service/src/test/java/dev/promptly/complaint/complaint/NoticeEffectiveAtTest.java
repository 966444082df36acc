package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.LegalTime.told;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From when a notice counts is each target's own: its receipt, or the act that cured it (rule book E4). */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class NoticeEffectiveAtTest {

    private static final String FILED = "2026-03-02T09:00";
    private static final String FIRST = "2026-03-03T09:00";
    private static final String SECOND = "2026-03-04T09:00";

    @AfterEach
    void letTimeRun() {
        LegalTime.runs();
    }

    @Test
    @DisplayName("B9: an admitted target's instant stays when its siblings are cured")
    void whatWasAdmittedIsNotMovedByWhatCuresItsSibling() {
        Line line = Line.ready();
        String id = filed(line, shownFor(line, "BP-1"), "PARTIALLY_OPEN");
        assertThat(instants(line, id)).containsExactly(told(FILED), null);
        assertThat(complaint(line, id).getString("noticeEffectiveAt")).isEqualTo(told(FILED));

        LegalTime.standsAt(FIRST);
        supplement(line, id, Map.of("evidence", List.of(purchase(line, "BP-2"))));

        line.awaitState(id, "ADMITTED");
        assertThat(instants(line, id)).containsExactly(told(FILED), told(FIRST));
        assertThat(complaint(line, id).getString("noticeEffectiveAt")).isEqualTo(told(FILED));
        soon().untilAsserted(() -> assertThat(Topics.of("promptly.complaints.v1", id).stream()
                        .filter(message -> Topics.name(message).equals("complaint.admitted"))
                        .map(message -> Topics.data(message)
                                .findPath("targets")
                                .findPath("noticeEffectiveAt")
                                .asText()))
                .containsExactly(told(FILED), told(FIRST)));
    }

    @Test
    @DisplayName("B9: each counts from the act that cured it, what needed both from the second")
    void aSupplementThatCuresHalfMovesThatHalfOnly() {
        Line line = Line.ready();
        Map<String, Object> notice = shownFor(line, "BP-1");
        Object guarantee = Objects.requireNonNull(notice.remove("guarantee"));
        String id = filed(line, notice, "RETURNED");

        LegalTime.standsAt(FIRST);
        supplement(line, id, Map.of("guarantee", guarantee));
        line.awaitState(id, "PARTIALLY_OPEN");
        LegalTime.standsAt(SECOND);
        supplement(line, id, Map.of("evidence", List.of(purchase(line, "BP-2"))));

        line.awaitState(id, "ADMITTED");
        assertThat(instants(line, id)).containsExactly(told(FIRST), told(SECOND));
        assertThat(complaint(line, id).getString("noticeEffectiveAt")).isEqualTo(told(FIRST));
    }

    @Test
    @DisplayName("B9: waiting for a verdict moves nothing, before a cure or after it")
    void whatMerelyWaitedCountsFromItsReceiptAndWhatWasCuredFromItsCure() {
        Line line = Line.registered();
        Line.verify("/v1/rights/" + line.right);
        String id = filed(line, shownFor(line, "BP-1"), "UNDER_REVIEW");
        assertThat(complaint(line, id).getList("targets.state")).containsExactly("UNDER_REVIEW", "RETURNED");

        LegalTime.standsAt(FIRST);
        supplement(line, id, Map.of("evidence", List.of(purchase(line, "BP-2"))));
        soon().untilAsserted(() -> assertThat(complaint(line, id).getList("targets.state"))
                .containsExactly("UNDER_REVIEW", "UNDER_REVIEW"));
        assertThat(complaint(line, id).getString("noticeEffectiveAt")).isNull();
        LegalTime.standsAt(SECOND);
        Line.verify("/v1/parties/" + line.party);

        line.awaitState(id, "ADMITTED");
        assertThat(instants(line, id)).containsExactly(told(FILED), told(FIRST));
        assertThat(complaint(line, id).getString("noticeEffectiveAt")).isEqualTo(told(FILED));
    }

    @Test
    @DisplayName("B9: what is added for one target does not cure another")
    void whatAnActDoesNotCureItDoesNotMove() {
        Line line = Line.ready();
        Map<String, Object> notice = shownFor(line, "BP-9");
        String id = filed(line, notice, "RETURNED");

        LegalTime.standsAt(FIRST);
        supplement(
                line, id, Map.of("evidence", List.of(purchase(line, "BP-1")), "statement", "Both are the same goods."));
        line.awaitState(id, "PARTIALLY_OPEN");
        LegalTime.standsAt(SECOND);
        supplement(line, id, Map.of("evidence", List.of(purchase(line, "BP-2"))));

        line.awaitState(id, "ADMITTED");
        assertThat(instants(line, id)).containsExactly(told(FIRST), told(SECOND));
    }

    /** A notice on two listings whose infringement is shown on the one. */
    private static Map<String, Object> shownFor(Line line, String ref) {
        Map<String, Object> notice = line.notice(item(), item());
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> targets = (List<Map<String, Object>>) Objects.requireNonNull(notice.get("targets"));
        targets.get(0).put("externalRef", "BP-1");
        targets.get(1).put("externalRef", "BP-2");
        List<Map<String, Object>> evidence = new ArrayList<>();
        evidence.add(Map.of("evidenceId", line.certificate, "role", "RIGHT"));
        if (!ref.equals("BP-9")) {
            evidence.add(purchase(line, ref));
        }
        notice.put("evidence", evidence);
        return notice;
    }

    private static Map<String, Object> purchase(Line line, String ref) {
        return Map.of("evidenceId", line.purchase, "role", "INFRINGEMENT", "targets", List.of(ref));
    }

    private static String filed(Line line, Map<String, Object> notice, String state) {
        line.filed(line.notice(item()), Objects.equals(state, "UNDER_REVIEW") ? "UNDER_REVIEW" : "ADMITTED");
        LegalTime.standsAt(FILED);
        return line.filed(notice, state);
    }

    private static void supplement(Line line, String id, Map<String, ?> supplement) {
        Line.as("complainant", line.account)
                .body(supplement)
                .post("/v1/complaints/" + id + "/supplements")
                .then()
                .statusCode(201);
    }

    private static JsonPath complaint(Line line, String id) {
        return line.complaint(id).extract().jsonPath();
    }

    private static List<String> instants(Line line, String id) {
        return complaint(line, id).getList("targets.noticeEffectiveAt");
    }
}
