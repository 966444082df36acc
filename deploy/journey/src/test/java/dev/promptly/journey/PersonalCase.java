package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.Market.Listing;
import dev.promptly.journey.Market.Papers;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A case in which every field that can bear something personal does, from registration over a reviewer's decision and an appeal
 * to withdrawal, refusals included.
 */
final class PersonalCase {

    private static final String NAME = "Xu Qiaozhen Marrowfield";
    private static final String IDENTITY_NUMBER = "310101199003074711";
    private static final String PHONE = "+86 139 4711 0815";
    private static final String EMAIL = "qiaozhen@marrowfield.example";
    private static final String ADDRESS = "7 Foxglove Lane, Shanghai";
    private static final String STATEMENT = "My brother Thistlewood bought one at the fair.";
    private static final String VERDICT = "Card seen by Greta Hollowbrook at the counter";
    private static final String NOTE = "Rang up Wilhelmina Sorrel, who was out";
    private static final String OPINION = "As Cornelius Pimpernel of the register says";
    private static final String APPEAL = "My neighbour Ms Larkspur knows better";
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
            NOTE,
            OPINION,
            APPEAL,
            WITHDRAWAL,
            TITLE,
            SELLER,
            SELLER_EMAIL,
            SECRET);

    private final Market market = new Market();
    private final Caller reviewer = Market.caller("reviewer", null);
    private final Listing listing = market.listing(Market.seller());
    private final Set<String> ids = new TreeSet<>();

    /** Everything of it that can be asked for. */
    Set<String> ids() {
        return ids;
    }

    /** Who is told of it, so that a search can be seen to find something. */
    Caller complainant() {
        return market.complainant();
    }

    /** Answers the complaint's id, once all of it has been told. */
    String live() throws IOException {
        nameTheSeller();
        Papers papers = papers();
        String complaint = market.file(notice(papers));
        beContested(complaint);
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
        ids.addAll(List.of(complaint, papers.partyId(), papers.rightId(), papers.evidenceId()));
        return complaint;
    }

    /** A reviewer returns it, its account appeals, another reviewer upholds the appeal. */
    private void beContested(String complaint) {
        String review = Market.id(market.review("ADMISSION", complaint));
        reviewer.post("/v1/reviews/" + review + "/note", Json.tree(Map.of("note", NOTE)));
        decide(reviewer, review, Map.of("decision", "RETURN", "codes", List.of("R30")));
        market.complainant()
                .post(
                        "/v1/complaints/" + complaint + "/appeals",
                        Json.tree(Map.of("reviewId", review, "grounds", APPEAL)));
        String appeal = Market.id(market.review("APPEAL", complaint));
        decide(Market.caller("reviewer", "second"), appeal, Map.of("decision", "UPHOLD"));
        ids.addAll(List.of(review, appeal));
    }

    private static void decide(Caller reviewer, String review, Map<String, Object> decision) {
        Map<String, Object> reasoned = new HashMap<>(decision);
        reasoned.putAll(Map.of("reasons", OPINION, "cites", List.of(OPINION)));
        reviewer.post("/v1/reviews/" + review + "/decision", Json.tree(reasoned));
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
                List.of(Map.of("itemId", listing.itemId(), "operatorId", listing.seller(), "niceClasses", List.of(25))),
                "statement",
                STATEMENT,
                "evidence",
                List.of(Map.of("evidenceId", papers.evidenceId(), "role", "INFRINGEMENT")),
                "guarantee",
                Map.of("text", STATEMENT, "signedBy", NAME, "signedAt", "2026-02-27T03:00:00.000Z")));
    }

    private void acknowledge(String complaint) {
        JsonNode notice = Market.awaitNotice(listing.seller(), complaint);
        ids.add(Market.id(notice));
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
