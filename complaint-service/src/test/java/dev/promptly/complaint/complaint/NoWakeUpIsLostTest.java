package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.Line;
import dev.promptly.complaint.Rows;
import dev.promptly.complaint.sweep.Sweep;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A verdict that commits while a notice is being decided by the old fact frees it all the same. The interleaving is forced: the
 * verdict is held up after it has its transaction's number and before it commits, the notice after it was judged and before it
 * commits. What holds them up are locks on the tables that each writes last, which take no number of their own.
 */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class NoWakeUpIsLostTest {

    /** 200 with {@code -Plong}. */
    private static final int FILINGS = Integer.getInteger("rounds", 20);

    private final ExecutorService both = Executors.newFixedThreadPool(2);

    @Inject
    DataSource dataSource;

    @Inject
    Sweep sweep;

    @Inject
    Scheduler scheduler;

    private Line line;

    @BeforeEach
    void register() {
        line = Line.ready();
        line.filed(line.notice(item()), "ADMITTED");
    }

    @AfterEach
    void stop() {
        both.shutdown();
    }

    @Test
    @DisplayName("Issue 21, item 3: a verdict that commits in the middle of a filing, 200 times")
    void aVerdictInTheMiddleOfAFilingFreesIt() throws Exception {
        for (int i = 0; i < FILINGS; i++) {
            notYetVerified();
            Map<String, Object> notice = line.notice(item());

            String id = inTheMiddleOf(() -> line.file(notice).extract().path("id"));

            waitsForNothing(id);
        }
        System.out.println("no wake-up lost: " + FILINGS + " filings");
    }

    /** Nobody was told then whom it frees; the sweep of each second would find it, so it stands still here. */
    @Test
    void evidenceThatComesWhileItsNoticeIsStoredFreesItAtOnce() throws Exception {
        scheduler.pause();
        try (Connection beforeNotice = dataSource.getConnection()) {
            String item = Ids.next().toString();
            Map<String, Object> notice = line.notice(item());
            notice.put("evidence", List.of(Map.of("evidenceId", item, "role", "INFRINGEMENT")));
            lock(beforeNotice, "complaint_evidence");
            Future<String> filed = both.submit(() -> line.file(notice).extract().path("id"));
            awaitHeldUp("complaint_evidence");
            Line.evidence(line.account, "TEST_PURCHASE", UUID.fromString(item));
            beforeNotice.commit();

            line.awaitState(filed.get(), "ADMITTED");
        } finally {
            scheduler.resume();
        }
    }

    /** A verdict begins, the notice is judged without it, the verdict commits and is looked at, the notice commits. */
    private String inTheMiddleOf(Callable<String> deciding) throws Exception {
        try (Connection beforeVerdict = dataSource.getConnection();
                Connection beforeNotice = dataSource.getConnection()) {
            lock(beforeVerdict, "fact_change");
            lock(beforeNotice, "complaint_evidence");
            Future<?> verdict = both.submit(() -> Line.verify("/v1/parties/" + line.party));
            awaitHeldUp("fact_change");
            Future<String> notice = both.submit(deciding);
            awaitHeldUp("complaint_evidence");
            beforeVerdict.commit();
            verdict.get();
            sweep.decideWaiting();
            assertThat(notice).isNotDone();
            beforeNotice.commit();
            return notice.get();
        }
    }

    private void waitsForNothing(String id) {
        soon().pollInterval(Duration.ofMillis(5)).untilAsserted(() -> {
            sweep.decideWaiting();
            assertThat(line.complaint(id).extract().<String>path("state")).isEqualTo("ADMITTED");
        });
    }

    private static void lock(Connection connection, String table) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + table + " IN SHARE MODE");
        }
    }

    private void awaitHeldUp(String table) {
        soon().pollInterval(Duration.ofMillis(2))
                .untilAsserted(
                        () -> assertThat(heldUp("%insert into " + table + "%")).isPositive());
    }

    private static int heldUp(String query) {
        return Rows.count(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ILIKE ?", query);
    }

    /** The party as it was before its first verdict. */
    private void notYetVerified() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE party SET verification = 'PENDING', verdict_method = NULL, verdict_by = NULL, verdict_at = NULL
                        WHERE id = ?""")) {
            update.setObject(1, UUID.fromString(line.party));
            update.executeUpdate();
        }
    }
}
