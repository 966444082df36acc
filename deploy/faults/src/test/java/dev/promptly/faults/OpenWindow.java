package dev.promptly.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.benchmark.load.Notice;
import dev.promptly.benchmark.load.Notices;
import dev.promptly.benchmark.load.Papers;
import dev.promptly.journey.Await;
import dev.promptly.journey.Caller;
import dev.promptly.journey.Json;
import dev.promptly.journey.SampleFile;
import dev.promptly.launcher.Part;
import dev.promptly.launcher.Plan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings a case by calls to where its dispute window is open and nothing else of it is due; legal time is set for that. */
final class OpenWindow {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SELLER = "window-seller-0";

    private final Plan plan;
    private final String account;

    OpenWindow(Plan plan, String account) {
        this.plan = plan;
        this.account = account;
    }

    /** Answers the case's id; legal time stands still meanwhile, for in real time its window has long ended. */
    String of(Papers papers) throws IOException {
        setClock("2026-03-02T01:15:00.000Z");
        Notice notice = new Notices("window", papers, 1, 1).next();
        String complaint = complainant()
                .post("/v1/complaints", Json.parse(notice.body()), notice.key())
                .path("id")
                .asText();
        await(complaint, "ADMITTED");
        String target = target(complaint).path("id").asText();
        as("platform", null)
                .post(
                        "/v1/complaints/%s/targets/%s/measures".formatted(complaint, target),
                        Json.tree(Map.of("outcome", "EFFECTIVE")));
        Await.until(
                "the notice to reach its seller",
                PATIENCE,
                () -> Optional.of(due(complaint)).filter(due -> due.contains("K15")));
        declare(complaint, target);
        await(complaint, "WINDOW_OPEN");
        setClock("2026-03-02T02:00:00.000Z");
        Await.until(
                "nothing but the window to be due",
                PATIENCE,
                () -> Optional.of(due(complaint)).filter(List.of("K8")::equals));
        return complaint;
    }

    /** Answers the id of a paper of the right holder's. */
    String paper(String kind) throws IOException {
        return upload(complainant(), kind);
    }

    private void declare(String complaint, String target) throws IOException {
        Caller seller = as("operator", SELLER);
        seller.post(
                "/v1/complaints/" + complaint + "/declarations",
                Json.tree(Map.of(
                        "targetIds",
                        List.of(target),
                        "declarant",
                        Map.of(
                                "kind",
                                "ENTITY",
                                "legalName",
                                "Yiwu Beidou Trading",
                                "identity",
                                Map.of("type", "BUSINESS_LICENCE", "number", "91330782MA2E8JXY3C")),
                        "grounds",
                        "Bought from the right holder's own distributor.",
                        "evidence",
                        List.of(Map.of("evidenceId", upload(seller, "INVOICE"), "role", "NON_INFRINGEMENT")),
                        "guarantee",
                        Map.of(
                                "text",
                                "All of it is true.",
                                "signedBy",
                                "Zhang",
                                "signedAt",
                                "2026-02-27T03:00:00.000Z"))));
    }

    private static String upload(Caller caller, String kind) throws IOException {
        SampleFile file =
                SampleFile.pdf(kind + ".pdf", kind, List.of(UUID.randomUUID().toString()));
        return caller.upload(Json.tree(Map.of("kind", kind, "title", kind, "confidentiality", "OPEN")), file)
                .path("id")
                .asText();
    }

    private void await(String complaint, String state) {
        Await.until(
                "the target to be " + state,
                PATIENCE,
                () -> Optional.of(target(complaint).path("state").asText()).filter(state::equals));
    }

    private JsonNode target(String complaint) {
        return shown(complaint).path("targets").path(0);
    }

    private JsonNode shown(String complaint) {
        return complainant().get("/v1/complaints/" + complaint);
    }

    private List<String> due(String complaint) {
        return Json.each(shown(complaint).path("deadlines"))
                .filter(deadline -> "DUE".equals(deadline.path("state").asText()))
                .map(deadline -> deadline.path("clock").asText())
                .toList();
    }

    private void setClock(String instant) {
        as("ops", null).put("/v1/test-clock", Json.tree(Map.of("instant", instant, "mode", "FIXED")));
    }

    void backToRealTime() throws IOException {
        HttpRequest delete = HttpRequest.newBuilder(URI.create(plan.url(Part.GATEWAY) + "/v1/test-clock"))
                .header("Authorization", "Bearer " + plan.tokens().mint("ops", null))
                .DELETE()
                .build();
        try {
            assertEquals(
                    204,
                    HttpClient.newHttpClient()
                            .send(delete, HttpResponse.BodyHandlers.discarding())
                            .statusCode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Caller complainant() {
        return as("complainant", account);
    }

    private Caller as(String role, @Nullable String name) {
        return Papers.caller(plan, role, name);
    }
}
