package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The file that tells the console which things the examples of the contracts stand for: an id of an example = the id of the
 * sample's thing. It lies beside the data and is emptied with it.
 */
final class SampleIds {

    /** How the ids in the examples begin. */
    static final String STANDS_FOR = "01990000-0000-7000-8000-0000000000";

    private final Caller complainant;
    private final Caller reviewer;
    private final Map<String, String> ids = new TreeMap<>();

    SampleIds(Caller complainant, Caller reviewer) {
        this.complainant = complainant;
        this.reviewer = reviewer;
    }

    SampleIds of(String complaintId, String noticeId) {
        JsonNode complaint = complainant.get("/v1/complaints/" + complaintId);
        String holder = complaint.path("complainantId").asText();
        String right = complaint.path("rightId").asText();
        JsonNode first = complaint.path("targets").path(0);
        put("01", holder);
        put("02", right);
        put("03", complaintId);
        put("04", first.path("id").asText());
        put("05", first.path("measure").path("id").asText());
        put("06", noticeId);
        put(
                "07",
                complainant
                        .get("/v1/rights/" + right)
                        .at("/proofs/0/evidenceId")
                        .asText());
        put(
                "08",
                complainant
                        .get("/v1/parties/" + holder)
                        .at("/identity/evidenceId")
                        .asText());
        put("09", complaint.path("targets").path(2).path("id").asText());
        put("10", screenshot());
        JsonNode mandate = complainant.get("/v1/mandates?holderId=" + holder).at("/items/0");
        put("12", mandate.path("agentId").asText());
        put("13", mandate.path("id").asText());
        put("14", named(SampleFiling.UNFINISHED).path("id").asText());
        put("15", review("ADMISSION", named(SampleFiling.DOUBTFUL)));
        JsonNode contested = named(SampleFiling.CONTESTED);
        put("16", contested.path("id").asText());
        put("17", contested.at("/decisions/0/reviewId").asText());
        put("18", review("APPEAL", named(SampleFiling.APPEALED)));
        return this;
    }

    SampleIds and(Map<String, String> more) {
        more.forEach(this::put);
        return this;
    }

    private JsonNode named(String externalRef) {
        return complainant.get("/v1/complaints?externalRef=" + externalRef).at("/items/0");
    }

    /** The open review of the complaint; the decided one where somebody has decided it since. */
    private String review(String kind, JsonNode complaint) {
        return SampleFiling.openReview(reviewer, kind, complaint.path("id").asText())
                .map(open -> open.path("id").asText())
                .orElseGet(() -> complaint.at("/decisions/0/reviewId").asText());
    }

    private String screenshot() {
        return Json.each(complainant.get("/v1/evidence?limit=200").path("items"))
                .filter(item -> "SCREENSHOT".equals(item.path("kind").asText()))
                .map(item -> item.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private void put(String number, String id) {
        ids.put(STANDS_FOR + number, id);
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file,
                ids.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
