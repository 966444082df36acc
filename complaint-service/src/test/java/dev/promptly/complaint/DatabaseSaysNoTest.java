package dev.promptly.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.promptly.embedded.Database;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Row C17 of 2026-11-29: what passes is a 503 that says when to come again, stores nothing, and is told by readiness. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class DatabaseSaysNoTest {

    private final String account = "brand-" + UUID.randomUUID();

    @AfterEach
    void theDatabaseServesAgain() {
        administer("ALTER ROLE complaint LOGIN PASSWORD '" + service().password() + "'");
        administer("ALTER ROLE complaint RESET default_transaction_read_only");
        administer("DROP FUNCTION IF EXISTS say_no() CASCADE");
        endSessions();
        soon().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @DisplayName("C17: 28P01, the password was changed")
    @Test
    void aPasswordThatWasChangedIsAnOutage() {
        administer("ALTER ROLE complaint PASSWORD 'another'");
        endSessions();

        isAnOutageUntil(this::theDatabaseServesAgain);
    }

    @DisplayName("C17: 28000, the role may not log in")
    @Test
    void aRoleThatMayNotLogInIsAnOutage() {
        administer("ALTER ROLE complaint NOLOGIN");
        endSessions();

        isAnOutageUntil(this::theDatabaseServesAgain);
    }

    @DisplayName("C17: 25006, read-only is not ready, and what is asked is still answered")
    @Test
    void aDatabaseThatIsReadOnlyIsAnOutageOfWriting() {
        administer("ALTER ROLE complaint SET default_transaction_read_only = on");
        endSessions();
        soon().untilAsserted(() -> as("complainant", account)
                .get("/v1/parties")
                .then()
                .statusCode(200)
                .body("items", hasSize(0)));
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'database can be written to' }.data.readOnly", equalTo(true));

        isAnOutageUntil(this::theDatabaseServesAgain);
    }

    @DisplayName("C17: 55000, an object is not in the state that is needed")
    @Test
    void anObjectInAnotherStateIsAnOutage() {
        refuseParties("55000");
        assertThat(register("a")).satisfies(this::isUnavailable);

        administer("DROP FUNCTION say_no() CASCADE");
        isStoredOnce("a");
    }

    @DisplayName("C17: 57014, a statement was cancelled")
    @Test
    void aStatementThatWasCancelledIsAnOutage() throws Exception {
        try (Connection other = complaintsDatabase().connect();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("LOCK TABLE party IN ACCESS EXCLUSIVE MODE");
            CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> register("a"));
            soon().until(() -> ask("SELECT count(*) FROM (SELECT pg_cancel_backend(pid) FROM pg_stat_activity"
                            + " WHERE usename = 'complaint' AND wait_event_type = 'Lock'"
                            + " AND query ILIKE '%party%') cancelled")
                    > 0);
            assertThat(waiting.get()).satisfies(this::isUnavailable);
        }
        isStoredOnce("a");
    }

    @Test
    void whatTheStatementIsAtFaultForIsAFaultOfOursThatSaysNoMore() {
        refuseParties("42P01");

        register("a")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("code", equalTo("internal-error"))
                .body("$", not(hasItem("stack")))
                .body("detail", equalTo("Internal Server Error"));
    }

    private void isAnOutageUntil(Runnable mended) {
        assertThat(register("a")).satisfies(this::isUnavailable);
        given().get("/q/health/ready").then().statusCode(503);

        mended.run();

        isStoredOnce("a");
    }

    private void isUnavailable(Response response) {
        response.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("unavailable"))
                .body("status", equalTo(503));
    }

    /** Nothing was stored before, and the same request with the same key now is. */
    private void isStoredOnce(String key) {
        as("complainant", account).get("/v1/parties").then().statusCode(200).body("items", hasSize(0));
        register(key).then().statusCode(201);
        register(key).then().statusCode(201).header("Idempotent-Replay", "true");
        as("complainant", account).get("/v1/parties").then().body("items", hasSize(1));
    }

    private Response register(String key) {
        return as("complainant", account)
                .header("Idempotency-Key", key)
                .body(Line.party(Line.HOLDER))
                .post("/v1/parties");
    }

    private static void refuseParties(String state) {
        administer("CREATE FUNCTION say_no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no' USING"
                + " ERRCODE = '" + state + "'; END $$");
        administer("CREATE TRIGGER say_no BEFORE INSERT ON party FOR EACH ROW EXECUTE FUNCTION say_no()");
    }

    private static void endSessions() {
        administer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'complaint'");
    }

    private static Database service() {
        return TestInfrastructure.postgres().of("complaint");
    }

    private static Database complaintsDatabase() {
        return TestInfrastructure.postgres().as("postgres", "complaint");
    }

    private static void administer(String sql) {
        try (Connection connection = complaintsDatabase().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long ask(String sql) throws SQLException {
        try (Connection connection = complaintsDatabase().connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
