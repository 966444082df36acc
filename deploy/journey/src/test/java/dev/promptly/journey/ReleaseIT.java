package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.Market.Listing;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A withdrawn target is let go of: first one, then the rest. */
class ReleaseIT {

    private final Market market = new Market();

    @Test
    void whatIsWithdrawnIsReleasedAndItsMeasureEndedInTime() throws IOException {
        Listing first = market.listing(Market.seller());
        Listing second = market.listing(Market.seller());
        String complaint = market.file(market.notice(market.papers(), first, second));
        JsonNode targets = market.awaitState(complaint, "ADMITTED").path("targets");
        market.report(complaint, "EFFECTIVE", targets.path(0), targets.path(1));
        assertEquals("HELD", awaitHold(first, "HELD"));

        withdraw(complaint, Json.tree(Map.of("reason", "SETTLED", "targetIds", List.of(Market.id(targets.path(0))))));
        awaitHold(first, "RELEASED");
        assertEquals(List.of(Market.id(targets.path(0))), endRequested(complaint));
        assertEquals("HELD", awaitHold(second, "HELD"), "the other stays hidden");
        market.report(complaint, "ENDED", targets.path(0));
        market.report(complaint, "ENDED", targets.path(0));

        withdraw(complaint, Json.tree(Map.of("reason", "MISTAKE")));
        awaitHold(second, "RELEASED");
        market.report(complaint, "ENDED", targets.path(1));
        assertEquals("WITHDRAWN", market.complaint(complaint).path("state").asText());

        Set<String> both = Set.of(Market.id(targets.path(0)), Market.id(targets.path(1)));
        RecordSeen record = market.awaitRecord(
                complaint, "the end of both measures", seen -> seen.tells(List.of("measure.ended"), both));
        record.assertOnceEach(List.of("target.withdrawn", "measure.end-requested", "measure.ended"), both);
        record.assertNumberedWithoutGap();
        both.forEach(target -> assertEquals("MET", record.deadline("K11", target)));
    }

    private void withdraw(String complaint, JsonNode withdrawal) {
        market.complainant().post("/v1/complaints/" + complaint + "/withdrawal", withdrawal);
    }

    private static String awaitHold(Listing listing, String wanted) {
        return Await.until(
                "listing " + listing.itemId() + " to be " + wanted,
                Market.PATIENCE,
                () -> Optional.of(hold(listing)).filter(wanted::equals));
    }

    /** What an integrator that follows the topic believes: the newest version counts. */
    private static String hold(Listing listing) {
        List<TopicDump.Message> changes = TopicDump.of("promptly.holds.v1").under("main/" + listing.itemId());
        return changes.isEmpty()
                ? ""
                : changes.get(changes.size() - 1).data().path("desired").asText();
    }

    private static List<String> endRequested(String complaint) {
        return TopicDump.of("promptly.complaints.v1").under(complaint, "measure.end-requested").stream()
                .flatMap(event -> Json.each(event.data().path("targets")))
                .map(target -> target.path("targetId").asText())
                .toList();
    }
}
