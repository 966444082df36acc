package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.SampleReport.Listing;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The papers of the sample, uploaded: what a registration is proven by, and what shows an infringement. */
final class SamplePapers {

    private final SampleReport report;
    private final SampleFiles files;
    private final Caller complainant;

    SamplePapers(SampleReport report, Caller complainant) {
        this.report = report;
        this.files = new SampleFiles(report);
        this.complainant = complainant;
    }

    SampleFiles files() {
        return files;
    }

    /** The identification report and the screenshot, each in English and in Chinese, as a complaint cites them. */
    List<Map<String, Object>> showing(Listing listing) throws IOException {
        String identified = identificationReport(listing);
        String screenshot = upload("SCREENSHOT", files.screenshot(listing), Map.of());
        return List.of(
                infringement(listing, identified),
                translation(listing, identified, files.translatedReport(listing)),
                infringement(listing, screenshot),
                translation(listing, screenshot, files.translatedScreenshot(listing)));
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

    String upload(String kind, SampleFile file, Map<String, Object> attributes) {
        JsonNode metadata = Json.tree(
                Map.of("kind", kind, "title", file.name(), "confidentiality", "OPEN", "attributes", attributes));
        return Json.id(complainant.upload(metadata, file));
    }
}
