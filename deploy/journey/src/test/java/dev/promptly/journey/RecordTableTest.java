package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RecordTableTest {

    private static final RecordTable TABLE = new RecordTable(Map.of("t1", "901", "t2", "917"));

    @Test
    void aRecordIsCompleteWhenEachStepHappenedToEachTarget() {
        assertTrue(TABLE.complete(record()));
    }

    @Test
    void aRecordThatLacksOneStepOfOneTargetIsNotComplete() {
        for (int missing = 0; missing < record().path("acts").size(); missing++) {
            JsonNode record = record();
            ((ArrayNode) record.path("acts")).remove(missing);
            assertFalse(TABLE.complete(record), "without act " + missing);
        }
    }

    @Test
    void theTableShowsEachActWithItsListingsAndTheTimeSinceReceipt() {
        List<String> lines = TABLE.print(record()).lines().toList();
        String effective = lines.stream()
                .filter(line -> line.contains("measure.effective") && line.contains("917"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "2026-11-24T09:00:02.500Z 2.500 s measure.effective 917 complaint-service 4 platform",
                effective.strip().replaceAll(" +", " "));
        assertTrue(lines.stream().anyMatch(line -> line.contains("K5") && line.contains("working days")));
    }

    private static JsonNode record() {
        return Json.tree(Map.of(
                "complaintId",
                "c1",
                "acts",
                List.of(
                        act("complaint.received", "09:00:00.000", 1),
                        act("complaint.admitted", "09:00:00.010", 2, "t1", "t2"),
                        act("measure.requested", "09:00:00.010", 3, "t1", "t2"),
                        act("measure.effective", "09:00:02.500", 4, "t2"),
                        act("measure.effective", "09:00:03.000", 5, "t1"),
                        act("notice.forwarded", "09:00:00.200", 1, "t1", "t2"),
                        act("notice.delivered", "09:00:00.300", 2, "t1", "t2"),
                        act("notice.acknowledged", "09:00:04.000", 3, "t1", "t2")),
                "deadlines",
                List.of(Map.of(
                        "clock", "K5", "targetId", "t1", "what", "answer", "provisional", true, "state", "DUE"))));
    }

    private static Map<String, Object> act(String name, String time, int number, String... targetIds) {
        return Map.of(
                "act",
                name,
                "targetIds",
                List.of(targetIds),
                "at",
                "2026-11-24T" + time + "Z",
                "assertedBy",
                name.equals("measure.effective") ? "platform" : "",
                "source",
                name.startsWith("notice") ? "notification-service" : "complaint-service",
                "number",
                number);
    }
}
