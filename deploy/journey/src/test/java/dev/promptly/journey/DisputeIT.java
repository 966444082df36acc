package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An operator answers a complaint: the right holder gets its declaration, and both are told until when it may complain or sue. */
class DisputeIT {

    private final Market market = new Market();
    private final String seller = Market.seller();
    private final Declarant operator = new Declarant(seller);

    @Test
    void aDeclarationReachesTheRightHolderAndBothAreToldTheLastMoment() throws IOException {
        String complaint =
                market.file(market.notice(market.papers(), market.listing(seller), market.listing(Market.seller())));
        String target = Market.id(
                market.awaitState(complaint, "ADMITTED").path("targets").path(0));
        Market.awaitNotice(seller, complaint);
        String invoice = operator.upload();
        String declaration = operator.declare(complaint, target, invoice);

        JsonNode forwarded = awaitOne(market.complainant(), complaint, "DECLARATION");
        assertEquals(declaration, forwarded.at("/declaration/declarationId").asText());
        assertEquals(Declarant.NAME, forwarded.at("/declaration/declarant/name").asText());
        assertEquals(1, forwarded.path("targets").size());
        assertEquals(target, forwarded.at("/targets/0/targetId").asText());
        assertTrue(forwarded.hasNonNull("deliveredAt"), "the holder has agreed to the inbox");
        assertTrue(forwarded.at("/letter/zh").asText().contains("您可以就此向有关主管部门投诉或者向人民法院起诉"));

        JsonNode window = awaitWindow(complaint, target);
        assertEquals(forwarded.path("deliveredAt"), window.path("deliveredAt"));
        for (Caller addressee : List.of(market.complainant(), operator.caller())) {
            JsonNode decision = awaitOne(addressee, complaint, "DECISION");
            assertEquals("window.opened", decision.at("/decision/act").asText());
            assertEquals(
                    window.path("expiresAt"), decision.at("/targets/0/decided/endsAt"), "as the complaint says it");
            assertEquals(1, decision.path("targets").size());
        }
        assertTheHolderReads(invoice);
    }

    /** By the declaration's manifest; to nobody else. */
    private void assertTheHolderReads(String invoice) {
        String path = "/v1/evidence/" + invoice;
        Await.until(
                "the holder to read the operator's invoice", Market.PATIENCE, () -> read(market.complainant(), path));
        Caller stranger = Market.caller("operator", Market.seller());
        assertEquals(404, assertThrows(Refused.class, () -> stranger.get(path)).status());
    }

    private static Optional<JsonNode> read(Caller reader, String path) {
        try {
            return Optional.of(reader.get(path));
        } catch (Refused notYet) {
            return Optional.empty();
        }
    }

    private static JsonNode awaitOne(Caller addressee, String complaint, String kind) {
        return Await.until(
                "the " + kind + " of complaint " + complaint,
                Market.PATIENCE,
                () -> Market.inbox(addressee, complaint, kind).stream().findFirst());
    }

    private JsonNode awaitWindow(String complaint, String target) {
        return Await.until(
                "the dispute window of target " + target,
                Market.PATIENCE,
                () -> Json.each(market.complaint(complaint).path("targets"))
                        .filter(one -> target.equals(Market.id(one)))
                        .filter(one -> "WINDOW_OPEN".equals(one.path("state").asText()))
                        .map(one -> one.path("window"))
                        .findFirst());
    }
}
