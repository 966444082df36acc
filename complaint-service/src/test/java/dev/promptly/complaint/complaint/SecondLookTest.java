package dev.promptly.complaint.complaint;

import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.Rows;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.sweep.Sweep;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A changed fact is looked at until all that may have decided by the old one have ended. Only its first look is news to a reviewer. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class SecondLookTest {

    private static final int LOOKS = 3;

    @Inject
    DataSource dataSource;

    @Inject
    Sweep sweep;

    @Inject
    Scheduler scheduler;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    @Test
    void aFactThatAReviewerKnewWhenItRuledAsksNobodyAgain() throws SQLException {
        Brand brand = Brand.verified();
        String model = brand.right(RightType.UTILITY_MODEL, brand.paper("PATENT_CERTIFICATE"));
        String id = brand.filed(brand.notice(Claim.PAT_UM, model, brand.shown("CLAIM_CHART")))
                .getString("id");
        try (Connection underWay = underWay()) {
            brand.identify();
            Queue.decide("ito", Queue.awaited("ADMISSION", id), "RETURN", "R15").statusCode(201);

            for (int i = 0; i < LOOKS; i++) {
                sweep.decideWaiting();
            }

            assertThat(changesLookedAtAgain(brand.party)).isPositive();
            assertThat(Queue.on("ADMISSION", id)).isEmpty();
            assertThat(brand.complaint(id).getString("state")).isEqualTo("RETURNED");
            underWay.rollback();
        }
    }

    /** Forced: the look stands before it reads the party, which is verified meanwhile. */
    @Test
    void whatAFactCuresThatChangesDuringALookCountsFromThatFact() throws Exception {
        Brand brand = Brand.verified();
        String right = brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE"));
        Map<String, Object> notice = brand.notice(Claim.TM_COUNTERFEIT, right, brand.shown("TEST_PURCHASE"));
        scheduler.pause();
        try (Connection underWay = underWay();
                Connection verdict = dataSource.getConnection()) {
            Line.verdict(
                            "/v1/parties/" + brand.party,
                            Map.of("verdict", "REFUSED", "code", "R02", "method", "register"))
                    .statusCode(201);
            JsonPath returned = brand.filed(notice);
            assertThat(returned.getString("state")).isEqualTo("RETURNED");
            Instant verifiedAt = Instant.parse(returned.getString("receivedAt")).plusMillis(7);
            lockParties(verdict);
            Future<?> look = worker.submit(sweep::decideWaiting);
            soon().until(SecondLookTest::isHeldUp);

            verify(verdict, brand.party, verifiedAt);
            look.get();

            assertThat(brand.awaits(returned.getString("id"), "ADMITTED").getString("noticeEffectiveAt"))
                    .isEqualTo(verifiedAt.toString());
            underWay.rollback();
        } finally {
            scheduler.resume();
            worker.shutdown();
        }
    }

    private static void lockParties(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE party IN ACCESS EXCLUSIVE MODE");
        }
    }

    private static boolean isHeldUp() {
        return Rows.count(
                        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ILIKE ?",
                        "%from party%")
                > 0;
    }

    private static void verify(Connection connection, String party, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                        "UPDATE party SET verification = 'VERIFIED', verdict_code = NULL WHERE id = ?");
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO fact_change (about, at) VALUES (?, ?)")) {
            update.setObject(1, UUID.fromString(party));
            update.executeUpdate();
            insert.setObject(1, UUID.fromString(party));
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        connection.commit();
    }

    /** A transaction with a number, which may have decided by any fact that changes before it ends. */
    private Connection underWay() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_current_xact_id()");
        }
        return connection;
    }

    private static int changesLookedAtAgain(String about) {
        return Rows.count(
                "SELECT count(*) FROM fact_change WHERE about = ? AND looked_from IS NOT NULL", UUID.fromString(about));
    }
}
