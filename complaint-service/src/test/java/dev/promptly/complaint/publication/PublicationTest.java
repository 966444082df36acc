package dev.promptly.complaint.publication;

import static dev.promptly.complaint.LegalTime.told;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Seller;
import dev.promptly.complaint.Topics;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.sealing.SubjectKeys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody reads of a case (E-Commerce Law art. 44; scenario S28); it waits for the sweep of each second. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class PublicationTest {

    private final String number = "N-" + UUID.randomUUID();

    private final Seller seller = new Seller();

    @Inject
    SubjectKeys keys;

    @BeforeEach
    void stand() {
        LegalTime.standsAt("2026-03-02T09:00");
    }

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @Test
    void s28APersonIsMaskedAndNothingElseOfItIsShown() {
        Brand person = Brand.person("王小明");
        JsonPath admitted = filed(person);
        String id = admitted.getString("id");
        assertThat(clocks(person.complaint(id), "state")).containsExactly("DUE");
        assertThat(clocks(person.complaint(id), "dueAt")).containsExactly(told("2026-03-03T09:00"));
        assertThat(entries(id)).isEmpty();

        LegalTime.standsAt("2026-03-02T10:00");
        Map<String, Object> entry = awaits(id, 1).get(0);
        assertThat(entry)
                .containsEntry("kind", "NOTICE")
                .containsEntry("site", "main")
                .containsEntry("claim", "TM_COUNTERFEIT")
                .containsEntry("holder", Map.of("kind", "NATURAL", "name", "王**"))
                .containsEntry("right", Map.of("type", "TRADEMARK", "registrationNumber", number))
                .containsEntry("receivedAt", told("2026-03-02T09:00"))
                .containsEntry("at", told("2026-03-02T09:00"))
                .containsEntry("publishedAt", told("2026-03-02T10:00"))
                .doesNotContainKeys("amendedAt", "declarant");
        assertThat(target(entry))
                .containsEntry("itemId", admitted.getString("targets[0].itemId"))
                .containsEntry("measure", "BLOCK")
                .doesNotContainKeys("outcome", "reason");
        assertThat(entry.toString())
                .doesNotContain(
                        "王小明",
                        "11010519491231002X",
                        "139",
                        "wang@mail.example",
                        "Haidian",
                        "Tanaka",
                        person.account,
                        seller.account,
                        person.party,
                        "evidence",
                        "guarantee");

        JsonPath read = person.complaint(id);
        assertThat(clocks(read, "state")).containsExactly("MET");
        assertThat(clocks(read, "stoppedBy")).containsExactly("publication.published");
        assertThat(clocks(read, "aboutId")).containsExactly(String.valueOf(entry.get("id")));
    }

    @Test
    void aDeclarationAndAnOutcomeArePublishedEachByItself() {
        Brand brand = Brand.verified();
        JsonPath admitted = filed(brand);
        String id = admitted.getString("id");
        LegalTime.standsAt("2026-03-02T10:00");
        Map<String, Object> declaration = seller.declaration(admitted.getList("targets.id"));
        declaration.put(
                "declarant",
                Map.of(
                        "kind", "NATURAL",
                        "legalName", "李雷",
                        "identity", Map.of("type", "ID_CARD", "number", "440301198001010018")));
        seller.declare(id, declaration).statusCode(201);
        LegalTime.standsAt("2026-03-02T11:00");
        brand.withdraw(id, admitted.getString("targets[0].id"));

        LegalTime.standsAt("2026-03-02T12:00");
        List<Map<String, Object>> entries = awaits(id, 3);
        assertThat(entries).extracting(entry -> entry.get("kind")).containsExactly("OUTCOME", "DECLARATION", "NOTICE");
        assertThat(entries)
                .extracting(entry -> entry.get("holder"))
                .containsOnly(Map.of("kind", "ENTITY", "name", Line.HOLDER));
        assertThat(entries.get(1)).containsEntry("declarant", Map.of("kind", "NATURAL", "name", "李**"));
        assertThat(target(entries.get(0))).containsEntry("outcome", "WITHDRAWN").doesNotContainKey("reason");
        assertThat(entries.get(0)).containsEntry("at", told("2026-03-02T11:00"));
        assertThat(entries.toString()).doesNotContain("李雷", "440301198001010018", "distributor");
        assertThat(clocks(brand.complaint(id), "state")).containsExactly("MET", "MET", "MET");
        assertThat(acts(id)).filteredOn("publication.published"::equals).hasSize(3);
    }

    @Test
    void whatWasNeverAdmittedIsNotPublished() {
        Brand brand = Brand.verified();
        Map<String, Object> notice = notice(brand);
        notice.remove("guarantee");
        JsonPath returned = brand.filed(notice);
        String id = returned.getString("id");
        brand.withdraw(id, returned.getString("targets[0].id"));

        assertThat(brand.complaint(id).getString("state")).isEqualTo("WITHDRAWN");
        assertThat(clocks(brand.complaint(id), "state")).isEmpty();
    }

    @Test
    void aLapseThatATimelySuitUndoesIsAmended() {
        Brand brand = Brand.verified();
        JsonPath admitted = filed(brand);
        String id = admitted.getString("id");
        LegalTime.standsAt("2026-03-02T10:15");
        seller.declared(admitted);
        Seller.declarationArrives(admitted, told("2026-03-02T10:15"));
        awaits(brand, id, "WINDOW_OPEN");
        LegalTime.standsAt("2026-03-18T00:00");
        awaits(brand, id, "TERMINATED");
        LegalTime.standsAt("2026-03-18T01:00");
        Map<String, Object> lapsed = awaits(id, 3).get(0);
        assertThat(target(lapsed))
                .containsEntry("outcome", "TERMINATED")
                .containsEntry("reason", "LAPSED")
                .doesNotContainKey("corrected");

        LegalTime.standsAt("2026-03-19T10:00");
        sue(brand, id, "2026-03-17T09:00").statusCode(201);
        awaits(brand, id, "HELD");
        Map<String, Object> amended = awaits(id, 3).get(0);
        assertThat(amended)
                .containsEntry("id", lapsed.get("id"))
                .containsEntry("amendedAt", told("2026-03-19T10:00"))
                .containsEntry("publishedAt", lapsed.get("publishedAt"));
        assertThat(target(amended))
                .containsEntry("outcome", "TERMINATED")
                .containsEntry("corrected", Map.of("state", "HELD", "at", told("2026-03-19T10:00")));
        assertThat(acts(id)).filteredOn("publication.amended"::equals).hasSize(1);
    }

    /** That it was late is told of the entry, and is none. */
    @Test
    void whatIsPublishedLateIsPublishedOnce() {
        Brand brand = Brand.verified();
        String id = filed(brand).getString("id");
        for (String late : List.of("2026-03-05T09:00", "2026-03-05T10:00")) {
            LegalTime.standsAt(late);
            soon().until(() -> acts(id), told -> told.contains("deadline.missed"));
        }

        assertThat(awaits(id, 1)).extracting(entry -> entry.get("kind")).containsExactly("NOTICE");
    }

    @Test
    void whatIsCorrectedBeforeItIsPublishedIsPublishedSo() {
        Brand brand = Brand.verified();
        JsonPath admitted = filed(brand);
        String id = admitted.getString("id");
        LegalTime.standsAt("2026-03-02T10:15");
        seller.declared(admitted);
        Seller.declarationArrives(admitted, told("2026-03-02T10:15"));
        awaits(brand, id, "WINDOW_OPEN");
        LegalTime.standsAt("2026-03-18T00:00");
        awaits(brand, id, "TERMINATED");
        LegalTime.standsAt("2026-03-18T00:05");
        sue(brand, id, "2026-03-17T09:00").statusCode(201);
        awaits(brand, id, "HELD");

        LegalTime.standsAt("2026-03-18T00:15");
        Map<String, Object> outcome = awaits(id, 3).get(0);
        assertThat(outcome).doesNotContainKey("amendedAt");
        assertThat(target(outcome))
                .containsEntry("reason", "LAPSED")
                .containsEntry("corrected", Map.of("state", "HELD", "at", told("2026-03-18T00:15")));
        assertThat(acts(id)).doesNotContain("publication.amended");
    }

    @Test
    void anEntryIsShownForTwelveMonths() {
        Brand brand = Brand.verified();
        String id = filed(brand).getString("id");
        LegalTime.standsAt("2026-03-02T10:00");
        awaits(id, 1);

        LegalTime.standsAt("2027-03-02T09:59:59.999");
        assertThat(entries(id)).hasSize(1);
        LegalTime.standsAt("2027-03-02T10:00");
        assertThat(entries(id)).isEmpty();
    }

    @Test
    void onceAKeyIsDeletedNoCharacterOfTheNameIsLeft() {
        Brand person = Brand.person("王小明");
        JsonPath admitted = filed(person);
        String id = admitted.getString("id");
        Map<String, Object> declaration = seller.declaration(admitted.getList("targets.id"));
        String declared =
                seller.declare(id, declaration).statusCode(201).extract().path("id");
        LegalTime.standsAt("2026-03-02T10:00");
        assertThat(awaits(id, 2)).extracting(entry -> name(entry, "holder")).containsOnly("王**");

        keys.delete(UUID.fromString(person.party));
        keys.delete(UUID.fromString(declared));
        LegalTime.standsAt("2026-03-02T11:00");
        person.withdraw(id, admitted.getString("targets[0].id"));
        LegalTime.standsAt("2026-03-02T12:00");
        List<Map<String, Object>> entries = awaits(id, 3);
        assertThat(entries).extracting(entry -> name(entry, "holder")).containsOnly("**");
        assertThat(name(entries.get(1), "declarant")).isEqualTo("**");
        assertThat(entries.get(0).get("right")).isEqualTo(Map.of("type", "TRADEMARK", "registrationNumber", number));
    }

    @Test
    void aListIsReadPageByPageAndIsOfOneSite() {
        Brand brand = Brand.verified();
        List<String> filed = List.of(
                filed(brand).getString("id"),
                filed(brand).getString("id"),
                filed(brand).getString("id"));
        LegalTime.standsAt("2026-03-02T10:00");
        filed.forEach(id -> awaits(id, 1));

        JsonPath first = page("site=main&limit=2");
        assertThat(first.getList("items.complaintId")).containsExactly(filed.get(2), filed.get(1));
        JsonPath second = page("site=main&limit=2&cursor=" + first.getString("nextCursor"));
        assertThat(second.getList("items.complaintId")).startsWith(filed.get(0));
        RestAssured.get("/v1/publications?site=elsewhere")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("site"));
        RestAssured.get("/v1/publications?limit=0").then().statusCode(400);
        Line.as("operator", seller.account).get("/v1/publications").then().statusCode(200);
    }

    private JsonPath filed(Brand brand) {
        return brand.filed(notice(brand));
    }

    private Map<String, Object> notice(Brand brand) {
        String trademark = brand.right(
                RightType.TRADEMARK,
                Map.of("registrationNumber", number, "jurisdiction", "CN"),
                brand.paper("TRADEMARK_CERTIFICATE"));
        Map<String, Object> notice = brand.notice(Claim.TM_COUNTERFEIT, trademark, brand.shown("TEST_PURCHASE"));
        notice.put("targets", List.of(seller.listing()));
        return notice;
    }

    /** A letter that arrived then and was entered now. */
    private static ValidatableResponse sue(Brand brand, String id, String arrived) {
        Map<String, Object> suit = new HashMap<>(Map.of(
                "kind",
                "COURT",
                "forum",
                "Hangzhou Internet Court",
                "caseNumber",
                "(2026) 0192-1234",
                "evidence",
                List.of(Map.of("evidenceId", brand.paper("ACCEPTANCE_NOTICE"), "role", "PROCEEDING")),
                "intake",
                Map.of("channel", "POST", "arrivedAt", told(arrived))));
        return Line.as("reviewer", null)
                .header("On-Behalf-Of", brand.account)
                .body(suit)
                .post("/v1/complaints/" + id + "/proceedings")
                .then();
    }

    private static JsonPath page(String query) {
        return RestAssured.get("/v1/publications?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Of the complaint, the newest first, as nobody in particular reads them. */
    private static List<Map<String, Object>> entries(String complaint) {
        return page("limit=200").getList("items.findAll { it.complaintId == '" + complaint + "' }");
    }

    private static List<Map<String, Object>> awaits(String complaint, int entries) {
        return soon().until(() -> entries(complaint), found -> found.size() == entries);
    }

    private static void awaits(Brand brand, String id, String state) {
        soon().until(() -> state.equals(brand.complaint(id).getString("targets[0].state")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> target(Map<String, Object> entry) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(entry.get("targets"))).get(0);
    }

    @SuppressWarnings("unchecked")
    private static String name(Map<String, Object> entry, String party) {
        return String.valueOf(((Map<String, Object>) Objects.requireNonNull(entry.get(party))).get("name"));
    }

    private static List<String> clocks(JsonPath complaint, String field) {
        return complaint.getList("deadlines.findAll { it.clock == 'K12' }." + field);
    }

    private static List<String> acts(String id) {
        return Topics.of("promptly.complaints.v1", id).stream()
                .map(Topics::name)
                .toList();
    }
}
