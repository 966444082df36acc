package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.promptly.journey.Market.Listing;
import dev.promptly.journey.Market.Papers;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a notice comes to be forwarded, and how it reaches a seller's own server. */
class ForwardingIT {

    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

    private final Market market = new Market();

    @Test
    void aSellersServerGetsTheNoticeSignedAndOnce()
            throws IOException, EmptyWebhookSecretException, WebhookVerificationException {
        String seller = Market.seller();
        Papers papers = market.papers();
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            register(seller, receiver);
            String complaint = market.file(market.notice(papers, market.listing(seller), market.listing(seller)));
            JsonNode notice = Market.awaitNotice(seller, complaint);
            assertEquals(List.of(1), awaitAttempts(notice), "attempts that it took");

            assertEquals(1, receiver.calls().size());
            WebhookReceiver.Call call = receiver.calls().get(0);
            new Webhook(SECRET).verify(call.body(), call.headers());
            JsonNode body = Json.parse(call.body());
            assertEquals("notice.forwarded", body.path("type").asText());
            assertEquals(Market.id(notice), body.path("data").path("id").asText());
            assertEquals(notice.path("targets"), body.path("data").path("targets"));
            assertEquals(notice.path("manifest"), body.path("data").path("manifest"));
            assertEquals(
                    List.of(Market.id(notice)),
                    Objects.requireNonNull(call.headers().get("Webhook-id")));
        }
    }

    private void register(String seller, WebhookReceiver receiver) {
        market.platform()
                .put(
                        "/v1/accounts/" + seller + "/channels",
                        Json.tree(Map.of(
                                "webhooks",
                                List.of(Map.of("url", receiver.url(), "secrets", List.of(Map.of("value", SECRET)))))));
    }

    /** How many attempts each webhook delivery took, once all of them are done. */
    private List<Integer> awaitAttempts(JsonNode notice) {
        String path = "/v1/notices/" + Market.id(notice) + "/deliveries";
        return Await.until(
                "the webhook to have taken the notice",
                Market.PATIENCE,
                () -> Optional.of(webhooks(market.platform().get(path)))
                        .filter(deliveries -> !deliveries.isEmpty()
                                && deliveries.stream()
                                        .allMatch(one ->
                                                "DONE".equals(one.path("state").asText())))
                        .map(deliveries -> deliveries.stream()
                                .map(one -> one.path("attempts").size())
                                .toList()));
    }

    private static List<JsonNode> webhooks(JsonNode deliveries) {
        JsonNode list = deliveries.isArray() ? deliveries : deliveries.path("items");
        return Json.each(list)
                .filter(delivery -> "WEBHOOK".equals(delivery.path("channel").asText()))
                .toList();
    }

    @Test
    void aNoticeWhoseHolderIsNotVerifiedYetWaitsAndIsDecidedByItself() throws IOException {
        Papers papers = market.unverifiedPapers();
        Listing listing = market.listing(Market.seller());
        String complaint = market.file(market.notice(papers, listing));

        JsonNode waiting = market.awaitState(complaint, "UNDER_REVIEW");
        market.verify("/v1/parties/" + papers.partyId());
        assertEquals("UNDER_REVIEW", market.complaint(complaint).path("state").asText());
        market.verify("/v1/rights/" + papers.rightId());

        JsonNode admitted = market.awaitState(complaint, "ADMITTED");
        assertEquals(waiting.path("receivedAt"), admitted.path("noticeEffectiveAt"), "effective from its receipt");
        Market.awaitNotice(listing.seller(), complaint);
        String target = Market.id(admitted.path("targets").path(0));
        RecordSeen record = market.awaitRecord(
                complaint,
                "the forwarding",
                seen -> !seen.acts("notice.delivered").isEmpty());
        assertEquals(1, record.acts("complaint.under-review", target).size());
        assertEquals(1, record.acts("complaint.admitted", target).size());
        record.assertNumberedWithoutGap();
    }
}
