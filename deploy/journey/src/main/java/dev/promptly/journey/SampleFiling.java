package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.journey.SampleReport.Listing;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The way into the platform: identity and right are registered once with their papers and verified by a reviewer, then the
 * notice itself is filed. Evidence is cited as soon as it is uploaded: a complaint whose evidence is still on its way
 * between the services waits for it by itself.
 */
final class SampleFiling {

    /** Invented, like everybody in the report. */
    private static final String AGENT = "Silvertide Brand Protection (Shanghai) Co., Ltd.";

    static final String UNFINISHED = "BP-2026-000125";
    static final String DOUBTFUL = "BP-2026-000126";
    static final String CONTESTED = "BP-2026-000127";
    static final String APPEALED = "BP-2026-000128";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final SampleReport report;
    private final SampleFiles files;
    private final Caller complainant;
    private final Caller reviewer;

    /** One play, one set of keys: a request that is sent again changes nothing, another play is another request. */
    private final String play = UUID.randomUUID().toString();

    SampleFiling(SampleReport report, Caller complainant, Caller reviewer) {
        this.report = report;
        this.files = new SampleFiles(report);
        this.complainant = complainant;
        this.reviewer = reviewer;
    }

    /** The complaint as it was answered. */
    JsonNode file() throws IOException {
        String holderId = party();
        String rightId = right(holderId);
        mandate(holderId);
        complainant.post("/v1/complaints", unfinished(holderId, rightId), play + "/unfinished");
        JsonNode complaint = complaint(holderId, rightId);
        complainant.post("/v1/complaints", ofAnotherClass(complaint, DOUBTFUL, "906"), play + "/doubtful");
        contest(id(
                complainant.post("/v1/complaints", ofAnotherClass(complaint, CONTESTED, "907"), play + "/contested")));
        appeal(id(complainant.post("/v1/complaints", shownByScreenshot(complaint), play + "/appealed")));
        return complainant.post("/v1/complaints", complaint, play + "/complaint");
    }

    /** Too little for the rules alone. */
    private static JsonNode shownByScreenshot(JsonNode complaint) {
        ObjectNode notice = complaint.deepCopy();
        notice.put("externalRef", APPEALED);
        notice.putArray("targets")
                .addObject()
                .put("itemId", "908")
                .put("operatorId", "shop-17")
                .put("externalRef", "BP-908");
        ArrayNode shown = notice.putArray("evidence");
        Json.each(complaint.path("evidence")).skip(2).limit(2).forEach(item -> shown.add(item.deepCopy()));
        shown.forEach(item -> ((ObjectNode) item).remove("targets"));
        return notice;
    }

    /** Its account asks for a person's decision. */
    private void appeal(String complaintId) {
        Await.until(
                "the decision on complaint " + complaintId,
                PATIENCE,
                () -> Optional.of(complainant
                                .get("/v1/complaints/" + complaintId)
                                .path("state")
                                .asText())
                        .filter("RETURNED"::equals));
        complainant.post(
                "/v1/complaints/" + complaintId + "/appeals",
                Json.tree(Map.of("grounds", "The page itself says that the lamp is a copy of ours.")),
                play + "/appeal");
    }

    /** By the same evidence, on goods that the mark is not registered for: a reviewer says whether they are similar. */
    private static JsonNode ofAnotherClass(JsonNode complaint, String externalRef, String itemId) {
        ObjectNode notice = complaint.deepCopy();
        notice.put("externalRef", externalRef);
        notice.putArray("targets")
                .addObject()
                .put("itemId", itemId)
                .put("operatorId", "shop-17")
                .put("externalRef", "BP-" + itemId)
                .putArray("niceClasses")
                .add(20);
        notice.withArray("evidence").forEach(item -> ((ObjectNode) item).remove("targets"));
        return notice;
    }

    /** A reviewer finds it wanting, which its account may appeal. */
    private void contest(String complaintId) {
        JsonNode review = Await.until(
                "the review of complaint " + complaintId,
                PATIENCE,
                () -> openReview(reviewer, "ADMISSION", complaintId));
        reviewer.post(
                "/v1/reviews/" + id(review) + "/decision",
                Json.tree(Map.of(
                        "decision", "RETURN",
                        "codes", List.of("R30"),
                        "reasons", "No photograph shows the sign on the lampshade itself.")));
    }

    static Optional<JsonNode> openReview(Caller reviewer, String kind, String complaintId) {
        return Json.each(reviewer.get("/v1/reviews?limit=200&kind=" + kind).path("items"))
                .filter(review -> complaintId.equals(review.path("complaintId").asText()))
                .findFirst();
    }

    /** Lacks evidence and guarantee: it is returned, and waits for what would cure it. */
    private static JsonNode unfinished(String holderId, String rightId) {
        return Json.tree(Map.of(
                "externalRef", UNFINISHED,
                "complainantId", holderId,
                "rightId", rightId,
                "claim", "TM_COUNTERFEIT",
                "targets", List.of(Map.of("url", "https://shop.example/item/905", "operatorId", "shop-17"))));
    }

