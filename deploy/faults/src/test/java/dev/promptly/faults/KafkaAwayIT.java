package dev.promptly.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.benchmark.load.Notice;
import dev.promptly.benchmark.load.Notices;
import dev.promptly.benchmark.load.Papers;
import dev.promptly.journey.Await;
import dev.promptly.journey.Caller;
import dev.promptly.journey.Json;
import dev.promptly.launcher.Part;
import dev.promptly.launcher.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * C14: Kafka is away for three minutes, three times as long as evidence is waited for, under filings whose evidence was stored
 * just before. {@code -Dkafka.away=PT…} sets another time.
 */
class KafkaAwayIT {

    private static final Duration AWAY = Duration.parse(System.getProperty("kafka.away", "PT3M"));
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration WITHIN = Duration.ofSeconds(45);

    @Test
    @DisplayName(
            "C14: nobody is told R30, all is admitted within seconds of Kafka's return, and counts from its receipt")
    void nobodyIsToldThatStoredEvidenceIsMissing() throws IOException {
        Path repository = Path.of("..", "..").toAbsolutePath().normalize();
        try (Stack stack =
                Stack.startAfresh(repository, Path.of("target", "stack-away").toAbsolutePath(), false, System.out)) {
            Papers papers = Papers.registered(stack.plan(), "brand-away");
            Caller complainant = Papers.caller(stack.plan(), "complainant", papers.account());

            stack.kill(Part.INFRASTRUCTURE);
            Map<String, String> evidence = fileWhileAway(papers, complainant);
            int told = seen(complainant, evidence, "RECEIVED");
            stack.start(Part.INFRASTRUCTURE);
            Instant back = Instant.now();
            Await.until(
                    "all to be admitted",
                    WITHIN,
                    () -> Optional.of(seen(complainant, evidence, "ADMITTED"))
                            .filter(count -> count == evidence.size()));
            System.out.printf(
                    "%d filed while Kafka was away for %d s, %d of them waited, all admitted %d ms after its return%n",
                    evidence.size(),
                    AWAY.toSeconds(),
                    told,
                    Duration.between(back, Instant.now()).toMillis());

            assertEquals(evidence.size(), told, "some were decided although nothing could have been heard");
            for (String complaint : evidence.keySet()) {
                JsonNode admitted = complainant.get("/v1/complaints/" + complaint);
                assertEquals(admitted.path("receivedAt"), admitted.path("noticeEffectiveAt"));
                assertEquals(0, returns(complainant, complaint), complaint);
            }
        }
    }

    /** Stores an item and files a notice on it each second; the items by complaint. */
    private static Map<String, String> fileWhileAway(Papers papers, Caller complainant) throws IOException {
        Map<String, String> evidence = new LinkedHashMap<>();
        Instant over = Instant.now().plus(AWAY);
        Instant next = Instant.now();
        while (Instant.now().isBefore(over)) {
            Papers with = papers.withNewEvidence(complainant);
            Notice notice = new Notices("away", with, 1, 5).next();
            String id = complainant
                    .post("/v1/complaints", Json.parse(notice.body()), notice.key())
                    .path("id")
                    .asText();
            evidence.put(id, with.evidenceId());
            Instant due = next.plus(EACH);
            next = due;
            Await.until(
                    "the next second",
                    WITHIN,
                    () -> Optional.of(due).filter(at -> Instant.now().isAfter(at)));
        }
        assertTrue(evidence.size() > AWAY.toSeconds() / 4, "only " + evidence.size() + " were filed");
        return evidence;
    }

    /** How many are in the state; what is received says which item it waits for. */
    private static int seen(Caller complainant, Map<String, String> evidence, String state) {
        int count = 0;
        for (Map.Entry<String, String> filed : evidence.entrySet()) {
            JsonNode complaint = complainant.get("/v1/complaints/" + filed.getKey());
            if (state.equals(complaint.path("state").asText())) {
                count++;
            }
            if (state.equals("RECEIVED")) {
                assertEquals(filed.getValue(), complaint.at("/waitingFor/0/id").asText(), complaint::toString);
            }
        }
        return count;
    }

    /** How often its record says that it was returned; the record follows by events. */
    private static long returns(Caller complainant, String complaint) {
        JsonNode record = Await.until(
                "the admission in the record of " + complaint,
                WITHIN,
                () -> Seen.record(complainant, complaint).filter(seen -> Seen.count(seen, "complaint.admitted") > 0));
        return Seen.count(record, "complaint.returned");
    }
}
