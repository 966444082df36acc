package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.launcher.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everybody one test needs, under names no other test has: a complainant that owns a trademark, and listings of sellers. So
 * the tests share one stack and never meet in it.
 */
final class Market {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final AtomicInteger LAST_ITEM = new AtomicInteger(10_000);

    private final String account = "brand-" + LAST_ITEM.incrementAndGet();
    private final Caller complainant = caller("complainant", account);
    private final Caller reviewer = caller("reviewer", null);
    private final Caller platform = caller("platform", null);

    /** One offer and who sells it. */
    record Listing(String itemId, String seller) {}

    /** A holder, its right and a piece of evidence: what a notice needs beside its listings. */
    record Papers(String partyId, String rightId, String evidenceId) {}

    static Caller caller(String role, @Nullable String account) {
        return new Caller(TestStack.plan().url(Part.GATEWAY), token(role, account));
    }

    static String token(String role, @Nullable String account) {
        return TestStack.plan().tokens().mint(role, account);
    }

    String account() {
        return account;
    }

    Caller complainant() {
        return complainant;
    }

    Caller platform() {
        return platform;
    }

    Listing listing(String seller) {
        return new Listing(Integer.toString(LAST_ITEM.incrementAndGet()), seller);
    }

    /** A seller nobody else sells as. */
    static String seller() {
        return "seller-" + LAST_ITEM.incrementAndGet();
    }

    /** Verified, with evidence of a test purchase. */
    Papers papers() throws IOException {
        Papers papers = unverifiedPapers();
        verify("/v1/parties/" + papers.partyId());
        verify("/v1/rights/" + papers.rightId());
        return papers;
    }

    Papers unverifiedPapers() throws IOException {
        String party = party();
        String certificate = upload("TRADEMARK_CERTIFICATE");
        String right = id(complainant.post(
                "/v1/rights",
                Json.tree(Map.of(
                        "type", "TRADEMARK",
                        "title", "WELKIN",
                        "registrationNumber", "7" + LAST_ITEM.incrementAndGet(),
                        "jurisdiction", "CN",
                        "classes", List.of(9),
                        "holderId", party,
                        "grantedOn", "2021-05-14",
                        "expiresOn", "2031-05-13",
                        "proofs", List.of(Map.of("evidenceId", certificate))))));
        return new Papers(party, right, upload("TEST_PURCHASE"));
    }

    /** The holder of the papers gives another party of the account its power of attorney. */
    String mandate(Papers papers) throws IOException {
        return id(shownMandate(papers));
    }

    JsonNode shownMandate(Papers papers) throws IOException {
        return complainant.post(
                "/v1/mandates",
                Json.tree(Map.of(
                        "holderId", papers.partyId(),
                        "agentId", party(),
                        "rightIds", List.of(papers.rightId()),
                        "sites", List.of("main"),
                        "actions", List.of("FILE"),
                        "validFrom", "2026-01-01",
                        "validTo", "2099-12-31",
                        "evidenceId", upload("POWER_OF_ATTORNEY"))));
    }

    private String party() throws IOException {
        return id(complainant.post(
                "/v1/parties",
                Json.tree(Map.of(
                        "kind",
                        "ENTITY",
                        "legalName",
                        "Welkin Optics",
                        "identity",
                        Map.of(
                                "type", "BUSINESS_LICENCE",
                                "number", "91310000MA7WELKIN0",
                                "evidenceId", upload("BUSINESS_LICENCE")),
                        "contact",
                        Map.of("email", "legal@welkin.example"),
                        "designatedInbox",
                        Map.of("agreedAt", "2026-01-05T02:00:00.000Z", "termsVersion", "2026-01"),
                        "locale",
                        "en"))));
    }

    void verify(String path) {
        reviewer.post(path + "/verification", Json.tree(Map.of("verdict", "VERIFIED", "method", "REGISTER")));
    }

    String upload(String kind) throws IOException {
        SampleFile file = SampleFile.pdf(
                kind + ".pdf", kind, List.of("Of " + account, UUID.randomUUID().toString()));
        Map<String, Object> metadata = Map.of("kind", kind, "title", kind, "confidentiality", "OPEN");
        return id(complainant.upload(Json.tree(metadata), file));
    }

    JsonNode notice(Papers papers, Listing... listings) {
        return Json.tree(Map.of(
                "complainantId",
                papers.partyId(),
                "rightId",
                papers.rightId(),
                "claim",
                "TM_COUNTERFEIT",
                "targets",
                List.of(listings).stream().map(Market::target).toList(),
                "statement",
                "Counterfeits, found by test purchase.",
                "evidence",
                List.of(Map.of("evidenceId", papers.evidenceId(), "role", "INFRINGEMENT")),
                "guarantee",
                Map.of("text", "All of it is true.", "signedBy", "Welkin", "signedAt", "2026-02-27T03:00:00.000Z")));
    }

    private static Map<String, String> target(Listing listing) {
        return Map.of(
                "kind",
                "LISTING",
                "url",
                "https://shop.example/item/" + listing.itemId(),
                "itemId",
                listing.itemId(),
                "operatorId",
                listing.seller());
    }

    /** Files and answers the complaint's id. */
    String file(JsonNode notice) {
        return id(complainant.post("/v1/complaints", notice, UUID.randomUUID().toString()));
    }

