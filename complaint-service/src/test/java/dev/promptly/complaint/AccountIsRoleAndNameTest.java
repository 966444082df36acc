package dev.promptly.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows B5, B6: what is kept by account here is a complainant's; evidence says whose, and a platform acts for operators only. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class AccountIsRoleAndNameTest {

    @ParameterizedTest(name = "B5: a platform does not {0} {1} On-Behalf-Of a complainant: 403")
    @CsvSource({
        "GET, /v1/complaints",
        "POST, /v1/complaints",
        "POST, /v1/complaints/rehearsal",
    })
    void aPlatformForAComplainantIsRefused(String method, String path) {
        Line line = Line.ready();
        String filed = line.filed(line.notice(item()), "ADMITTED");

        as("platform", null)
                .header("On-Behalf-Of", line.account)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(method.equals("POST") ? line.notice(item()) : Map.of())
                .request(method, path)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        as("reviewer", null)
                .header("On-Behalf-Of", line.account)
                .get("/v1/complaints")
                .then()
                .statusCode(200)
                .body(containsString(filed));
    }

    @ParameterizedTest(name = "B6: evidence told of as {0} of a {1} of the complainant's name: {2}")
    @CsvSource(
            nullValues = "-",
            value = {"COMPLAINANT, complainant, 1", "-, complainant, 1", "OPERATOR, namesake, 0"})
    void anOperatorsItemIsAnUnknownOneToItsNamesake(@Nullable String role, String whose, int counts) throws Exception {
        Line line = Line.ready();
        UUID item = Ids.next();
        stored(item, line.account, role);
        soon().until(() ->
                !ask("SELECT role FROM evidence_fact WHERE id = '" + item + "'").isEmpty());

        assertThat(ask("SELECT role FROM evidence_fact WHERE id = '" + item + "'"))
                .containsExactly(role == null ? "COMPLAINANT" : role);
        Map<String, Object> notice = new HashMap<>(line.notice(item()));
        notice.put(
                "evidence",
                List.of(
                        Map.of("evidenceId", line.certificate, "role", "RIGHT"),
                        Map.of("evidenceId", item.toString(), "role", "INFRINGEMENT")));

        String state = line.file(notice).statusCode(201).extract().path("state");

        // what is unknown is waited for, like an item on its way
        assertThat(state).as(whose).isEqualTo(counts == 1 ? "ADMITTED" : "RECEIVED");
    }

    @Test
    @DisplayName("what complaint-service keeps by the name alone says in its column whose it is")
    void theColumnsOfComplainantsSaySo() throws Exception {
        assertThat(ask("SELECT table_name || '.' || column_name FROM information_schema.columns c"
                        + " WHERE table_schema = 'public' AND column_name IN ('account', 'holder_account')"
                        + " AND NOT EXISTS (SELECT FROM information_schema.columns r WHERE r.table_schema = 'public'"
                        + " AND r.table_name = c.table_name AND r.column_name = 'role')"
                        + " AND col_description(format('%I', table_name)::regclass, ordinal_position)"
                        + " IS DISTINCT FROM 'a complainant''s'"))
                .isEmpty();
    }

    private static void stored(UUID id, String account, @Nullable String role) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "evidenceId",
                id,
                "account",
                account,
                "kind",
                "TEST_PURCHASE",
                "confidentiality",
                "OPEN",
                "version",
                "ORIGINAL",
                "sha256",
                "ab".repeat(32),
                "size",
                17,
                "forwardable",
                true,
                "attributes",
                Map.of(),
                "storedAt",
                Instant.now()));
        if (role != null) {
            told.put("role", role);
        }
        Topics.send(Message.event(
                "promptly.evidence.v1",
                id.toString(),
                Ids.next(),
                "evidence-service",
                "evidence.stored",
                id.toString(),
                Instant.now(),
                told));
    }

    private static List<String> ask(String sql) throws SQLException {
        try (Connection connection =
                        TestInfrastructure.postgres().of("complaint").connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new java.util.ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
