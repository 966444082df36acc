package dev.promptly.notification;

import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.outbox.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An act whose bytes were cut is taken when its last part has come, once, however often its parts come. */
@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "notification"))
class PartedActTest {

    private static final String NOTE = "note ".repeat(500_000);

    private final Filed complaint = new Filed();

    @Test
    void itIsTakenWithItsLastPartAndHoldsUpNothingBetween() {
        complaint.received(Instant.now());
        Message admitted = complaint.next("complaint.admitted", Instant.now(), this::admission);
        List<Message> parts = admitted.parts();
        assertThat(parts).hasSizeGreaterThan(2);
        Filed other = new Filed();

        ActsTopic.send(parts.get(0));
        ActsTopic.send(parts.get(0));
        other.received(Instant.now());
        other.admitted(Instant.now());
        Api.noticeId(other, other.first);
        parts.subList(0, parts.size() - 1).forEach(ActsTopic::send);
        complaint.tell("complaint.under-review", Instant.now(), act -> complaint.naming(act, Map.of()));
        soon().until(() -> Api.actNames(complaint).contains("complaint.under-review"));
        assertThat(Rows.count("notice WHERE complaint_id = '" + complaint.id + "'"))
                .isZero();

        ActsTopic.send(parts.get(parts.size() - 1));
        String notice = Api.noticeId(complaint, complaint.first);
        parts.forEach(ActsTopic::send);
        complaint.tell("complaint.supplemented", Instant.now(), act -> complaint.naming(act, Map.of()));
        soon().until(() -> Api.actNames(complaint).contains("complaint.supplemented"));

        Api.inbox(complaint, complaint.first).then().body("items", hasSize(1));
        Api.operator(complaint.first)
                .get("/v1/notices/" + notice)
                .then()
                .body("statement", equalTo(Filed.STATEMENT))
                .body("manifest", hasSize(1));
        assertThat(Rows.count(
                        "event_part WHERE event_id = '" + admitted.headers().get("ce_id") + "'"))
                .as("parts that are kept")
                .isZero();
    }

    /** As complaint-service writes it: what is common is said once. */
    private ActDraft admission(ActDraft act) {
        ObjectNode entry = (ObjectNode) Filed.forward(complaint.first, "PROMPTLY");
        ObjectNode common = entry.objectNode();
        List.of("site", "parties", "right", "claim", "statement")
                .forEach(field -> common.set(field, entry.remove(field)));
        JsonNode evidence = entry.get("manifest");
        entry.putArray("manifest").add(evidence.get(0).get("evidenceId"));
        return complaint
                .naming(act, Map.of("from", "RECEIVED", "to", "ADMITTED"))
                .disclose("note", NOTE)
                .attribute("common", common)
                .attribute("evidence", evidence)
                .attribute("forward", List.of(entry));
    }
}
