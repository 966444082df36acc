package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The way into the platform: identity, right and mandate are registered once with their papers and verified by a reviewer. */
final class SampleRegistration {

    /** Invented, like everybody in the report. */
    private static final String AGENT = "Silvertide Brand Protection (Shanghai) Co., Ltd.";

    private final SampleReport report;
    private final SamplePapers papers;
    private final Caller complainant;
    private final Caller reviewer;
    private final String play;

    SampleRegistration(SampleReport report, SamplePapers papers, Caller complainant, Caller reviewer, String play) {
        this.report = report;
        this.papers = papers;
        this.complainant = complainant;
        this.reviewer = reviewer;
        this.play = play;
    }

    String party() throws IOException {
        String licence = papers.upload("BUSINESS_LICENCE", papers.files().businessLicence(), Map.of());
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
                Map.of("agreedAt", Json.now(), "termsVersion", "2026-01"),
                "locale",
                "en"));
        String id = Json.id(complainant.post("/v1/parties", party, play + "/party"));
        verify("/v1/parties/" + id, "business licence compared with the public register");
        return id;
    }

    String right(String holderId) throws IOException {
        String certificate =
                papers.upload("TRADEMARK_CERTIFICATE", papers.files().trademarkCertificate(), Map.of());
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
        String id = Json.id(complainant.post("/v1/rights", right, play + "/right"));
        verify("/v1/rights/" + id, "certificate compared with the trademark register");
        return id;
    }

    /** An agent that could file the next one. */
    void mandate(String holderId) throws IOException {
        JsonNode agent = Json.tree(Map.of(
                "kind",
                "ENTITY",
                "legalName",
                AGENT,
                "identity",
                Map.of("type", "BUSINESS_LICENCE", "number", "91310115MA1H8X2T6P")));
        String agentId = Json.id(complainant.post("/v1/parties", agent, play + "/agent"));
        verify("/v1/parties/" + agentId, "business licence compared with the public register");
        String paper =
                papers.upload("POWER_OF_ATTORNEY", papers.files().powerOfAttorney(AGENT), Map.of("sealed", true));
        JsonNode mandate = Json.tree(Map.of(
                "holderId", holderId, "agentId", agentId, "actions", List.of("FILE", "WITHDRAW"), "evidenceId", paper));
        String id = Json.id(complainant.post("/v1/mandates", mandate, play + "/mandate"));
        verify("/v1/mandates/" + id, "power of attorney confirmed by a call to the holder");
    }

    private void verify(String path, String note) {
        reviewer.post(
                path + "/verification", Json.tree(Map.of("verdict", "VERIFIED", "method", "REGISTER", "note", note)));
    }
}
