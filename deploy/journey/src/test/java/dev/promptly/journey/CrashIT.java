package dev.promptly.journey;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.Market.Listing;
import dev.promptly.journey.Market.Papers;
import dev.promptly.launcher.Part;
import dev.promptly.launcher.Stack;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code kill -9} at the worst moment loses nothing and does nothing twice. */
class CrashIT {

    private static final String COMPLAINTS = "promptly.complaints.v1";
    private static final String EVIDENCE = "promptly.evidence.v1";

    private final Stack stack = TestStack.get();
    private final Market market = new Market();
    private final Listing here = market.listing(Market.seller());
    private final Listing there = market.listing(Market.seller());

    @AfterEach
    void everyPartRunsAgain() throws IOException {
        for (Part part : Part.SERVICES) {
            if (!stack.alive(part)) {
                stack.start(part);
            }
        }
    }

    @Test
    void aNoticeFiledWhileNotificationIsDeadIsForwardedOnceWhenItLivesAgain() throws IOException {
        Papers papers = knownPapers();
        stack.kill(Part.NOTIFICATION);
        String complaint = market.file(market.notice(papers, here, there));
        awaitEvents(complaint);
        stack.start(Part.NOTIFICATION);

        assertForwardedOnce(complaint);
    }

    @Test
    void whatWasCommittedAndNotSentIsSentOnceAfterTheKill() throws IOException, SQLException {
        Papers papers = knownPapers();
        String complaint;
        try (HeldRelay relay = new HeldRelay(Part.COMPLAINT)) {
            complaint = market.file(market.notice(papers, here, there));
            assertTrue(relay.waiting() > 0, "nothing waits to be sent");
            stack.kill(Part.COMPLAINT);
            assertEquals(List.of(), TopicDump.of(COMPLAINTS).under(complaint));
        }
        stack.start(Part.COMPLAINT);

        assertForwardedOnce(complaint);
        List<String> ids = ids(TopicDump.of(COMPLAINTS).under(complaint));
        assertEquals(Set.copyOf(ids).size(), ids.size(), "an event twice: " + ids);
    }

    @Test
    void whatWasSentAndNotDeletedIsSentAgainAndHasItsEffectOnce() throws IOException, SQLException {
        Papers papers = knownPapers();
        String complaint;
        try (HeldRelay relay = new HeldRelay(Part.COMPLAINT)) {
            complaint = market.file(market.notice(papers, here, there));
            relay.letSendAndNotDelete();
            awaitEvents(complaint);
            stack.kill(Part.COMPLAINT);
        }
        stack.start(Part.COMPLAINT);
        List<String> ids = Await.until(
                "the events to be sent again",
                Market.PATIENCE,
                () -> Optional.of(ids(toldWithTheFiling(complaint)))
                        .filter(sent -> sent.size() == 2 * Set.copyOf(sent).size()));

        assertTrue(ids.size() >= 6, ids::toString);
        assertForwardedOnce(complaint);
    }

    @Test
    void whatIsFiledWhileKafkaStandsStillIsForwardedOnceWhenItGoesOn() throws IOException, InterruptedException {
        Papers papers = knownPapers();
        signal("STOP", Part.INFRASTRUCTURE);
        String complaint;
        try {
            complaint = market.file(market.notice(papers, here, there));
        } finally {
            signal("CONT", Part.INFRASTRUCTURE);
        }
        assertForwardedOnce(complaint);
    }

    @Test
    void evidenceWhoseReceiptWasAnsweredIsThereAndToldOfOnceAfterTheKill() throws IOException, SQLException {
        Papers papers = knownPapers();
        String evidence;
        try (HeldRelay relay = new HeldRelay(Part.EVIDENCE)) {
            evidence = market.upload("TEST_PURCHASE");
            assertTrue(relay.waiting() > 0, "nothing waits to be sent");
            stack.kill(Part.EVIDENCE);
        }
        stack.start(Part.EVIDENCE);

        HttpResponse<byte[]> content =
                new Door(Market.token("complainant", market.account())).get("/v1/evidence/" + evidence + "/content");
        assertEquals(200, content.statusCode());
        assertTrue(content.body().length > 500, "a whole file");
        Papers withIt = new Papers(papers.partyId(), papers.rightId(), evidence);
        market.awaitState(market.file(market.notice(withIt, here)), "ADMITTED");
        assertEquals(
                1, TopicDump.of(EVIDENCE).under(evidence, "evidence.stored").size());
    }

    /** Whose evidence has arrived where it is judged, so that what is filed next is decided at once. */
    private Papers knownPapers() throws IOException {
        Papers papers = market.papers();
        market.awaitState(market.file(market.notice(papers, market.listing(Market.seller()))), "ADMITTED");
        return papers;
    }

    private static void awaitEvents(String complaint) {
        Await.until(
                "measure.requested of " + complaint,
                Market.PATIENCE,
                () -> Optional.of(TopicDump.of(COMPLAINTS).under(complaint, "measure.requested"))
                        .filter(events -> !events.isEmpty()));
    }

    private void assertForwardedOnce(String complaint) {
        Market.awaitNotice(here.seller(), complaint);
        Market.awaitNotice(there.seller(), complaint);
        Set<String> targets = Json.each(market.complaint(complaint).path("targets"))
                .map(Market::id)
                .collect(toSet());
        RecordSeen record =
                market.awaitRecord(complaint, "the forwarding", seen -> seen.tells(RecordSeen.FORWARDED, targets));
        assertEquals(2, targets.size());
        record.assertOnceEach(RecordSeen.FORWARDED, targets);
        record.assertNumberedWithoutGap();
        assertOneNotice(here, complaint);
        assertOneNotice(there, complaint);
    }

    private static void assertOneNotice(Listing listing, String complaint) {
        List<JsonNode> inbox = Market.inbox(listing.seller(), complaint);
        assertEquals(1, inbox.size(), inbox::toString);
        assertEquals(
                listing.itemId(),
                inbox.get(0).path("targets").path(0).path("itemId").asText());
    }

    /** What follows once its notice has arrived, or is published, is told by changes of its own. */
    private static List<TopicDump.Message> toldWithTheFiling(String complaint) {
        Set<String> filing = Set.of("complaint.received", "complaint.admitted", "measure.requested");
        return TopicDump.of(COMPLAINTS).under(complaint).stream()
                .filter(event -> filing.contains(event.name()))
                .toList();
    }

    private static List<String> ids(List<TopicDump.Message> events) {
        return events.stream().map(event -> event.header("ce_id")).toList();
    }

    private void signal(String signal, Part part) throws IOException, InterruptedException {
        long pid = stack.handle(part).pid();
        Process kill = new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, pid)).start();
        assertEquals(0, kill.waitFor(), "kill -" + signal);
    }
}
