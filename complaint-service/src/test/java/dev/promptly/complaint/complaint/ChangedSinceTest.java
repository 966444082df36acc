package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.complaint.Line;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.kit.time.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever polls {@code changedSince=<asOf>} and keeps a copy has what the service has. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class ChangedSinceTest {

    private static final long SEED = Long.getLong("changes.seed", new Random().nextLong());

    /** 300 with {@code -Plong}. */
    private static final int ACTS = Integer.getInteger("rounds", 20) * 3 / 2;

    private static final int WRITERS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

    @Inject
    DataSource dataSource;

    @Inject
    LegalClock clock;

    /** Apart from the time of what other tests have left, so that time that goes on here is overdue for nothing else. */
    @BeforeEach
    void begin() {
        clock.set(new TestClock(Instant.parse("2026-03-09T01:00:00Z"), TestClock.Mode.RUNNING, Instant.now()));
    }

    @AfterEach
    void stop() {
        writers.shutdown();
        clock.reset();
    }

    /** What a reader keeps: of each complaint what the list showed last, and from where on to ask. */
    private static final class Copy {
        final Map<String, JsonNode> complaints = new TreeMap<>();
        String asOf;

        Copy(Instant from) {
            asOf = from.toString();
        }

        void poll(int limit) {
            String since = asOf;
            String cursor = "";
            do {
                JsonNode page = read(as("auditor", null)
                        .queryParam("changedSince", since)
                        .queryParam("limit", limit)
                        .get("/v1/complaints" + cursor)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
                page.path("items")
                        .forEach(item -> complaints.put(item.path("id").asText(), item));
                asOf = page.path("asOf").asText();
                cursor = page.hasNonNull("nextCursor")
                        ? "?cursor=" + page.path("nextCursor").asText()
                        : "";
            } while (!cursor.isEmpty());
        }
    }

    @Test
    @DisplayName(
            "Issue 21: a copy by changedSince=<asOf> equals the service after a random walk of acts with concurrent writers")
    void aCopyEqualsTheServiceAfterARandomWalk() throws Exception {
        Copy copy = new Copy(Instant.now());
        RandomActs acts = new RandomActs(SEED, clock);
        List<Future<Integer>> walks = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            walks.add(writers.submit(() -> acts.walk(number, ACTS / WRITERS)));
        }
        int polls = 0;
        while (!walks.stream().allMatch(Future::isDone)) {
            copy.poll(7);
            polls++;
        }
        int made = 0;
        for (Future<Integer> walk : walks) {
            made += walk.get();
        }

        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            copy.poll(50);
            for (String id : acts.filed()) {
                assertThat(copy.complaints.get(id)).as("seed %d", SEED).isEqualTo(whole(id));
            }
        });
        System.out.printf(
                "changed since: seed %d, %d acts, %d complaints, %d polls, %s%n",
                SEED, made, acts.filed().size(), polls, acts.counts());
    }

    @Test
    @DisplayName("B10: whoever was under way while others committed is not passed over")
    void aChangeThatCommitsLateIsStillListed() throws Exception {
        Line line = Line.ready();
        String late = line.filed(line.notice(item()), "ADMITTED");
        for (int i = 0; i < 20; i++) {
            Copy copy = new Copy(Instant.now());
            try (Connection underWay = dataSource.getConnection()) {
                underWay.setAutoCommit(false);
                change(underWay, late);
                String other = line.filed(line.notice(item()), "ADMITTED");
                soon().until(() -> {
                    copy.poll(50);
                    return copy.complaints.containsKey(other);
                });
                assertThat(copy.complaints).doesNotContainKey(late);
                underWay.commit();
            }
            copy.poll(50);
            assertThat(copy.complaints).containsKey(late);
        }
    }

    @Test
    @DisplayName("B10: K4 met, a deadline passed, another's hold, an agent's notices once the holder is verified")
    void whatChangesWithoutAnActIsListed() {
        Line line = Line.ready();
        String shared = item();
        String id = line.filed(line.notice(shared), "ADMITTED");
        String target = line.complaint(id).extract().path("targets[0].id");

        listsTheChange(
                id,
                () -> RandomActs.forwarded(id, List.of(target), clock.instant()),
                "deadlines.find { it.clock == 'K4' }.state",
                "MET");
        Line other = Line.ready();
        Map<String, Object> others = other.notice(shared);
        listsTheChange(id, () -> other.filed(others, "ADMITTED"), "targets[0].heldByOthers", true);
        listsTheChange(
                id,
                () -> clock.set(
                        new TestClock(clock.instant().plus(Duration.ofDays(3)), TestClock.Mode.RUNNING, Instant.now())),
                "deadlines.find { it.clock == 'K3' }.state",
                "MISSED");
    }

    private void listsTheChange(String id, Runnable act, String path, Object expected) {
        soon().until(() -> {
            Copy since = new Copy(Instant.now().minusMillis(1));
            since.poll(50);
            return !since.complaints.containsKey(id);
        });
        Copy copy = new Copy(Instant.now());
        act.run();
        soon().untilAsserted(() -> {
            copy.poll(50);
            assertThat(copy.complaints).containsKey(id);
            assertThat(io.restassured.path.json.JsonPath.from(String.valueOf(copy.complaints.get(id)))
                            .<Object>get(path))
                    .isEqualTo(expected);
            assertThat(copy.complaints.get(id)).isEqualTo(whole(id));
        });
    }

    @Test
    void aPageFromTheMiddleCostsOneLookAtAnIndex() throws SQLException {
        assertThat(plan("")).contains("complaint_changed").doesNotContain("Sort");
        assertThat(plan("c.account = 'brand' AND "))
                .contains("complaint_account_changed")
                .doesNotContain("Sort");
    }

    /** As the list asks; a table of a test is too small to be worth an index by itself. */
    private String plan(String narrowed) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL enable_seqscan = off");
            statement.execute("SET LOCAL enable_bitmapscan = off");
            statement.execute("SET LOCAL enable_sort = off");
            try (ResultSet rows = statement.executeQuery("EXPLAIN SELECT * FROM complaint c WHERE " + narrowed
                    + "(c.changed_at, c.id) > ('2026-03-02T01:00Z', '00000000-0000-0000-0000-000000000000')"
                    + " ORDER BY c.changed_at, c.id LIMIT 51")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            connection.rollback();
        }
        return plan.toString();
    }

    private static void change(Connection connection, String id) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE complaint SET changed_at = change_stamp() WHERE id = ?")) {
            update.setObject(1, UUID.fromString(id));
            update.executeUpdate();
        }
    }

    private static JsonNode whole(String id) {
        return read(as("auditor", null)
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
