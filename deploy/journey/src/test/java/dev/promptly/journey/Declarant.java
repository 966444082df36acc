package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A seller that answers a complaint: its papers, and the declarations that it makes. */
final class Declarant {

    static final String NAME = "Yiwu Beidou Trading";

    private final String account;
    private final Caller caller;

    Declarant(String account) {
        this.account = account;
        this.caller = Market.caller("operator", account);
    }

    String account() {
        return account;
    }

    Caller caller() {
        return caller;
    }

    /** Answers the id of an invoice of its own. */
    String upload() throws IOException {
        SampleFile file = SampleFile.pdf(
                "invoice.pdf",
                "Invoice",
                List.of("Of " + account, UUID.randomUUID().toString()));
        return Market.id(caller.upload(
                Json.tree(Map.of("kind", "INVOICE", "title", "Invoice", "confidentiality", "OPEN")), file));
    }

    /** Declares that the target does not infringe; answers the declaration's id. */
    String declare(String complaint, String target, String invoice) {
        return Market.id(caller.post(
                "/v1/complaints/" + complaint + "/declarations",
                declaration(target, invoice),
                UUID.randomUUID().toString()));
    }

    private static JsonNode declaration(String target, String invoice) {
        Map<String, Object> declarant = Map.of(
                "kind",
                "ENTITY",
                "legalName",
                NAME,
                "identity",
                Map.of("type", "BUSINESS_LICENCE", "number", "91330782MA2E8JXY3C"));
        return Json.tree(Map.of(
                "targetIds",
                List.of(target),
                "declarant",
                declarant,
                "grounds",
                "Bought from the right holder's own distributor.",
                "evidence",
                List.of(Map.of("evidenceId", invoice, "role", "NON_INFRINGEMENT")),
                "guarantee",
                Map.of("text", "All of it is true.", "signedBy", "Zhang", "signedAt", "2026-02-27T03:00:00.000Z")));
    }
}
