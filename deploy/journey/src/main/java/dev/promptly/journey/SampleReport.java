package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** What a brand-protection tool sends: a XARF 4.2 report of counterfeits, with the listings it found. */
public record SampleReport(
        String holder,
        String contact,
        String mark,
        String number,
        List<Integer> classes,
        String statement,
        List<Listing> listings) {

    /** One offer under the mark, bought and examined. */
    public record Listing(
            String itemId, String url, String seller, String title, String orderNumber, String reportNumber) {

        private static Listing from(JsonNode node) {
            return new Listing(
                    node.path("item_id").asText(),
                    node.path("url").asText(),
                    node.path("seller").asText(),
                    node.path("title").asText(),
                    node.path("order_number").asText(),
                    node.path("report_number").asText());
        }
    }

    /** The one shipped with the repository: everybody in it is invented. */
    public static SampleReport shipped() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                SampleReport.class.getResourceAsStream("/sample/content-brand-infringement.json"))) {
            return from(Json.read(file.readAllBytes()));
        }
    }

    private static SampleReport from(JsonNode report) {
        JsonNode trademark = report.path("trademark_details");
        return new SampleReport(
                report.path("reporter").path("org").asText(),
                report.path("reporter").path("contact").asText(),
                report.path("trademark_violated").asText(),
                trademark.path("registration_number").asText(),
                Json.each(trademark.path("category")).map(JsonNode::asInt).toList(),
                report.path("description").asText(),
                Json.each(report.path("listings")).map(Listing::from).toList());
    }

    /** The sellers, each once. */
    public List<String> sellers() {
        return listings.stream().map(Listing::seller).distinct().toList();
    }
}
