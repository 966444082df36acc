package dev.promptly.journey;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.journey.Market.Listing;
import dev.promptly.journey.Market.Papers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The largest complaint that is admitted (300 sellers, R22; the longest URLs and statement, fifty items for all of them) goes through
 * the whole line, and holds up nothing that comes behind it.
 */
class LargestIT {

    private static final int SELLERS = 300;
    private static final int ITEMS = 50;
    private static final int LONGEST_URL = 2_048;
    private static final String LONGEST_STATEMENT = "售假。".repeat(6_666);
    private static final List<String> LINE = List.of("complaint.admitted", "notice.forwarded", "notice.delivered");

    private final Market market = new Market();

    @Test
    void everySellerIsToldAndReadsItsEvidenceAndTheSmallOneBehindIsNotHeldUp() throws IOException {
        Papers papers = market.papers();
        List<Listing> listings = Stream.generate(() -> market.listing(Market.seller()))
                .limit(SELLERS)
                .toList();

        String large = market.file(largest(papers, listings));
        String small = market.file(market.notice(papers, market.listing(Market.seller())));

        market.awaitRecord(small, "the small one's line", seen -> seen.tells(LINE, targets(small)));
        RecordSeen record = market.awaitRecord(large, "the large one's line", seen -> seen.tells(LINE, targets(large)));
        assertEquals(1, record.acts("notice.forwarded").size());
        assertEquals(1, record.acts("notice.delivered").size());
        for (Listing listing : List.of(listings.get(0), listings.get(SELLERS - 1))) {
            JsonNode notice =
                    Market.caller("operator", listing.seller()).get("/v1/inbox").at("/items/0");
            assertEquals(LONGEST_STATEMENT, notice.path("statement").asText());
            assertEquals(
                    Set.of(listing.itemId()),
                    Json.each(notice.path("targets"))
                            .map(target -> target.path("itemId").asText())
                            .collect(toSet()));
            assertEquals(ITEMS, notice.path("manifest").size());
            String last = notice.at("/manifest/" + (ITEMS - 1) + "/evidenceId").asText();
            Door seller = new Door(Market.token("operator", listing.seller()));
            Await.until(
                    "the last item of the manifest",
                    Market.PATIENCE,
                    () -> Optional.of(seller.get("/v1/evidence/" + last + "/content"))
                            .filter(content -> content.statusCode() == 200));
        }
    }

    private JsonNode largest(Papers papers, List<Listing> listings) throws IOException {
        ObjectNode notice = (ObjectNode) market.notice(papers, listings.toArray(Listing[]::new));
        notice.put("statement", LONGEST_STATEMENT);
        notice.withArray("targets").forEach(LargestIT::lengthen);
        List<Map<String, String>> evidence = new ArrayList<>();
        evidence.add(Map.of("evidenceId", papers.evidenceId(), "role", "INFRINGEMENT"));
        while (evidence.size() < ITEMS) {
            evidence.add(Map.of("evidenceId", market.upload("SCREENSHOT"), "role", "INFRINGEMENT"));
        }
        notice.setAll((ObjectNode) Json.tree(Map.of("evidence", evidence)));
        return notice;
    }

    private static void lengthen(JsonNode target) {
        String url = target.path("url").asText() + "?";
        ((ObjectNode) target).put("url", url + "x".repeat(LONGEST_URL - url.length()));
    }

    private Set<String> targets(String complaint) {
        return Json.each(market.complaint(complaint).path("targets"))
                .map(Market::id)
                .collect(toSet());
    }
}
