package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.Market.Listing;
import dev.promptly.journey.Market.Papers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A case in which every field that can bear something personal does, from registration to withdrawal, refusals included. */
final class PersonalCase {

    private static final String NAME = "Xu Qiaozhen Marrowfield";
    private static final String IDENTITY_NUMBER = "310101199003074711";
    private static final String PHONE = "+86 139 4711 0815";
    private static final String EMAIL = "qiaozhen@marrowfield.example";
    private static final String ADDRESS = "7 Foxglove Lane, Shanghai";
    private static final String STATEMENT = "My brother Thistlewood bought one at the fair.";
    private static final String VERDICT = "Card seen by Greta Hollowbrook at the counter";
    private static final String WITHDRAWAL = "Settled over tea with Otto Fenwick";
    private static final String TITLE = "Letter of Aunt Periwinkle";
    private static final String SELLER = "Ida Brackenwater";
    private static final String SELLER_EMAIL = "ida@brackenwater.example";
    private static final String SECRET = "whsec_cGVyaXdpbmtsZXBlcml3aW5rbGVwZXJpd2lua2xl";

    static final Set<String> WORDS = Set.of(
            NAME,
            IDENTITY_NUMBER,
            PHONE,
            EMAIL,
            ADDRESS,
            STATEMENT,
            VERDICT,
            WITHDRAWAL,
            TITLE,
            SELLER,
            SELLER_EMAIL,
            SECRET);

    private final Market market = new Market();
    private final Caller reviewer = Market.caller("reviewer", null);
    private final Listing listing = market.listing(Market.seller());

    /** Answers the complaint's id, once all of it has been told. */
    String live() throws IOException {
        nameTheSeller();
        Papers papers = papers();
        String complaint = market.file(notice(papers));
        JsonNode target =
                market.awaitState(complaint, "ADMITTED").path("targets").path(0);
        market.report(complaint, "EFFECTIVE", target);
        acknowledge(complaint);
        market.complainant()
                .post(
                        "/v1/complaints/" + complaint + "/withdrawal",
                        Json.tree(Map.of("reason", "SETTLED", "note", WITHDRAWAL)));
        market.report(complaint, "ENDED", target);
        market.awaitRecord(
                complaint, "the end", seen -> !seen.acts("measure.ended").isEmpty());
        beRefused();
        return complaint;
    }

    private void nameTheSeller() {
        market.platform()
                .put(
                        "/v1/operators/" + listing.seller(),
                        Json.tree(Map.of(
                                "legalName", SELLER,
                                "licenceNumber", IDENTITY_NUMBER,
                                "identityVerifiedAt", "2026-01-15T02:00:00.000Z",
                                "locale", "zh",
                                "status", "ACTIVE")));
        // Nobody listens there: what a failed attempt leaves behind is searched too.
        Map<String, Object> webhook =
                Map.of("url", "http://127.0.0.1:9/notices", "secrets", List.of(Map.of("value", SECRET)));
        market.platform()
                .put(
                        "/v1/accounts/" + listing.seller() + "/channels",
                        Json.tree(Map.of("webhooks", List.of(webhook), "emails", List.of(SELLER_EMAIL))));
    }

    private Papers papers() throws IOException {
        String party = Market.id(market.complainant().post("/v1/parties", person()));
        JsonNode right = Json.tree(Map.of(
                "type",
                "TRADEMARK",
                "title",
                "QIAO",
                "registrationNumber",
                "81" + listing.itemId(),
                "jurisdiction",
                "CN",
                "classes",
                List.of(9),
                "holderId",
                party,
                "proofs",
                List.of(Map.of("evidenceId", market.upload("TRADEMARK_CERTIFICATE")))));
        String rightId = Market.id(market.complainant().post("/v1/rights", right));
        verify("/v1/parties/" + party);
        verify("/v1/rights/" + rightId);
        return new Papers(party, rightId, titledEvidence());
    }

    private static JsonNode person() {
        return Json.tree(Map.of(
                "kind",
                "NATURAL",
                "legalName",
                NAME,
                "identity",
                Map.of("type", "ID_CARD", "number", IDENTITY_NUMBER),
                "contact",
                Map.of("email", EMAIL, "phone", PHONE, "address", ADDRESS),
                "designatedInbox",
                Map.of("agreedAt", "2026-01-05T02:00:00.000Z", "termsVersion", "2026-01"),
                "locale",
                "zh"));
    }

    private void verify(String path) {
        reviewer.post(
                path + "/verification",
                Json.tree(Map.of("verdict", "VERIFIED", "method", "PERSONAL", "note", VERDICT)));
    }

    private String titledEvidence() throws IOException {
        Map<String, Object> attributes = Map.of(
                "reportNumber",
                "IR-" + listing.itemId(),
                "orderNumber",
                "TP-" + listing.itemId(),
                "itemId",
                listing.itemId(),
                "method",
                STATEMENT,
                "reasons",
                STATEMENT,
                "issuer",
                NAME,
                "issuedOn",
                "2026-02-20",
                "signed",
                true);
        JsonNode metadata = Json.tree(Map.of(
                "kind", "IDENTIFICATION_REPORT", "title", TITLE, "confidentiality", "OPEN", "attributes", attributes));
        return Market.id(market.complainant().upload(metadata, SampleFile.pdf(TITLE + ".pdf", TITLE, List.of(NAME))));
    }

    private JsonNode notice(Papers papers) {
        return Json.tree(Map.of(
                "complainantId",
                papers.partyId(),
                "rightId",
                papers.rightId(),
                "claim",
                "TM_COUNTERFEIT",
                "targets",
                List.of(Map.of("itemId", listing.itemId(), "operatorId", listing.seller())),
                "statement",
                STATEMENT,
                "evidence",
                List.of(Map.of("evidenceId", papers.evidenceId(), "role", "INFRINGEMENT")),
                "guarantee",
                Map.of("text", STATEMENT, "signedBy", NAME, "signedAt", "2026-02-27T03:00:00.000Z")));
    }

    private void acknowledge(String complaint) {
        JsonNode notice = Market.awaitNotice(listing.seller(), complaint);
        Market.caller("operator", listing.seller())
                .post("/v1/notices/" + Market.id(notice) + "/acknowledgement", Json.empty());
    }

    /** A refusal tells what is wrong, to who asked and to nobody's log. */
    private void beRefused() {
        refused("/v1/parties", Json.tree(Map.of("kind", "NATURAL", "legalName", NAME, "nickname", NAME)));
        refused("/v1/parties", Json.tree(Map.of("kind", NAME, "legalName", NAME)));
        refused(
                "/v1/parties",
                Json.tree(Map.of(
                        "kind",
                        "NATURAL",
                        "legalName",
                        NAME,
                        "identity",
                        Map.of("type", "ID_CARD", "number", IDENTITY_NUMBER.repeat(9)))));
    }

    private void refused(String path, JsonNode body) {
        assertThrows(
                Refused.class,
                () -> market.complainant().post(path, body, UUID.randomUUID().toString()));
    }
}
