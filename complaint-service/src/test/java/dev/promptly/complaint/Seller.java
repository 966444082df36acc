package dev.promptly.complaint;

import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An operator of an account of its own, its listings and papers, and the declarations that it makes. */
public final class Seller {

    public final String account = "shop-" + UUID.randomUUID();

    /** A listing of its own. */
    public Map<String, Object> listing() {
        Map<String, Object> listing = Brand.listing(Line.item());
        listing.put("operatorId", account);
        return listing;
    }

    /** An item of evidence of its own, told of as evidence-service does. */
    public String paper(String kind) {
        return paper(kind, Ids.next());
    }

    public String paper(String kind, UUID id) {
        tell(kind, id, true);
        return id.toString();
    }

    /** A confidential one of which there is no copy that may be forwarded. */
    public String secret(String kind) {
        UUID id = Ids.next();
        tell(kind, id, false);
        return id.toString();
    }

    private void tell(String kind, UUID id, boolean open) {
        EvidenceTold.tell(
                id,
                Map.of(
                        "evidenceId",
                        id,
                        "account",
                        account,
                        "role",
                        "OPERATOR",
                        "kind",
                        kind,
                        "confidentiality",
                        open ? "OPEN" : "CONFIDENTIAL",
                        "sha256",
                        (id.toString() + id).replace("-", ""),
                        "forwardable",
                        open,
                        "attributes",
                        Map.of(),
                        "storedAt",
                        Instant.now()));
    }

    /** A complete declaration on the targets. */
    public Map<String, Object> declaration(List<String> targetIds) {
        return new HashMap<>(Map.of(
                "targetIds",
                targetIds,
                "declarant",
                Map.of(
                        "kind",
                        "ENTITY",
                        "legalName",
                        "Yiwu Beidou Trading Co., Ltd.",
                        "identity",
                        Map.of("type", "BUSINESS_LICENCE", "number", "91330782MA2E8JXY3C")),
                "grounds",
                "Bought from the right holder's own distributor.",
                "evidence",
                List.of(Map.of("evidenceId", paper("INVOICE"), "role", "NON_INFRINGEMENT")),
                "guarantee",
                Brand.guarantee()));
    }

    public ValidatableResponse declare(String complaint, Map<String, ?> declaration) {
        return post("/v1/complaints/" + complaint + "/declarations", declaration);
    }

    /** Declares on all targets of the complaint, whatever it lacks; answers the declaration's id. */
    public String declared(JsonPath complaint) {
        return declare(complaint.getString("id"), declaration(complaint.getList("targets.id")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public ValidatableResponse supplement(String declaration, Map<String, ?> added) {
        return post("/v1/declarations/" + declaration + "/supplements", added);
    }

    public ValidatableResponse withdraw(String declaration) {
        return Line.as("operator", account)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/declarations/" + declaration + "/withdrawal")
                .then();
    }

    /** Asks for a person's look at a decision. */
    public ValidatableResponse appeal(String complaint, Map<String, ?> more) {
        Map<String, Object> appeal = new HashMap<>(Map.of("grounds", "They are genuine; the invoices show it."));
        appeal.putAll(more);
        return post("/v1/complaints/" + complaint + "/appeals", appeal);
    }

    /** The same, where it is received; answers the appeal's id. */
    public String appealed(String complaint, Map<String, ?> more) {
        return appeal(complaint, more).statusCode(201).extract().path("id");
    }

    public ValidatableResponse readsAppeal(String appeal) {
        return Line.as("operator", account).get("/v1/appeals/" + appeal).then();
    }

    public JsonPath reads(String declaration) {
        return Line.as("operator", account)
                .get("/v1/declarations/" + declaration)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse post(String path, Map<String, ?> body) {
        return Line.as("operator", account)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    /** Tells that the notice of the complaint reached its operator, as notification-service does. */
    public static void hasTheNotice(JsonPath complaint, String at) {
        told("notice.forwarded", complaint, "NOTICE", "OPERATOR", at);
        told("notice.delivered", complaint, "NOTICE", "OPERATOR", at);
    }

    /** The same of the declaration, which goes to the right holder. */
    public static void declarationArrives(JsonPath complaint, String at) {
        told("notice.forwarded", complaint, "DECLARATION", "COMPLAINANT", at);
        told("notice.delivered", complaint, "DECLARATION", "COMPLAINANT", at);
    }

    /** The same, as it was asked for by one event. */
    public static void declarationArrives(JsonPath complaint, String at, UUID causedBy) {
        told("notice.forwarded", complaint, "DECLARATION", "COMPLAINANT", at, causedBy);
        told("notice.delivered", complaint, "DECLARATION", "COMPLAINANT", at, causedBy);
    }

    /** A letter to the complainant is on its way. */
    public static void complainantIsTold(JsonPath complaint, String at) {
        told("notice.forwarded", complaint, "DECISION", "COMPLAINANT", at);
    }

    private static void told(String event, JsonPath complaint, String kind, String role, String at) {
        told(event, complaint, kind, role, at, Ids.next());
    }

    private static void told(String event, JsonPath complaint, String kind, String role, String at, UUID causedBy) {
        String id = complaint.getString("id");
        Topics.send(Message.event(
                "promptly.notices.v1",
                id,
                Ids.next(),
                "notification-service",
                event,
                id,
                Instant.parse(at),
                Map.of(
                        "complaintId",
                        id,
                        "site",
                        "main",
                        "causedBy",
                        causedBy,
                        "notices",
                        List.of(Map.of(
                                "noticeId",
                                Ids.next(),
                                "kind",
                                kind,
                                "addressee",
                                Map.of("account", "somebody", "role", role),
                                "targetIds",
                                complaint.getList("targets.id"))))));
    }
}
