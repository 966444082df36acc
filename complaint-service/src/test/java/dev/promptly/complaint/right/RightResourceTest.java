package dev.promptly.complaint.right;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Contracts;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class RightResourceTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Inject
    RightWatchService watch;

    @Inject
    DataSource dataSource;

    private final String account = "brand-" + UUID.randomUUID();
    private String holder;

    @BeforeEach
    void aHolder() {
        holder = Line.create(account, "/v1/parties", Line.party(Line.HOLDER));
    }

    @AfterEach
    void goBackToRealTime() {
        as("ops", null).delete("/v1/test-clock").then().statusCode(204);
    }

    @Test
    void aVerifiedRightIsToldWithItsTerm() {
        String right = register(Map.of("filedOn", "2019-01-01", "grantedOn", "2020-06-01"));

        verdict(right, Map.of("verdict", "VERIFIED", "method", "register"))
                .body("status", equalTo("VALID"))
                .body("lastDay", equalTo("2030-05-31"))
                .body("statusCheckedAt", notNullValue());

        JsonNode told = told(right, "right.verified");
        assertThat(told.get("lastDay").textValue()).isEqualTo("2030-05-31");
        assertThat(told.at("/actor/role").textValue()).isEqualTo("reviewer");
    }

    @Test
    void aRefusedRightIsToldWithItsCode() {
        String right = register(Map.of());

        verdict(right, Map.of("verdict", "REFUSED", "code", "R06", "method", "register"));

        assertThat(told(right, "right.refused").get("code").textValue()).isEqualTo("R06");
    }

    @Test
    void aRightThatWasInvalidatedIsShownSoAndToldButNothingElseIsDone() {
        Line line = Line.ready();
        String complaint = line.filed(line.notice(Line.item()), "ADMITTED");

        say(line.right, Map.of("status", "INVALIDATED", "method", "decision 4711", "note", "seen by Mr Ito"))
                .statusCode(201)
                .body("status", equalTo("INVALIDATED"))
                .body("statusCheckedAt", notNullValue());

        JsonNode told = told(line.right, "right.status-changed");
        assertThat(told.get("previousStatus").textValue()).isEqualTo("VALID");
        assertThat(told.get("status").textValue()).isEqualTo("INVALIDATED");
        line.complaint(complaint).body("state", equalTo("ADMITTED"));
    }

    @Test
    void aRenewedMarkIsValidUntilItsNewLastDay() {
        String right = register(Map.of("grantedOn", "2014-06-01"));
        get(right).body("status", equalTo("LAPSED"));

        say(right, Map.of("status", "VALID", "on", "2024-06-01", "expiresOn", "2034-05-31"))
                .statusCode(201)
                .body("status", equalTo("VALID"))
                .body("lastDay", equalTo("2034-05-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "on,        2199-01-01, in-the-future, /on",
        "status,    GONE,       invalid-value, /status",
        "status,    UNREGISTERED, invalid-value, /status",
        "expiresOn, tomorrow,   invalid-value, /expiresOn"
    })
    void aWordThatCannotBeSaidIsRefusedWithItsPointer(String field, String value, String code, String pointer) {
        Map<String, Object> said = new HashMap<>(Map.of("status", "LAPSED"));
        said.put(field, value);

        say(register(Map.of()), said)
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void onlyAReviewerSaysHowARightStands() {
        as("complainant", account)
                .body(Map.of("status", "VALID"))
                .post("/v1/rights/" + register(Map.of()) + "/status")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "filedOn=2020-01-01 grantedOn=2019-12-31, /grantedOn",
        "grantedOn=2020-01-01 expiresOn=2019-12-31, /expiresOn"
    })
    void datesOutOfOrderAreRefused(String dates, String pointer) {
        Map<String, Object> right = Line.trademark(holder, UUID.randomUUID().toString());
        for (String date : dates.split(" ")) {
            right.put(date.split("=")[0], date.split("=")[1]);
        }

        as("complainant", account)
                .body(right)
                .post("/v1/rights")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void thatARightExpiresIsToldOnceWhenNinetyDaysAreLeft() {
        LocalDate today = LocalDate.now(CHINA);
        String soon = register(Map.of("expiresOn", today.plusDays(90).toString()));
        String later = register(Map.of("expiresOn", today.plusDays(92).toString()));

        assertThat(told(soon, "right.expiring").get("lastDay").textValue())
                .isEqualTo(today.plusDays(90).toString());
        setClock(today.plusDays(2));
        told(later, "right.expiring");

        assertThat(names(soon)).containsExactly("right.expiring");
        as("complainant", account)
                .get("/v1/rights?expiresBefore=" + today.plusDays(91))
                .then()
                .body("items.id", contains(soon));
    }

    @Test
    void aTermThatRunsOutIsToldByItself() {
        LocalDate today = LocalDate.now(CHINA);
        String mark = register(Map.of("expiresOn", today.plusDays(400).toString()));

        setClock(today.plusDays(401));
        assertThat(told(mark, "right.status-changed").get("status").textValue()).isEqualTo("GRACE");
        setClock(today.plusDays(401).plusMonths(7));

        soon().untilAsserted(() -> assertThat(events(mark))
                .filteredOn(event -> Topics.name(event).equals("right.status-changed"))
                .extracting(event -> Topics.data(event).get("status").textValue())
                .containsExactly("GRACE", "LAPSED"));
        get(mark).body("status", equalTo("LAPSED"));
    }

    @Test
    void manyReplicasThatLookAtOnceTellOnce() throws Exception {
        LocalDate today = LocalDate.now(CHINA);
        String mark = register(Map.of("expiresOn", today.plusDays(91).toString()));
        ExecutorService replicas = Executors.newFixedThreadPool(8);

        setClock(today.plusDays(1));
        replicas.invokeAll(Collections.nCopies(8, Executors.callable(() -> watch.look(UUID.fromString(mark)))));
        replicas.shutdown();

        told(mark, "right.expiring");
        assertThat(names(mark)).containsExactly("right.expiring");
    }

    @Test
    void nothingOfANaturalPersonIsInTheTopic() {
        Map<String, Object> person = Line.party("Tanaka Aiko");
        person.put("kind", "NATURAL");
        String photographer = Line.create(account, "/v1/parties", person);
        Map<String, Object> portrait = FilingChannelTest.workOf(photographer, UUID.randomUUID(), "W-PERSONAL-1");
        portrait.put("title", "Portrait of Tanaka");
        String work = Line.create(account, "/v1/rights", portrait);
        get(work).body("title", equalTo("Portrait of Tanaka"));

        verdict(work, Map.of("verdict", "VERIFIED", "method", "interview", "note", "Spoke with Tanaka"));
        told(work, "right.verified");

        assertThat(events(work))
                .allSatisfy(event -> assertThat(new String(event.value(), StandardCharsets.UTF_8))
                        .doesNotContain("Tanaka", "W-PERSONAL-1", "Portrait"));
    }

    @Test
    void aTitleOfBeforeTitlesWereSealedIsSealedByItselfAndStillShown() throws Exception {
        String right = register(Map.of());
        execute("UPDATE ip_right SET title = 'KESTREL', title_sealed = NULL, look_at = 'epoch' WHERE id = '" + right
                + "'");
        get(right).body("title", equalTo("KESTREL"));

        String sealed =
                "SELECT title FROM ip_right WHERE title IS NULL AND title_sealed IS NOT NULL AND id = '" + right + "'";
        soon().until(() -> execute(sealed));

        get(right).body("title", equalTo("KESTREL"));
    }

    /** Whether it found a row. */
    private boolean execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute(sql) && statement.getResultSet().next();
        }
    }

    private String register(Map<String, Object> dates) {
        Map<String, Object> right = Line.trademark(holder, UUID.randomUUID().toString());
        right.putAll(dates);
        return Line.create(account, "/v1/rights", right);
    }

    private ValidatableResponse get(String right) {
        return as("complainant", account).get("/v1/rights/" + right).then().statusCode(200);
    }

    private static ValidatableResponse verdict(String right, Map<String, Object> verdict) {
        return Line.verdict("/v1/rights/" + right, verdict).statusCode(201);
    }

    private static ValidatableResponse say(String right, Map<String, Object> said) {
        return as("reviewer", null)
                .body(said)
                .post("/v1/rights/" + right + "/status")
                .then();
    }

    private static void setClock(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(CHINA).toInstant();
        as("ops", null)
                .body(Map.of("instant", noon.toString(), "mode", "RUNNING"))
                .put("/v1/test-clock")
                .then()
                .statusCode(200);
    }

    /** The first event of the name, which must be as its schema says. */
    private static JsonNode told(String right, String name) {
        soon().until(() -> names(right).contains(name));
        ConsumerRecord<String, byte[]> event = Objects.requireNonNull(events(right).stream()
                .filter(e -> Topics.name(e).equals(name))
                .findFirst()
                .orElse(null));
        assertThat(Contracts.faults(name, new String(event.value(), StandardCharsets.UTF_8)))
                .isEmpty();
        return Topics.data(event);
    }

    private static List<String> names(String right) {
        return events(right).stream().map(Topics::name).toList();
    }

    private static List<ConsumerRecord<String, byte[]>> events(String right) {
        return Topics.of("promptly.rights.v1", right);
    }
}
