package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.journey.TopicDump.Message;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the platform's topic holds amiss is put aside with its reason, seen by operations, and cured by sending it again. */
class DeadLettersIT {

    private static final String REJECTED = Stranger.TOPIC + ".rejected";

    private final Market market = new Market();
    private final Caller ops = Market.caller("ops", null);

    @Test
    void poisonIsPutAsideWithItsReasonAndThePartitionMovesOn() throws IOException {
        String complaint = admitted();
        Stranger stranger = new Stranger(complaint);

        stranger.writes(Map.of(), "this is no event");
        stranger.writes(stranger.event("measure.reported"), "{\"complaintId\": \"" + complaint + "\", ");
        stranger.writes(stranger.event("measure.invented"), "{}");
        Map<String, String> unstorable = new HashMap<>(stranger.event("measure.reported"));
        unstorable.put("ce_id", "a\0b");
        stranger.writes(unstorable, report(complaint, target(complaint), "EFFECTIVE"));
        stranger.writes(stranger.event("measure.reported"), report(complaint, target(complaint), "EFFECTIVE"));

        awaitMeasure(complaint, "EFFECTIVE");
        List<String> codes = List.of("malformed-event", "malformed-event", "unknown-type", "cannot-be-stored");
        List<Message> rejected = Await.until("four rejections", Market.PATIENCE, () -> rejected(complaint, 4));
        assertEquals(
                codes, rejected.stream().map(m -> m.header("rejected-code")).toList());
        for (Message message : rejected) {
            assertEquals("complaint-service", message.header("rejected-by"));
            assertTrue(message.header("rejected-from").startsWith(Stranger.TOPIC + "-"), message.toString());
            JsonNode problem = Json.parse(message.header("rejected-problem"));
            assertEquals(message.header("rejected-code"), problem.path("code").asText());
            assertEquals(
                    message.header("rejected-detail"), problem.path("detail").asText());
        }
        List<JsonNode> seen = stranger.awaitDeadLetters(4);
        assertEquals(
                codes.stream().sorted().toList(),
                seen.stream().map(one -> one.path("code").asText()).sorted().toList());
    }

    @Test
    void aReportThatCameTooSoonTakesEffectOnceAfterItsCauseIsGone() throws IOException {
        ObjectNode notice = (ObjectNode) market.notice(market.papers(), market.listing(Market.seller()));
        JsonNode guarantee = notice.remove("guarantee");
        String complaint = market.file(notice);
        market.awaitState(complaint, "RETURNED");
        Stranger stranger = new Stranger(complaint);
        stranger.writes(stranger.event("measure.reported"), report(complaint, target(complaint), "EFFECTIVE"));
        JsonNode letter = stranger.awaitDeadLetters(1).get(0);
        assertEquals("unknown-reference", letter.path("code").asText());

        market.complainant()
                .post("/v1/complaints/" + complaint + "/supplements", Json.tree(Map.of("guarantee", guarantee)));
        replay(letter);
        awaitMeasure(complaint, "EFFECTIVE");
        replay(letter);

        stranger.writes(Map.of(), "the last of the partition");
        stranger.awaitDeadLetters(2);
        assertEquals(
                1,
                TopicDump.of("promptly.complaints.v1")
                        .under(complaint, "measure.effective")
                        .size());
    }

    private String admitted() throws IOException {
        String complaint = market.file(market.notice(market.papers(), market.listing(Market.seller())));
        market.awaitState(complaint, "ADMITTED");
        return complaint;
    }

    private String target(String complaint) {
        return Market.id(market.complaint(complaint).path("targets").path(0));
    }

    private static String report(String complaint, String target, String outcome) {
        Instant now = Instant.parse(
                Market.caller("ops", null).get("/v1/test-clock").path("instant").asText());
        return Json.tree(Map.of(
                        "complaintId",
                        complaint,
                        "targets",
                        List.of(Map.of("targetId", target, "outcome", outcome, "at", now.toString()))))
                .toString();
    }

    private void awaitMeasure(String complaint, String state) {
        Await.until(
                "the measure to be " + state,
                Market.PATIENCE,
                () -> Optional.of(market.complaint(complaint)
                                .at("/targets/0/measure/state")
                                .asText())
                        .filter(state::equals));
    }

    private void replay(JsonNode letter) {
        JsonNode answer = ops.post(
                "/v1/dead-letters/" + Market.id(letter) + "/replay",
                Json.tree(Map.of()),
                UUID.randomUUID().toString());
        assertTrue(answer.path("replays").size() > 0, answer.toString());
    }

    private static Optional<List<Message>> rejected(String key, int many) {
        return Optional.of(TopicDump.of(REJECTED).under(key)).filter(found -> found.size() == many);
    }
}
