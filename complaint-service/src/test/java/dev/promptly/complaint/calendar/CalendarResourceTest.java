package dev.promptly.complaint.calendar;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Acts;
import dev.promptly.complaint.Rows;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.embedded.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One of operations proposes a year's days of rest, another confirms them, and every replica counts by them. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class CalendarResourceTest {

    private static final String YEAR = "/v1/calendars/CN/2027";
    private static final String OF_RELEASE = "CN/2025-2026";

    @Inject
    HeardInForce told;

    @AfterEach
    void onlyTheReleaseIsInForceAgain() {
        Rows.count("WITH gone AS (DELETE FROM calendar_year RETURNING 1) SELECT count(*) FROM gone");
        soon().untilAsserted(() -> assertThat(version()).isEqualTo(OF_RELEASE));
    }

    @Test
    void aYearCountsOnceAnotherPersonHasConfirmedIt() {
        window().body("lastDay", equalTo("2026-12-31")).body("provisional", equalTo(true));
        propose("ito", Year2027.list())
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("version", equalTo(1))
                .body("proposedBy", equalTo(subject("ito")))
                .body("$", not(hasKey("confirmedBy")));
        assertThat(version()).isEqualTo(OF_RELEASE);

        confirm("ito", null).statusCode(403).body("code", equalTo("own-entry"));
        String key = UUID.randomUUID().toString();
        confirm("wang", key).statusCode(201).body("state", equalTo("IN_FORCE"));
        assertThat(version()).isEqualTo("CN/2025-2026-2027.1");
        window().body("lastDay", equalTo("2027-01-04")).body("provisional", equalTo(false));

        confirm("wang", key).statusCode(201).header("Idempotent-Replay", "true");
        confirm("wang", null).statusCode(409).body("code", equalTo("wrong-state"));
        soon().untilAsserted(() -> assertThat(acts("calendar.confirmed", 1)).hasSize(1));
    }

    @Test
    void theListShowsEveryYearItsSourceItsDaysAndWhoEnteredIt() {
        propose("ito", Year2027.list()).statusCode(200);
        confirm("wang", null).statusCode(201);
        propose("wang", Year2027.withDay("2027-02-12")).statusCode(200);

        JsonPath list = list();
        assertThat(list.<Integer>getList("items.year")).containsExactly(2027, 2027, 2026, 2025);
        assertThat(list.<String>getList("items.state")).containsExactly("PROPOSED", "IN_FORCE", "IN_FORCE", "IN_FORCE");
        assertThat(list.<Integer>getList("items.version")).containsExactly(2, 1, 0, 0);
        assertThat(list.getString("items[1].proposedBy")).isEqualTo(subject("ito"));
        assertThat(list.getString("items[1].confirmedBy")).isEqualTo(subject("wang"));
        assertThat(list.getString("items[1].source.sha256")).isEqualTo("0a".repeat(32));
        assertThat(list.<String>getList("items[1].off")).contains("2026-12-31", "2027-06-09");
        assertThat(list.getString("items[2].source.url")).startsWith("https://www.gov.cn/");
        assertThat(list.<String>getList("items[2].makeUpWork")).contains("2026-02-14");
    }

    @Test
    void aListInForceCountsUntilTheChangedOneIsConfirmed() {
        inForce();
        propose("wang", Year2027.withDay("2027-02-12")).statusCode(200).body("version", equalTo(2));
        assertThat(version()).isEqualTo("CN/2025-2026-2027.1");

        confirm("ito", null).statusCode(201);

        assertThat(version()).isEqualTo("CN/2025-2026-2027.2");
        assertThat(list().<String>getList("items.state"))
                .containsExactly("IN_FORCE", "REPLACED", "IN_FORCE", "IN_FORCE");
    }

    @Test
    void aYearOfTheReleaseIsReplacedInTheSameWay() {
        String path = "/v1/calendars/CN/2026";
        Map<String, Object> changed = Year2027.ofRelease(2026, "2026-09-28");
        as("ops", "ito").body(changed).put(path).then().statusCode(200);
        as("ops", "wang").post(path + "/confirmation").then().statusCode(201);

        assertThat(version()).isEqualTo("CN/2025-2026.1");
        assertThat(list().<String>getList("items.state")).containsExactly("IN_FORCE", "REPLACED", "IN_FORCE");
    }

    @Test
    void aProposalThatReplacedAnotherIsConfirmedByItsNumber() {
        propose("ito", Year2027.list()).statusCode(200);
        propose("ito", Year2027.withDay("2027-11-11")).statusCode(200).body("version", equalTo(2));

        confirm("wang", null).statusCode(409).body("code", equalTo("stale"));
        confirmation("wang", "?version=1").statusCode(409).body("errors.parameter", contains("version"));
        confirmation("wang", "?version=two").statusCode(400);
        confirmation("wang", "?version=2").statusCode(201);
        assertThat(list().<Integer>getList("items.version")).containsExactly(2, 0, 0);
    }

    @Test
    void whoProposesWhatIsProposedAlreadyChangesNothing() {
        propose("ito", Year2027.list()).statusCode(200);
        propose("wang", Year2027.list())
                .statusCode(200)
                .body("version", equalTo(1))
                .body("proposedBy", equalTo(subject("ito")));
        confirm("wang", null).statusCode(201);
        propose("wang", Year2027.list()).statusCode(200).body("state", equalTo("IN_FORCE"));
    }

    @Test
    void ofSeveralWhoConfirmAtOnceOneIsAnswered() throws Exception {
        propose("ito", Year2027.list()).statusCode(200);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (String person : List.of("wang", "li", "zhao", "chen")) {
            calls.add(() -> confirm(person, null).extract().statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        ExecutorService people = Executors.newFixedThreadPool(calls.size());
        try {
            for (var answer : people.invokeAll(calls)) {
                answers.add(answer.get());
            }
        } finally {
            people.shutdown();
        }
        assertThat(answers).containsOnlyOnce(201).hasSize(4);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(3);
    }

    @Test
    void aReplicaCountsByWhatAnotherOneConfirmed() {
        int before = told.all().size();
        told.failOnce();
        Rows.count("""
                WITH entered AS (
                  INSERT INTO calendar_year (id, jurisdiction, year, version, state, off, make_up_work, document, url, sha256,
                    proposed_by, proposed_at, confirmed_by, confirmed_at)
                  VALUES (gen_random_uuid(), 'CN', 2027, 7, 'IN_FORCE', ?::date[], '{}', 'n', 'u', 's', 'a', now(), 'b', now())
                  RETURNING 1)
                SELECT count(*) FROM entered""", "{2026-12-31,2027-01-01,2027-01-02,2027-01-03}");

        soon().untilAsserted(() -> assertThat(version()).isEqualTo("CN/2025-2026-2027.7"));
        soon().untilAsserted(() -> assertThat(told.all()).hasSize(before + 1));
        assertThat(told.all().get(before)).isEqualTo(new CalendarInForce("CN", 2027));
        assertThat(told.counted().get(before)).isEqualTo("CN/2025-2026-2027.7");
    }

    @Test
    void proposalAndConfirmationAreActsOfTheServicesOwnRecord() {
        inForce();

        soon().untilAsserted(() -> {
            for (String name : List.of("calendar.proposed", "calendar.confirmed")) {
                Map<String, JsonNode> act = acts(name, 1).get(0);
                assertThat(Objects.requireNonNull(act.get("kind")).textValue()).isEqualTo("SERVICE");
                JsonNode calendar = Objects.requireNonNull(act.get("calendar"));
                assertThat(calendar.path("year").intValue()).isEqualTo(2027);
                assertThat(calendar.at("/source/sha256").textValue()).isEqualTo("0a".repeat(32));
                assertThat(calendar.path("off")).hasSize(Year2027.off().size());
                assertThat(Objects.requireNonNull(act.get("actor"))
                                .path("subject")
                                .textValue())
                        .isEqualTo(subject(name.equals("calendar.proposed") ? "ito" : "wang"));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"complainant", "operator", "platform", "reviewer", "auditor"})
    void onlyOperationsMay(String role) {
        as(role, "ito").get("/v1/calendars").then().statusCode(403);
        as(role, "ito").body(Year2027.list()).put(YEAR).then().statusCode(403);
        as(role, "ito").post(YEAR + "/confirmation").then().statusCode(403);
    }

    @Test
    void nobodyMayWithoutAToken() {
        given().get("/v1/calendars").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Year2027.list())
                .put(YEAR)
                .then()
                .statusCode(401);
        given().post(YEAR + "/confirmation").then().statusCode(401);
    }

    @Test
    void whatCannotBeTheNoticeOfThatYearIsRefusedWithItsPlaces() {
        Map<String, Object> amiss = Year2027.list(List.of("2027-01-01", "2028-01-01"), List.of("2027-01-04"));
        propose("ito", amiss)
                .statusCode(422)
                .body("errors.pointer", hasItems("/off/1", "/makeUpWork/0", "/off"))
                .body("errors.detail", hasItems(containsString("2027-09-15")));
        propose("ito", Year2027.ofRelease(2026, "2026-09-28")).statusCode(422);
        as("ops", "ito")
                .body(Year2027.list())
                .put("/v1/calendars/CN/2051")
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("year"))
                .body("detail", containsString("2025 to 2050"));
        assertThat(list().<Integer>getList("items.year")).containsExactly(2026, 2025);
    }

    @ParameterizedTest
    @CsvSource({
        "source, , /source",
        "off, , /off",
        "makeUpWork, , /makeUpWork",
        "document, , /source/document",
        "url, , /source/url",
        "url, ftp://www.gov.cn/, /source/url",
        "sha256, , /source/sha256",
        "sha256, 0a0b, /source/sha256"
    })
    void aListWithoutItsSourceIsRefused(String field, String instead, String pointer) {
        propose("ito", Year2027.but(field, instead)).statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void whatNobodyProposedCannotBeConfirmed() {
        confirm("wang", null).statusCode(404);
        as("ops", "wang").post("/v1/calendars/CN/2026/confirmation").then().statusCode(404);
        as("ops", "wang").post("/v1/calendars/CN/next/confirmation").then().statusCode(404);
        as("ops", "wang").post("/v1/calendars/XX/2027/confirmation").then().statusCode(404);
        as("ops", "ito")
                .body(Year2027.list())
                .put("/v1/calendars/XX/2027")
                .then()
                .statusCode(404)
                .body("detail", notNullValue());
    }

    private static void inForce() {
        propose("ito", Year2027.list()).statusCode(200);
        confirm("wang", null).statusCode(201);
    }

    private static ValidatableResponse propose(String person, Map<String, Object> list) {
        return as("ops", person).body(list).put(YEAR).then();
    }

    private static ValidatableResponse confirm(String person, @org.jspecify.annotations.Nullable String key) {
        var request = as("ops", person);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post(YEAR + "/confirmation")
                .then();
    }

    private static ValidatableResponse confirmation(String person, String query) {
        return as("ops", person).post(YEAR + "/confirmation" + query).then();
    }

    private static JsonPath list() {
        return as("ops", "ito")
                .get("/v1/calendars")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The window of a declaration whose raw last day is New Year's Eve of 2026. */
    private static ValidatableResponse window() {
        return as("auditor", null)
                .get("/v1/dispute-window?site=main&deliveredAt=2026-12-16T03:00:00Z")
                .then()
                .statusCode(200);
    }

    private static String version() {
        return window().extract().path("calendarVersion");
    }

    private static String subject(String person) {
        return Tokens.subject(List.of("ops"), person);
    }

    /** Those of that name that are about this version of the year, of this test's run. */
    private static List<Map<String, JsonNode>> acts(String name, int version) {
        List<Map<String, JsonNode>> acts = Topics.all("promptly.acts.v1").stream()
                .filter(message -> Topics.name(message).equals(name))
                .map(message -> Acts.act(Topics.header(message, "ce_id"), message.value())
                        .opened())
                .filter(act -> Objects.requireNonNull(act.get("calendar"))
                                .path("version")
                                .intValue()
                        == version)
                .toList();
        assertThat(acts).isNotEmpty();
        return acts.subList(acts.size() - 1, acts.size());
    }
}
