package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.launcher.Part;
import dev.promptly.launcher.Plan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A counterfeit complaint travels from upload to acknowledged notices, through the gateway like anybody's. On data that
 * has it already it is not filed a second time (the listings have an open case, R24): what is open of it is done, and its
 * record shown again.
 */
final class Sample {

    /** The file that remembers which complaint the sample is, beside the data and emptied with it. */
    static final String MEMORY = "sample-complaint.id";

    /** The file that remembers what of it is disputed. */
    static final String DISPUTE = "sample-dispute.ids";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    static final String COMPLAINANT = "brand-guard";

    /** This seller's listings the platform hides on the word of the bus; the others' it reports by REST. */
    private static final String BY_KAFKA = "shop-23";

    private final Plan plan;
    private final PrintStream out;
    private final Caller complainant;
    private final Caller platform;

    Sample(Plan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
        this.complainant = caller("complainant", COMPLAINANT);
        this.platform = caller("platform", null);
    }

    private Caller caller(String role, @Nullable String account) {
        return new Caller(plan.url(Part.GATEWAY), plan.tokens().mint(role, account));
    }

    void play() throws IOException {
        SampleReport report = SampleReport.shipped();
        String complaintId = remembered().isPresent() ? remembered().get() : file(report);
        JsonNode complaint = admitted(complaintId);
        takeMeasures(complaintId, complaint);
        List<String> notices = new ArrayList<>();
        for (String seller : report.sellers()) {
            notices.add(acknowledge(complaintId, seller));
        }
        Path dispute = plan.local().resolve(DISPUTE);
        if (!Files.exists(dispute)) {
            new SampleDispute(complainant, caller("operator", "shop-17"), out).play(dispute);
        }
        new SampleIds(complainant, caller("reviewer", null))
                .of(complaintId, notices.get(0))
                .and(SampleDispute.remembered(dispute))
                .write(plan.exampleIds());
        RecordTable table = new RecordTable(items(complaint));
        out.print(table.print(complete(complaintId, table)));
    }

    private Optional<String> remembered() throws IOException {
        Path memory = plan.local().resolve(MEMORY);
        return Files.exists(memory) ? Optional.of(Files.readString(memory)) : Optional.empty();
    }

    private String file(SampleReport report) throws IOException {
        out.printf(
                "%nthe sample: %s complains of %d listings%n",
                COMPLAINANT, report.listings().size());
        for (String seller : report.sellers()) {
            nameOperator(seller);
        }
        JsonNode complaint = new SampleFiling(report, complainant, caller("reviewer", null)).file();
        String id = complaint.path("id").asText();
        out.printf("  filed complaint %s: %s%n", id, complaint.path("state").asText());
        Files.writeString(plan.local().resolve(MEMORY), id);
        return id;
    }

    private void nameOperator(String seller) {
        platform.put(
                "/v1/operators/" + seller,
                Json.tree(Map.of(
                        "legalName", "Trading company " + seller,
                        "licenceNumber", "91440300MA5" + seller.toUpperCase(Locale.ROOT),
                        "identityVerifiedAt", "2026-01-15T02:00:00.000Z",
                        "locale", "zh",
                        "status", "ACTIVE")));
    }

    /** Its evidence may still be on its way from one service to the other: then it is RECEIVED first. */
    private JsonNode admitted(String complaintId) {
        return Await.until("complaint " + complaintId + " to be decided", PATIENCE, () -> {
            JsonNode complaint = complainant.get("/v1/complaints/" + complaintId);
            return switch (complaint.path("state").asText()) {
                case "RECEIVED" -> Optional.empty();
                case "ADMITTED", "PARTIALLY_OPEN" -> Optional.of(complaint);
                default ->
                    throw new IllegalStateException("the sample was not admitted: " + complaint.toPrettyString());
            };
        });
    }

    private void takeMeasures(String complaintId, JsonNode complaint) {
        List<String> open = Json.each(complaint.path("targets"))
                .filter(target ->
                        "REQUESTED".equals(target.path("measure").path("state").asText()))
                .map(target -> target.path("id").asText())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Integrator integrator = new Integrator(plan.kafkaBootstrap());
        for (JsonNode request : integrator.measuresRequested(complaintId)) {
            String item = request.path("listing").path("itemId").asText();
            if (!open.contains(request.path("targetId").asText())) {
                continue;
            }
            if (BY_KAFKA.equals(request.path("listing").path("operatorId").asText())) {
                integrator.reportEffective(complaintId, request, "hidden/" + item);
                out.printf("  listing %s hidden, reported by Kafka%n", item);
            } else {
                report(complaintId, request, "hidden/" + item);
                out.printf("  listing %s hidden, reported by REST%n", item);
            }
        }
    }

    private void report(String complaintId, JsonNode request, String reference) {
        platform.post(
                "/v1/complaints/%s/targets/%s/measures"
                        .formatted(complaintId, request.path("targetId").asText()),
                Json.tree(Map.of(
                        "measureId", request.path("measureId").asText(),
                        "outcome", "EFFECTIVE",
                        "type", request.path("type").asText(),
                        "at", Json.now(),
                        "reference", reference)));
    }

    /** Answers the notice's id. */
    private String acknowledge(String complaintId, String seller) {
        Caller operator = caller("operator", seller);
        JsonNode notice = Await.until(
                "the notice in the inbox of " + seller,
                PATIENCE,
                () -> Json.each(operator.get("/v1/inbox?complaintId=" + complaintId)
                                .path("items"))
                        .filter(found -> "NOTICE".equals(found.path("kind").asText()))
                        .findFirst());
        String id = notice.path("id").asText();
        if (notice.path("acknowledgedAt").isTextual()) {
            return id;
        }
        operator.post("/v1/notices/" + id + "/acknowledgement", Json.empty());
        out.printf(
                "  notice of %d listing(s) acknowledged by %s%n",
                notice.path("targets").size(), seller);
        return id;
    }

    private static Map<String, String> items(JsonNode complaint) {
        Map<String, String> items = new LinkedHashMap<>();
        Json.each(complaint.path("targets"))
                .forEach(target -> items.put(
                        target.path("id").asText(), target.path("itemId").asText()));
        return items;
    }

    private JsonNode complete(String complaintId, RecordTable table) {
        return Await.until(
                "the whole promptness record",
                PATIENCE,
                () -> record(complaintId).filter(table::complete));
    }

    /** Unknown for a moment: the record follows the complaint by events. */
    private Optional<JsonNode> record(String complaintId) {
        try {
            return Optional.of(complainant.get("/v1/complaints/" + complaintId + "/record"));
        } catch (Refused notYet) {
            if (notYet.status() == 404) {
                return Optional.empty();
            }
            throw notYet;
        }
    }
}
