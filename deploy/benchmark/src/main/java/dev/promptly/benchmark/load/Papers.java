package dev.promptly.benchmark.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.Await;
import dev.promptly.journey.Caller;
import dev.promptly.journey.Json;
import dev.promptly.journey.SampleFile;
import dev.promptly.launcher.Part;
import dev.promptly.launcher.Plan;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a notice needs beside its listings, registered and verified before anything is measured.
 *
 * @param account whose they are
 */
public record Papers(String account, String partyId, String rightId, String evidenceId) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Registers them through the gateway, and returns when a first notice made of them is admitted at once. */
    public static Papers registered(Plan plan, String account) throws IOException {
        Caller complainant = caller(plan, "complainant", account);
        Caller reviewer = caller(plan, "reviewer", null);
        String party = created(complainant, "/v1/parties", party(upload(complainant, "BUSINESS_LICENCE")));
        String right = created(complainant, "/v1/rights", right(party, upload(complainant, "TRADEMARK_CERTIFICATE")));
        verify(reviewer, "/v1/parties/" + party);
        verify(reviewer, "/v1/rights/" + right);
        Papers papers = new Papers(account, party, right, upload(complainant, "TEST_PURCHASE"));
        papers.awaitKnown(complainant);
        return papers;
    }

    /** As this role; a reviewer and a platform have no account. */
    public static Caller caller(Plan plan, String role, @Nullable String account) {
        return new Caller(plan.url(Part.GATEWAY), plan.tokens().mint(role, account));
    }

    private void awaitKnown(Caller complainant) {
        Notice first = new Notices("first", this, 1, 1).next();
        String id = complainant
                .post("/v1/complaints", Json.parse(first.body()), first.key())
                .path("id")
                .asText();
        Await.until(
                "the first notice to be admitted",
                PATIENCE,
                () -> Optional.of(complainant
                                .get("/v1/complaints/" + id)
                                .path("state")
                                .asText())
                        .filter("ADMITTED"::equals));
    }

    /** The same with an item of evidence that is stored now, as soon as its receipt is answered. */
    public Papers withNewEvidence(Caller complainant) throws IOException {
        return new Papers(account, partyId, rightId, upload(complainant, "TEST_PURCHASE"));
    }

    private static void verify(Caller reviewer, String path) {
        reviewer.post(path + "/verification", Json.tree(Map.of("verdict", "VERIFIED", "method", "REGISTER")));
    }

    private static String created(Caller complainant, String path, JsonNode body) {
        return complainant
                .post(path, body, UUID.randomUUID().toString())
                .path("id")
                .asText();
    }

    private static JsonNode party(String licence) {
        return Json.tree(Map.of(
                "kind",
                "ENTITY",
                "legalName",
                "Welkin Optics",
                "identity",
                Map.of("type", "BUSINESS_LICENCE", "number", "91310000MA7WELKIN0", "evidenceId", licence),
                "contact",
                Map.of("email", "legal@welkin.example"),
                "designatedInbox",
                Map.of("agreedAt", "2026-01-05T02:00:00.000Z", "termsVersion", "2026-01"),
                "locale",
                "en"));
    }

    private static JsonNode right(String party, String certificate) {
        return Json.tree(Map.of(
                "type", "TRADEMARK",
                "title", "WELKIN",
                "registrationNumber", "70001001",
                "jurisdiction", "CN",
                "classes", List.of(9),
                "holderId", party,
                "grantedOn", "2021-05-14",
                "expiresOn", "2031-05-13",
                "proofs", List.of(Map.of("evidenceId", certificate))));
    }

    private static String upload(Caller complainant, String kind) throws IOException {
        SampleFile file =
                SampleFile.pdf(kind + ".pdf", kind, List.of(UUID.randomUUID().toString()));
        JsonNode metadata = Json.tree(Map.of("kind", kind, "title", kind, "confidentiality", "OPEN"));
        return complainant.upload(metadata, file).path("id").asText();
    }
}
