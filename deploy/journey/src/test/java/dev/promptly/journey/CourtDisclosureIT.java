package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.journey.Market.Listing;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a court orders to be shown is read by whom it names, from the entry of the order to the custody of the item. */
class CourtDisclosureIT {

    private final Market market = new Market();

    @Test
    void aSellerReadsAnothersEvidenceByOrderAlone() throws IOException {
        Listing one = market.listing(Market.seller());
        Listing another = market.listing(Market.seller());
        String screenshot = market.upload("SCREENSHOT");
        ObjectNode notice = (ObjectNode) market.notice(market.papers(), one, another);
        notice.withArray("evidence")
                .addObject()
                .put("evidenceId", screenshot)
                .put("role", "INFRINGEMENT")
                .putArray("targets")
                .add(one.itemId());
        String complaint = market.file(notice);
        market.awaitState(complaint, "ADMITTED");
        Market.awaitNotice(another.seller(), complaint);
        Door seller = new Door(Market.token("operator", another.seller()));
        String path = "/v1/evidence/" + screenshot;
        assertEquals(404, seller.get(path + "/content").statusCode());

        Market.caller("reviewer", null)
                .post(
                        "/v1/complaints/" + complaint + "/orders",
                        Json.tree(Map.of(
                                "effect",
                                "DISCLOSE",
                                "addressee",
                                "OPERATOR",
                                "forum",
                                "Hangzhou Internet Court",
                                "caseNumber",
                                "(2026) 0192-77",
                                "disclose",
                                List.of(screenshot))));

        Await.until(
                "the seller to read the evidence",
                Market.PATIENCE,
                () -> Optional.of(seller.get(path + "/content").statusCode()).filter(status -> status == 200));
        JsonNode acts = Market.caller("reviewer", null).get(path + "/custody").path("acts");
        assertEquals(
                "evidence.disclosed", acts.path(acts.size() - 1).path("act").asText());
    }
}
