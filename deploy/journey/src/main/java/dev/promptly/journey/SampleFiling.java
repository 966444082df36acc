package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.journey.SampleReport.Listing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The complaints of the sample, each with the end that the report tells: admitted, returned as unfinished, contested in
 * review, appealed. Evidence is cited as soon as it is uploaded: a complaint whose evidence is still on its way between the
 * services waits for it by itself.
 */
final class SampleFiling {

    static final String UNFINISHED = "BP-2026-000125";
    static final String DOUBTFUL = "BP-2026-000126";
    static final String CONTESTED = "BP-2026-000127";
    static final String APPEALED = "BP-2026-000128";
    static final String DISPUTED = "BP-2026-000129";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final SampleReport report;
    private final SamplePapers papers;
    private final Caller complainant;
    private final Caller reviewer;

    /** One play, one set of keys: a request that is sent again changes nothing, another play is another request. */
    private final String play = UUID.randomUUID().toString();

    SampleFiling(SampleReport report, Caller complainant, Caller reviewer) {
        this.report = report;
        this.papers = new SamplePapers(report, complainant);
        this.complainant = complainant;
        this.reviewer = reviewer;
    }

    /** The complaint as it was answered. */
    JsonNode file() throws IOException {
        SampleRegistration registration = new SampleRegistration(report, papers, complainant, reviewer, play);
        String holderId = registration.party();
        String rightId = registration.right(holderId);
        registration.mandate(holderId);
        complainant.post("/v1/complaints", unfinished(holderId, rightId), play + "/unfinished");
        JsonNode complaint = complaint(holderId, rightId);
        complainant.post("/v1/complaints", ofAnotherClass(complaint, DOUBTFUL, "906"), play + "/doubtful");
        complainant.post("/v1/complaints", disputed(complaint), play + "/disputed");
        contest(Json.id(
                complainant.post("/v1/complaints", ofAnotherClass(complaint, CONTESTED, "907"), play + "/contested")));
        appeal(Json.id(complainant.post("/v1/complaints", shownByScreenshot(complaint), play + "/appealed")));
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

    /** By what shows the first listing, three more of its seller's. */
    private static JsonNode disputed(JsonNode complaint) {
        ObjectNode notice = complaint.deepCopy();
        ArrayNode shown = notice.putArray("evidence");
        Json.each(complaint.path("evidence")).limit(4).forEach(item -> shown.add(item.deepCopy()));
        notice.put("externalRef", DISPUTED);
        ArrayNode targets = notice.putArray("targets");
        List.of("909", "910", "911")
                .forEach(item -> targets.addObject()
                        .put("itemId", item)
                        .put("operatorId", "shop-17")
                        .put("externalRef", "BP-" + item));
        notice.withArray("evidence").forEach(item -> ((ObjectNode) item).remove("targets"));
        return notice;
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
                "/v1/reviews/" + Json.id(review) + "/decision",
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
            evidence.addAll(papers.showing(listing));
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

    private Map<String, Object> guarantee() {
        return Map.of(
                "text", "What is stated here is true; we answer for the consequences of a wrong notice.",
                "signedBy", report.holder(),
                "signedAt", Json.now());
    }
}
