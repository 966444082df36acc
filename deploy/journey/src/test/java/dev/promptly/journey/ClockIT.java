package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.Market.Papers;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Legal time can be set, and is the same in every process. */
class ClockIT {

    private static final String MORNING = "2026-03-02T01:00:00.000Z";

    private final Market market = new Market();
    private final Door ops = new Door(Market.token("ops", null));

    @AfterEach
    void backToRealTime() {
        assertTrue(ops.delete("/v1/test-clock").statusCode() < 300);
    }

    @Test
    void whatIsFiledUnderASetClockIsReceivedAndForwardedAtThatInstant() throws IOException {
        Papers papers = knownPapers();
        set(MORNING);
        String complaint = file(papers);

        assertEquals(MORNING, market.complaint(complaint).path("receivedAt").asText());
        RecordSeen record = awaitForwarded(complaint);
        assertEquals(MORNING, record.acts("notice.forwarded").get(0).path("at").asText());
        assertEquals("DUE", record.deadline("K3", theTarget(complaint)));
        assertEquals("MET", record.deadline("K4", theTarget(complaint)));
    }

    @Test
    void aMeasureNobodyTookIsMissedAndThatIsToldOnce() throws IOException {
        Papers papers = knownPapers();
        set(MORNING);
        String first = file(papers);
        awaitForwarded(first);
        set("2026-03-02T06:00:00.000Z");
        RecordSeen late = awaitMissed(first);
        assertEquals("MISSED", late.deadline("K3", theTarget(first)));

        String second = file(papers);
        awaitForwarded(second);
        set("2026-03-02T12:00:00.000Z");
        awaitMissed(second);
        assertEquals(1, told(first), "a later sweep tells only what was not told");
        assertEquals(1, told(second));
    }

    @Test
    void aClockThatIsResetRunsWithTheRealOne() {
        set(MORNING);
        assertEquals("FIXED", Door.json(ops.get("/v1/test-clock")).path("mode").asText());
        backToRealTime();
        JsonNode clock = Door.json(ops.get("/v1/test-clock"));
        assertTrue(clock.path("mode").isNull() || clock.path("mode").isMissingNode(), clock::toString);
        Duration apart = Duration.between(Instant.parse(clock.path("instant").asText()), Instant.now());
        assertTrue(apart.abs().compareTo(Duration.ofMinutes(1)) < 0, apart::toString);
    }

    /** Whose evidence has arrived where it is judged, so that what is filed next is decided at once. */
    private Papers knownPapers() throws IOException {
        Papers papers = market.papers();
        market.awaitState(file(papers), "ADMITTED");
        return papers;
    }

    private String file(Papers papers) {
        return market.file(market.notice(papers, market.listing(Market.seller())));
    }

    private void set(String instant) {
        JsonNode wanted = Json.tree(Map.of("instant", instant, "mode", "FIXED"));
        JsonNode clock = Door.json(ops.put("/v1/test-clock", wanted));
        assertEquals(instant, clock.path("instant").asText());
    }

    private String theTarget(String complaint) {
        return Market.id(market.complaint(complaint).path("targets").path(0));
    }

    private RecordSeen awaitForwarded(String complaint) {
        return market.awaitRecord(
                complaint,
                "the forwarding",
                seen -> !seen.acts("notice.forwarded").isEmpty());
    }

    private RecordSeen awaitMissed(String complaint) {
        return market.awaitRecord(
                complaint,
                "the missed deadline",
                seen -> !seen.acts("deadline.missed").isEmpty());
    }

    private static int told(String complaint) {
        return Await.until(
                "deadline.missed of " + complaint,
                Market.PATIENCE,
                () -> Optional.of(missed(complaint).size()).filter(times -> times > 0));
    }

    private static List<TopicDump.Message> missed(String complaint) {
        return TopicDump.of("promptly.complaints.v1").under(complaint, "deadline.missed");
    }
}
