package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.Market.Papers;
import dev.promptly.launcher.Part;
import dev.promptly.launcher.Stack;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * C14, small: Kafka stands still for longer than evidence is waited for (here 8 s), while evidence is stored and notices that
 * name it are filed. In full, three minutes long, it is {@code KafkaAwayIT}.
 */
class EvidenceHeldUpIT {

    /** As this module's build tells complaint-service. */
    private static final Duration WAIT = Duration.parse(System.getenv("PROMPTLY_EVIDENCE_WAIT_LENGTH"));

    private static final int NOTICES = 5;

    private final Stack stack = TestStack.get();
    private final Market market = new Market();

    @Test
    @DisplayName("C14: nobody is told that stored evidence is missing, however long its news is held up")
    void nobodyIsToldThatStoredEvidenceIsMissing() throws IOException, InterruptedException {
        Papers papers = market.papers();
        market.awaitState(market.file(market.notice(papers, market.listing(Market.seller()))), "ADMITTED");
        Map<String, String> evidence = new LinkedHashMap<>();
        signal("STOP");
        try {
            for (int i = 0; i < NOTICES; i++) {
                String item = market.upload("TEST_PURCHASE");
                Papers with = new Papers(papers.partyId(), papers.rightId(), item);
                evidence.put(market.file(market.notice(with, market.listing(Market.seller()))), item);
            }
            Instant over = Instant.now().plus(WAIT).plusSeconds(4);
            Await.until("the wait to be over", Market.PATIENCE, () -> {
                evidence.forEach(this::assertWaits);
                return Optional.of(over).filter(Instant.now()::isAfter);
            });
        } finally {
            signal("CONT");
        }
        for (String complaint : evidence.keySet()) {
            JsonNode admitted = market.awaitState(complaint, "ADMITTED");
            assertEquals(admitted.path("receivedAt"), admitted.path("noticeEffectiveAt"));
            assertTrue(admitted.path("waitingFor").isEmpty(), admitted::toString);
            RecordSeen record = market.awaitRecord(
                    complaint,
                    "the admission",
                    seen -> !seen.acts("complaint.admitted").isEmpty());
            assertEquals(List.of(), record.acts("complaint.returned"));
        }
    }

    private void assertWaits(String complaint, String item) {
        JsonNode seen = market.complaint(complaint);
        assertEquals("RECEIVED", seen.path("state").asText(), seen::toString);
        assertEquals("EVIDENCE", seen.at("/waitingFor/0/kind").asText(), seen::toString);
        assertEquals(item, seen.at("/waitingFor/0/id").asText(), seen::toString);
    }

    private void signal(String signal) throws IOException, InterruptedException {
        long pid = stack.handle(Part.INFRASTRUCTURE).pid();
        Process kill = new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, pid)).start();
        assertEquals(0, kill.waitFor(), "kill -" + signal);
    }
}
