package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.Market.Papers;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where nothing is to rest before it is published (as delivered), an admitted notice is published with its admission (clock K12). */
class PublishedAtOnceIT {

    private final Market market = new Market();

    @Test
    void whoeverHasTheAnswerReadsTheEntryAndARehearsalSaysSoToo() throws IOException {
        Papers papers = market.papers();
        market.awaitState(market.file(market.notice(papers, market.listing(Market.seller()))), "ADMITTED");
        JsonNode notice = market.notice(papers, market.listing(Market.seller()), market.listing(Market.seller()));

        JsonNode rehearsed = market.complainant().post("/v1/complaints/rehearsal", notice);
        JsonNode filed = market.complainant()
                .post("/v1/complaints", notice, UUID.randomUUID().toString());

        assertEquals(List.of("MET publication.published", "MET publication.published"), publishing(filed));
        assertEquals(publishing(filed), publishing(rehearsed));
        JsonNode entry = Json.each(
                        market.complainant().get("/v1/publications?site=main").path("items"))
                .filter(one ->
                        one.toString().contains(filed.at("/targets/0/itemId").asText()))
                .findFirst()
                .orElseThrow();
        assertEquals("Welkin Optics", entry.at("/holder/name").asText());
        assertTrue(entry.has("publishedAt"));
        assertFalse(entry.has("amendedAt"));
    }

    private static List<String> publishing(JsonNode complaint) {
        return Json.each(complaint.path("deadlines"))
                .filter(deadline -> deadline.path("clock").asText().equals("K12"))
                .map(deadline -> deadline.path("state").asText() + " "
                        + deadline.path("stoppedBy").asText())
                .toList();
    }
}
