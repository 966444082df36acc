package dev.promptly.complaint;

import static dev.promptly.embedded.Soon.soon;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.embedded.rest.PlainPaths;
import dev.promptly.kit.id.Ids;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the tests of a complaint say over and over: who calls, what is registered, what a good notice looks like. */
public final class Line {

    public static final String HOLDER = "Kestrel Optics GmbH";
    private static final AtomicInteger NEXT_ITEM = new AtomicInteger(100_000);
    private static final AtomicInteger NEXT_NUMBER = new AtomicInteger(1_000_000);
    private static final String SHA256 = "ab".repeat(32);

    public final String account;
    public final String party;
    public final String right;
    public final String certificate;
    public final String purchase;

    private Line(String account, String party, String right, String certificate, String purchase) {
        this.account = account;
        this.party = party;
        this.right = right;
        this.certificate = certificate;
        this.purchase = purchase;
    }

    /** An account whose holder and trademark are registered and verified, its evidence known. */
    public static Line ready() {
        Line line = registered();
        verify("/v1/parties/" + line.party);
        verify("/v1/rights/" + line.right);
        return line;
    }

    /** The same, but nothing verified yet. */
    public static Line registered() {
        String account = "brand-" + UUID.randomUUID();
        String certificate = evidence(account, "TRADEMARK_CERTIFICATE");
        String purchase = evidence(account, "TEST_PURCHASE");
        String party = create(account, "/v1/parties", party(HOLDER));
        String right = create(account, "/v1/rights", trademark(party, certificate));
        return new Line(account, party, right, certificate, purchase);
    }

    public static Map<String, Object> party(String name) {
        return new HashMap<>(Map.of(
                "kind",
                "ENTITY",
                "legalName",
                name,
                "identity",
                Map.of("type", "BUSINESS_LICENCE", "number", "HRB-20411987"),
                "contact",
                Map.of("email", "ip@kestrel-optics.example", "address", "Lindenweg 7, Jena")));
    }

    public static Map<String, Object> trademark(String holder, String proof) {
        return new HashMap<>(Map.of(
                "type",
                "TRADEMARK",
                "title",
                "KESTREL",
                "registrationNumber",
                "TM" + NEXT_NUMBER.incrementAndGet(),
                "jurisdiction",
                "CN",
                "classes",
                List.of(9),
                "holderId",
                holder,
                "proofs",
                List.of(Map.of("evidenceId", proof))));
    }

    /** A complete notice on the listings, sold by the operators in turn. */
    public Map<String, Object> notice(String... itemIds) {
        List<Map<String, Object>> targets = new ArrayList<>();
        for (String itemId : itemIds) {
            targets.add(new HashMap<>(Map.of(
                    "url",
                    "https://shop.example/item/" + itemId,
                    "itemId",
                    itemId,
                    "operatorId",
                    targets.size() % 2 == 0 ? "shop-17" : "shop-23",
                    "externalRef",
                    "BP-" + itemId)));
        }
        Map<String, Object> notice = new HashMap<>();
        notice.put("complainantId", party);
        notice.put("rightId", right);
        notice.put("claim", "TM_COUNTERFEIT");
        notice.put("externalRef", "BP-" + UUID.randomUUID());
        notice.put("targets", targets);
        notice.put("statement", "Ms Tanaka bought one: the serial number is not ours.");
        notice.put(
                "evidence",
                List.of(
                        Map.of("evidenceId", certificate, "role", "RIGHT"),
                        Map.of("evidenceId", purchase, "role", "INFRINGEMENT")));
        notice.put(
                "guarantee",
                Map.of(
                        "text",
                        "All of it is true.",
                        "signedBy",
                        "Aiko Tanaka",
                        "signedAt",
                        "2026-03-02T00:59:00.000Z"));
        return notice;
    }

    public ValidatableResponse file(Map<String, Object> notice) {
        return file(notice, UUID.randomUUID().toString());
    }

    public ValidatableResponse file(Map<String, Object> notice, String key) {
        return as("complainant", account)
                .header("Idempotency-Key", key)
                .body(notice)
                .post("/v1/complaints")
                .then();
    }

    public ValidatableResponse complaint(String id) {
        return as("complainant", account).get("/v1/complaints/" + id).then().statusCode(200);
    }

    /** Files and waits until it is decided so. */
    public String filed(Map<String, Object> notice, String state) {
        String id = file(notice).statusCode(201).extract().path("id");
        awaitState(id, state);
        return id;
    }

    public void awaitState(String id, String state) {
        soon().untilAsserted(() -> complaint(id).body("state", equalTo(state)));
    }

    public static RequestSpecification as(String role, @Nullable String account) {
        return given().filter(new PlainPaths())
                .auth()
                .oauth2(TestInfrastructure.tokens().mint(role, account))
                .contentType(ContentType.JSON);
    }

    public static void verify(String path) {
        verdict(path, Map.of("verdict", "VERIFIED", "method", "register")).statusCode(201);
    }

    /** A reviewer's verdict; on what is decided already it names the state that the reviewer sees. */
    public static ValidatableResponse verdict(String path, Map<String, ?> verdict) {
        Response seen = as("reviewer", null).get(path);
        RequestSpecification request = as("reviewer", null).body(verdict);
        boolean first = "PENDING".equals(seen.path("verification.state"));
        return (first ? request : request.header("If-Match", seen.header("ETag")))
                .post(path + "/verification")
                .then();
    }

    public static String create(String account, String path, Map<String, Object> body) {
        return as("complainant", account)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Tells of a stored item as evidence-service does. */
    public static String evidence(String account, String kind) {
        return evidence(account, kind, Map.of());
    }

    public static String evidence(String account, String kind, Map<String, Object> attributes) {
        UUID id = Ids.next();
        tell(new Stored(id, account, kind, SHA256, attributes));
        return id.toString();
    }

    /** The same of an item whose bytes are others than those of all the rest. */
    public static String evidence(String account, String kind, String sha256) {
        UUID id = Ids.next();
        evidence(account, kind, id, sha256);
        return id.toString();
    }

    /** Answers when it was stored. */
    public static Instant evidence(String account, String kind, UUID id) {
        return tell(new Stored(id, account, kind, SHA256, Map.of()));
    }

    public static void evidence(String account, String kind, UUID id, String sha256) {
        tell(new Stored(id, account, kind, sha256, Map.of()));
    }

    private static Instant tell(Stored stored) {
        EvidenceTold.tell(stored.evidenceId(), stored);
        return stored.storedAt();
    }

    /** What evidence-service tells of an item. */
    private record Stored(
            UUID evidenceId,
            String account,
            String kind,
            String confidentiality,
            String version,
            String sha256,
            long size,
            String mediaType,
            boolean forwardable,
            Map<String, Object> attributes,
            Instant storedAt) {

        Stored(UUID id, String account, String kind, String sha256, Map<String, Object> attributes) {
            this(
                    id,
                    account,
                    kind,
                    "OPEN",
                    "ORIGINAL",
                    sha256,
                    2048,
                    "application/pdf",
                    true,
                    attributes,
                    Instant.now().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    public static String item() {
        return Integer.toString(NEXT_ITEM.incrementAndGet());
    }
}