    /** Files what is returned for the guarantee that it lacks, and stays so. */
    String fileUnguaranteed(Papers papers, Listing... listings) {
        ObjectNode notice = (ObjectNode) notice(papers, listings);
        notice.remove("guarantee");
        String id = file(notice);
        awaitState(id, "RETURNED");
        return id;
    }

    /** Files on the listing, and on another of its seller's that nobody can locate: the one is admitted, the other returned. */
    String fileHalfLocated(Papers papers, Listing listing) {
        ObjectNode notice = (ObjectNode) notice(papers, listing);
        notice.withArray("targets").addObject().put("kind", "LISTING").put("operatorId", listing.seller());
        String id = file(notice);
        awaitState(id, "PARTIALLY_OPEN");
        return id;
    }

    /** Files what goes to a reviewer, since the goods are of another class than the mark's, and stays there. */
    String fileDoubtful(Papers papers, Listing... listings) {
        ObjectNode notice = (ObjectNode) notice(papers, listings);
        notice.withArray("targets")
                .forEach(target -> ((ObjectNode) target).putArray("niceClasses").add(25));
        String id = file(notice);
        awaitState(id, "UNDER_REVIEW");
        return id;
    }

    /** The open review of what goes to a reviewer. */
    JsonNode review(String complaintId) {
        return review("ADMISSION", complaintId);
    }

    JsonNode review(String kind, String complaintId) {
        return Await.until(
                "the review of complaint " + complaintId,
                PATIENCE,
                () -> SampleFiling.openReview(reviewer, kind, complaintId));
    }

    /** A complaint each of whose targets a reviewer has returned, each by a decision of its own. */
    String contested(Papers papers, Listing... listings) {
        String id = fileDoubtful(papers, listings);
        for (int i = 0; i < listings.length; i++) {
            JsonNode review = review(id);
            reviewer.post(
                    "/v1/reviews/" + id(review) + "/decision",
                    Json.tree(Map.of(
                            "decision",
                            "RETURN",
                            "codes",
                            List.of("R30"),
                            "targetIds",
                            List.of(review.at("/targetIds/0").asText()),
                            "reasons",
                            "No photograph shows the sign.")));
        }
        return id;
    }

    /** Asks for a person's decision on what the rules alone decided; answers the appeal's id. */
    String appeal(String complaintId) {
        return id(complainant.post(
                "/v1/complaints/" + complaintId + "/appeals",
                Json.tree(Map.of("grounds", "The guarantee stands at the end of the statement."))));
    }

    /** The right holder says that it has sued; with no paper that shows it. */
    String proceeding(String complaintId) {
        return id(complainant.post(
                "/v1/complaints/" + complaintId + "/proceedings",
                Json.tree(Map.of("kind", "COURT", "forum", "Hangzhou Internet Court"))));
    }

    void awaitTarget(String complaintId, String state) {
        Await.until(
                "the target of " + complaintId + " to be " + state,
                PATIENCE,
                () -> Optional.of(complaint(complaintId).at("/targets/0/state").asText())
                        .filter(state::equals));
    }

    JsonNode complaint(String id) {
        return complainant.get("/v1/complaints/" + id);
    }

    JsonNode awaitState(String id, String state) {
        return Await.until(
                "complaint " + id + " to be " + state,
                PATIENCE,
                () -> Optional.of(complaint(id))
                        .filter(complaint ->
                                state.equals(complaint.path("state").asText())));
    }

    /** The record once it says so much; it follows the complaint by events. */
    RecordSeen awaitRecord(String id, String what, Predicate<RecordSeen> enough) {
        return RecordSeen.await(complainant, id, what, enough);
    }

    /** The one notice of the complaint in the seller's inbox, once it is there. */
    static JsonNode awaitNotice(String seller, String complaintId) {
        return Await.until(
                "the notice in the inbox of " + seller,
                PATIENCE,
                () -> inbox(seller, complaintId).stream().findFirst());
    }

    /** The notices proper to the seller; what was decided since lies beside them. */
    static List<JsonNode> inbox(String seller, String complaintId) {
        return inbox(caller("operator", seller), complaintId, "NOTICE");
    }

    /** What lies in the inbox of that kind, the newest first. */
    static List<JsonNode> inbox(Caller addressee, String complaintId, String kind) {
        return Json.each(addressee.get("/v1/inbox?complaintId=" + complaintId).path("items"))
                .filter(notice -> kind.equals(notice.path("kind").asText()))
                .toList();
    }

    /** The platform says by REST how it stands with the measure of each of these targets. */
    void report(String complaintId, String outcome, JsonNode... targets) {
        for (JsonNode target : targets) {
            platform.post(
                    "/v1/complaints/%s/targets/%s/measures".formatted(complaintId, id(target)),
                    Json.tree(Map.of(
                            "outcome",
                            outcome,
                            "type",
                            "BLOCK",
                            "at",
                            now(),
                            "reference",
                            "hidden/" + target.path("itemId").asText())));
        }
    }

    /** Legal time: what the platform claims must not be later than that. */
    private static String now() {
        return caller("ops", null).get("/v1/test-clock").path("instant").asText();
    }

    static String id(JsonNode thing) {
        return thing.path("id").asText();
    }
}
