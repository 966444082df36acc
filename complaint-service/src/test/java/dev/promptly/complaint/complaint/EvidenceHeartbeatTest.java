package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dev.promptly.complaint.Heartbeat;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C14: the wait of 60 s runs only over time of which evidence-service has said that everything stored was told. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class EvidenceHeartbeatTest {

    private static final String TOPIC = "promptly.evidence.v1";

    @Inject
    DataSource dataSource;

    @Test
    @DisplayName("C14: nobody is told R30 while one partition has not said that everything was told")
    void nobodyIsToldR30WhileOnePartitionIsSilent() throws SQLException {
        Line line = Line.ready();
        String waits = citing(line, Ids.next());
        aMinutePasses(waits);
        int last = Topics.partitions(TOPIC) - 1;

        Heartbeat.to(IntStream.range(0, last));
        theSweepHasLooked(line);
        line.complaint(waits).body("state", equalTo("RECEIVED"));

        Heartbeat.to(IntStream.of(last));
        line.awaitState(waits, "RETURNED");
        line.complaint(waits).body("reasons.code", everyItem(equalTo("R30")));
    }

    @Test
    @DisplayName("C14: what was stored before the receipt and is heard of minutes later counts from the receipt")
    void whatIsHeardLateCountsFromTheReceipt() throws SQLException {
        Line line = Line.ready();
        UUID stored = Ids.next();
        String waits = citing(line, stored);
        aMinutePasses(waits);
        theSweepHasLooked(line);
        String receivedAt = line.complaint(waits).extract().path("receivedAt");

        Line.evidence(line.account, "TEST_PURCHASE", stored);
        Heartbeat.now();

        line.awaitState(waits, "ADMITTED");
        line.complaint(waits).body("noticeEffectiveAt", equalTo(receivedAt));
    }

    @Test
    @DisplayName("C14: what was stored only after the return counts from when it was stored")
    void whatIsStoredAfterTheReturnCountsFromThen() throws SQLException {
        Line line = Line.ready();
        UUID late = Ids.next();
        String returned = citing(line, late);
        aMinutePasses(returned);
        Heartbeat.now();
        line.awaitState(returned, "RETURNED");

        Instant storedAt = Line.evidence(line.account, "TEST_PURCHASE", late);

        line.awaitState(returned, "ADMITTED");
        line.complaint(returned).body("noticeEffectiveAt", equalTo(storedAt.toString()));
    }

    @Test
    @DisplayName("C14: what a supplement names and what comes while that is waited for counts from the supplement")
    void whatASupplementWaitsForCountsFromTheSupplement() {
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(item());
        notice.put("evidence", List.of());
        String id = line.filed(notice, "RETURNED");
        UUID onItsWay = Ids.next();
        Map<String, String> cited = Map.of("evidenceId", onItsWay.toString(), "role", "INFRINGEMENT");
        as("complainant", line.account)
                .body(Map.of("evidence", List.of(cited)))
                .post("/v1/complaints/" + id + "/supplements")
                .then()
                .statusCode(201);
        Instant afterTheSupplement = Instant.now();

        Line.evidence(line.account, "TEST_PURCHASE", onItsWay);

        line.awaitState(id, "ADMITTED");
        String effectiveAt = line.complaint(id).extract().path("noticeEffectiveAt");
        assertThat(Instant.parse(effectiveAt)).isBeforeOrEqualTo(afterTheSupplement);
    }

    private static String citing(Line line, UUID evidence) {
        Map<String, Object> notice = line.notice(item());
        notice.put("evidence", List.of(Map.of("evidenceId", evidence.toString(), "role", "INFRINGEMENT")));
        return line.filed(notice, "RECEIVED");
    }

    /** Another notice, filed later, whose evidence comes: once it is decided, the sweep has looked at all that wait. */
    private static void theSweepHasLooked(Line line) {
        UUID comes = Ids.next();
        String other = citing(line, comes);
        Line.evidence(line.account, "TEST_PURCHASE", comes);
        line.awaitState(other, "ADMITTED");
    }

    /** The notice was seen a minute earlier: what was told before it is not yet enough, what is told from now on is. */
    private void aMinutePasses(String complaint) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE complaint SET seen_at = seen_at - interval '60 seconds' WHERE id = '" + complaint + "'");
        }
    }
}
