package dev.promptly.complaint;

import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What other services tell is read from their own worked examples. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class ConsumedTest {

    @Test
    void storedEvidenceIsWhatEvidenceServicesExampleSays() throws Exception {
        Line line = Line.ready();
        String evidence = Ids.next().toString();
        ObjectNode stored = example("evidence-service", "evidence.stored");
        stored.put("evidenceId", evidence).put("account", line.account);
        Map<String, Object> notice = line.notice(item());
        notice.put("evidence", List.of(Map.of("evidenceId", evidence, "role", "INFRINGEMENT")));

        send("promptly.evidence.v1", evidence, "evidence-service", "evidence.stored", stored);

        line.filed(notice, "ADMITTED");
    }

    /** Neither a further version of an item nor one that is told again under another id holds up what comes behind it. */
    @Test
    void anItemHasVersionsAndIsJudgedByItsOriginal() throws Exception {
        Line line = Line.ready();
        String evidence = Ids.next().toString();
        ObjectNode stored = example("evidence-service", "evidence.stored");
        stored.put("evidenceId", evidence).put("account", line.account);
        ObjectNode redacted = stored.deepCopy();
        redacted.put("version", "REDACTED").put("sha256", "cd".repeat(32));
        Map<String, Object> notice = line.notice(item());
        notice.put("evidence", List.of(Map.of("evidenceId", evidence, "role", "INFRINGEMENT")));

        for (ObjectNode told : List.of(stored, redacted, redacted, stored)) {
            send("promptly.evidence.v1", evidence, "evidence-service", "evidence.stored", told);
        }

        line.filed(notice, "ADMITTED");
        soon().until(() ->
                Rows.count("SELECT count(*) FROM evidence_version WHERE evidence_id = '" + evidence + "'") == 2);
        assertThat(Rows.count("SELECT count(*) FROM evidence_fact WHERE id = '" + evidence + "' AND sha256 = '"
                        + stored.path("sha256").textValue() + "'"))
                .isEqualTo(1);
    }

    @Test
    void aHeartbeatIsWhatEvidenceServicesExampleSays() throws Exception {
        ObjectNode heartbeat = example("evidence-service", "evidence.heartbeat");
        assertThat(heartbeat.path("partition").asInt())
                .isLessThan(heartbeat.path("partitions").asInt());
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(item());
        notice.put("evidence", List.of(Map.of("evidenceId", Ids.next().toString(), "role", "INFRINGEMENT")));
        String waits = line.filed(notice, "RECEIVED");

        send("promptly.evidence.v1", "partition-2", "evidence-service", "evidence.heartbeat", heartbeat);

        storedEvidenceIsWhatEvidenceServicesExampleSays();
        line.complaint(waits).body("state", equalTo("RECEIVED"));
    }

    @Test
    void aForwardedNoticeMeetsItsDeadlineAsNotificationServicesExampleSays() throws Exception {
        Line line = Line.ready();
        String id = line.filed(line.notice(item()), "ADMITTED");
        ObjectNode forwarded = example("notification-service", "notice.forwarded");
        forwarded.put("complaintId", id);
        ((ObjectNode) forwarded.path("notices").path(0))
                .putArray("targetIds")
                .add(line.complaint(id).extract().<String>path("targets[0].id"));

        send("promptly.notices.v1", id, "notification-service", "notice.forwarded", forwarded);

        soon().untilAsserted(
                        () -> line.complaint(id).body("deadlines.find { it.clock == 'K4' }.state", equalTo("MET")));
    }

    private static ObjectNode example(String service, String name) throws java.io.IOException {
        return (ObjectNode) new ObjectMapper().readTree(Contracts.exampleOf(service, name));
    }

    private static void send(String topic, String key, String source, String name, Object data) {
        Topics.send(Message.event(topic, key, Ids.next(), source, name, key, Instant.now(), data));
    }
}