    private String party() throws IOException {
        String licence = upload("BUSINESS_LICENCE", files.businessLicence(), Map.of());
        JsonNode party = Json.tree(Map.of(
                "kind",
                "ENTITY",
                "legalName",
                report.holder(),
                "identity",
                Map.of("type", "BUSINESS_LICENCE", "number", "91310000MA1FL4XY7K", "evidenceId", licence),
                "contact",
                Map.of("email", report.contact()),
                "designatedInbox",
                Map.of("agreedAt", now(), "termsVersion", "2026-01"),
                "locale",
                "en"));
        String id = id(complainant.post("/v1/parties", party, play + "/party"));
        verify("/v1/parties/" + id, "business licence compared with the public register");
        return id;
    }

    private String right(String holderId) throws IOException {
        String certificate = upload("TRADEMARK_CERTIFICATE", files.trademarkCertificate(), Map.of());
        JsonNode right = Json.tree(Map.of(
                "type",
                "TRADEMARK",
                "title",
                report.mark(),
                "registrationNumber",
                report.number(),
                "jurisdiction",
                "CN",
                "classes",
                report.classes(),
                "holderId",
                holderId,
                "filedOn",
                "2020-07-01",
                "grantedOn",
                "2021-05-14",
                "expiresOn",
                "2031-05-13",
                "proofs",
                List.of(Map.of("evidenceId", certificate))));
        String id = id(complainant.post("/v1/rights", right, play + "/right"));
        verify("/v1/rights/" + id, "certificate compared with the trademark register");
        return id;
    }

    /** An agent that could file the next one. */
    private void mandate(String holderId) throws IOException {
        JsonNode agent = Json.tree(Map.of(
                "kind",
                "ENTITY",
                "legalName",
                AGENT,
                "identity",
                Map.of("type", "BUSINESS_LICENCE", "number", "91310115MA1H8X2T6P")));
        String agentId = id(complainant.post("/v1/parties", agent, play + "/agent"));
        verify("/v1/parties/" + agentId, "business licence compared with the public register");
        String paper = upload("POWER_OF_ATTORNEY", files.powerOfAttorney(AGENT), Map.of("sealed", true));
        JsonNode mandate = Json.tree(Map.of(
                "holderId", holderId, "agentId", agentId, "actions", List.of("FILE", "WITHDRAW"), "evidenceId", paper));
        String id = id(complainant.post("/v1/mandates", mandate, play + "/mandate"));
        verify("/v1/mandates/" + id, "power of attorney confirmed by a call to the holder");
    }

    private void verify(String path, String note) {
        reviewer.post(
                path + "/verification", Json.tree(Map.of("verdict", "VERIFIED", "method", "REGISTER", "note", note)));
    }

    private JsonNode complaint(String holderId, String rightId) throws IOException {
        List<Map<String, Object>> targets = new ArrayList<>();
        List<Map<String, Object>> evidence = new ArrayList<>();
        for (Listing listing : report.listings()) {
            targets.add(Map.of(
                    "kind", "LISTING",
                    "url", listing.url(),
                    "itemId", listing.itemId(),
                    "operatorId", listing.seller(),
                    "externalRef", "BP-" + listing.itemId()));
            String report = identificationReport(listing);
            String screenshot = upload("SCREENSHOT", files.screenshot(listing), Map.of());
            evidence.add(infringement(listing, report));
            evidence.add(translation(listing, report, files.translatedReport(listing)));
            evidence.add(infringement(listing, screenshot));
            evidence.add(translation(listing, screenshot, files.translatedScreenshot(listing)));
        }
        return Json.tree(Map.of(
                "site",
                "main",
                "externalRef",
                "BP-2026-000123",
                "complainantId",
                holderId,
                "rightId",
                rightId,
                "claim",
                "TM_COUNTERFEIT",
                "targets",
                targets,
                "statement",
                report.statement(),
                "evidence",
                evidence,
                "guarantee",
                guarantee()));
    }

    private static Map<String, Object> infringement(Listing listing, String evidenceId) {
        return Map.of(
                "evidenceId",
                evidenceId,
                "role",
                "INFRINGEMENT",
                "targets",
                List.of("BP-" + listing.itemId()),
                "language",
                "en");
    }

    private Map<String, Object> translation(Listing listing, String original, SampleFile file) {
        return Map.of(
                "evidenceId",
                upload("TRANSLATION", file, Map.of()),
                "role",
                "INFRINGEMENT",
                "targets",
                List.of("BP-" + listing.itemId()),
                "language",
                "zh",
                "translationOf",
                original);
    }

    private String identificationReport(Listing listing) throws IOException {
        Map<String, Object> attributes = Map.of(
                "reportNumber",
                listing.reportNumber(),
                "orderNumber",
                listing.orderNumber(),
                "itemId",
                listing.itemId(),
                "method",
                "comparison with an original from stock",
                "reasons",
                "serial number never issued; packaging; material of the housing",
                "issuer",
                report.holder(),
                "issuedOn",
                "2026-11-19",
                "signed",
                true);
        return upload("IDENTIFICATION_REPORT", files.identificationReport(listing), attributes);
    }

    private Map<String, Object> guarantee() {
        return Map.of(
                "text", "What is stated here is true; we answer for the consequences of a wrong notice.",
                "signedBy", report.holder(),
                "signedAt", now());
    }

    private String upload(String kind, SampleFile file, Map<String, Object> attributes) {
        JsonNode metadata = Json.tree(
                Map.of("kind", kind, "title", file.name(), "confidentiality", "OPEN", "attributes", attributes));
        return id(complainant.upload(metadata, file));
    }

    private static String id(JsonNode created) {
        return created.path("id").asText();
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
