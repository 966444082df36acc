package dev.promptly.complaint;

import static dev.promptly.embedded.Soon.soon;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.kit.id.Ids;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A right holder of an account of its own, and whatever rights and papers a test gives it. */
public final class Brand {

    public final String account = "brand-" + UUID.randomUUID();
    public final String party;

    private Brand(Map<String, Object> party) {
        this.party = Line.create(account, "/v1/parties", party);
        Line.verify("/v1/parties/" + this.party);
    }

    public static Brand verified() {
        return new Brand(Line.party(Line.HOLDER));
    }

    /** A person, with an identity card, a telephone and a home. */
    public static Brand person(String name) {
        Map<String, Object> party = Line.party(name);
        party.put("kind", "NATURAL");
        party.put("identity", Map.of("type", "ID_CARD", "number", "11010519491231002X"));
        party.put(
                "contact",
                Map.of("email", "wang@mail.example", "phone", "+86 139 1234 5678", "address", "Haidian Lu 5, Beijing"));
        return new Brand(party);
    }

    /** A reviewer knows the name, but it never said who it truly is. */
    public static Brand unidentified() {
        Map<String, Object> party = Line.party(Line.HOLDER);
        party.remove("identity");
        return new Brand(party);
    }

    /** An item of evidence, told of as evidence-service does; no two have the same bytes. */
    public String paper(String kind, Map<String, ?> attributes) {
        String id = Ids.next().toString();
        Map<String, Object> stored = Map.of(
                "evidenceId",
                id,
                "account",
                account,
                "kind",
                kind,
                "confidentiality",
                "OPEN",
                "sha256",
                (id + id).replace("-", ""),
                "forwardable",
                true,
                "attributes",
                attributes,
                "storedAt",
                Instant.now());
        EvidenceTold.tell(UUID.fromString(id), stored);
        return id;
    }

    public String paper(String kind) {
        return paper(kind, Map.of());
    }

    /** A verified right that the papers prove. */
    public String right(RightType type, String... papers) {
        return right(type, Map.of(), papers);
    }

    /** @param differently what is not as in a good right */
    public String right(RightType type, Map<String, ?> differently, String... papers) {
        String id = registered(type, differently, papers);
        Line.verify("/v1/rights/" + id);
        return id;
    }

    public String registered(RightType type, Map<String, ?> differently, String... papers) {
        Map<String, Object> right = new HashMap<>(Map.of(
                "type",
                type,
                "title",
                "KESTREL",
                "registrationNumber",
                "N" + UUID.randomUUID(),
                "jurisdiction",
                "CN",
                "classes",
                type == RightType.TRADEMARK ? List.of(9) : List.of(),
                "holderId",
                party,
                "proofs",
                Stream.of(papers).map(paper -> Map.of("evidenceId", paper)).toList()));
        right.putAll(differently);
        return Line.create(account, "/v1/rights", right);
    }

    /** A guaranteed notice on one listing. */
    @SafeVarargs
    public final Map<String, Object> notice(Claim claim, String right, Map<String, ?>... evidence) {
        return new HashMap<>(Map.of(
                "complainantId",
                party,
                "rightId",
                right,
                "claim",
                claim,
                "targets",
                List.of(listing(Line.item())),
                "evidence",
                List.of(evidence),
                "guarantee",
                guarantee()));
    }

    public static Map<String, Object> listing(String itemId) {
        return new HashMap<>(Map.of("itemId", itemId, "operatorId", "shop-17", "externalRef", "BP-" + itemId));
    }

    public static Map<String, String> guarantee() {
        return Map.of("text", "All of it is true.", "signedBy", "Aiko Tanaka", "signedAt", "2026-03-02T00:59:00.000Z");
    }

    /** A new paper that shows the infringement. */
    public Map<String, String> shown(String kind) {
        return shown(kind, Map.of());
    }

    public Map<String, String> shown(String kind, Map<String, ?> attributes) {
        return relied(paper(kind, attributes), "INFRINGEMENT");
    }

    /** A new paper that proves the right. */
    public Map<String, String> proof(String kind) {
        return relied(paper(kind), "RIGHT");
    }

    public static Map<String, String> relied(String paper, String role) {
        return Map.of("evidenceId", paper, "role", role);
    }

    /** Files it and waits for the decision. */
    public JsonPath filed(Map<String, Object> notice) {
        String id = file(notice).statusCode(201).extract().path("id");
        return decided(id);
    }

    public ValidatableResponse file(Map<String, Object> notice) {
        return post("/v1/complaints", notice);
    }

    public JsonPath rehearse(Map<String, Object> notice) {
        return post("/v1/complaints/rehearsal", notice)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public ValidatableResponse supplement(String id, Map<String, ?> supplement) {
        return post("/v1/complaints/" + id + "/supplements", supplement).statusCode(201);
    }

    public ValidatableResponse withdraw(String id, String... targets) {
        return post("/v1/complaints/" + id + "/withdrawal", Map.of("targetIds", List.of(targets), "reason", "SETTLED"))
                .statusCode(201);
    }

    private ValidatableResponse post(String path, Map<String, ?> body) {
        return Line.as("complainant", account)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    /** Says who it truly is, which a reviewer confirms. */
    public void identify() {
        saysWhoItIs();
        Line.verify("/v1/parties/" + party);
    }

    public void saysWhoItIs() {
        Line.as("complainant", account)
                .body(Map.of("type", "BUSINESS_LICENCE", "number", "HRB-20411987"))
                .put("/v1/parties/" + party + "/identity")
                .then()
                .statusCode(200);
    }

    public JsonPath complaint(String id) {
        Response read = Line.as("complainant", account).get("/v1/complaints/" + id);
        return read.then().statusCode(200).extract().jsonPath();
    }

    public JsonPath decided(String id) {
        return soon().until(
                        () -> complaint(id), complaint -> !Objects.equals(complaint.getString("state"), "RECEIVED"));
    }

    public JsonPath awaits(String id, String state) {
        return soon().until(() -> complaint(id), complaint -> state.equals(complaint.getString("state")));
    }

    /** All reasons, wherever they stand. */
    public static List<Map<String, Object>> reasons(JsonPath complaint) {
        List<Map<String, Object>> reasons = new ArrayList<>(complaint.getList("reasons"));
        complaint.<List<Map<String, Object>>>getList("targets.reasons").forEach(reasons::addAll);
        return reasons;
    }
}
