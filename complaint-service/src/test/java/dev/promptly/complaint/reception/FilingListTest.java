package dev.promptly.complaint.reception;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.complaint.listing.Resolutions.onTheMarket;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.Line;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes while a list is being filed is filed together, and each answer is as true as if it had come alone. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class FilingListTest {

    private static final String POISON = "poison";

    /** As this service is configured for tests. */
    private static final int MOST = 128;

    @Inject
    DataSource dataSource;

    @Inject
    FilingLane lane;

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final List<Future<Response>> answers = new ArrayList<>();
    private Line line;

    @BeforeEach
    void refusePoison() throws SQLException {
        line = Line.ready();
        execute("""
                CREATE OR REPLACE FUNCTION refuse_poison() RETURNS trigger LANGUAGE plpgsql AS
                  $$ BEGIN RAISE EXCEPTION 'poison'; END $$""");
        execute("""
                CREATE TRIGGER refuse_poison BEFORE INSERT ON complaint FOR EACH ROW
                  WHEN (NEW.external_ref = 'poison') EXECUTE FUNCTION refuse_poison()""");
    }

    @AfterEach
    void stop() throws SQLException {
        clients.shutdownNow();
        execute("DROP TRIGGER IF EXISTS refuse_poison ON complaint");
    }

    @Test
    void manyThatComeAtOnceAreFewTransactions() throws Exception {
        String marked = UUID.randomUUID().toString();
        together(() -> IntStream.range(0, 40).forEach(i -> file(with(marked, item()), key())));

        assertThat(statuses()).containsOnly(201);
        assertThat(count("SELECT count(*) FROM complaint WHERE external_ref = '%s'".formatted(marked)))
                .isEqualTo(40);
        assertThat(count(
                        "SELECT count(DISTINCT xmin::text) FROM complaint WHERE external_ref = '%s'".formatted(marked)))
                .isLessThan(10);
    }

    @Test
    void oneThatTheDatabaseRefusesStandsAloneAndItsKeyIsFree() throws Exception {
        String poisoned = key();
        Map<String, Object> poison = with(POISON, item());
        together(() -> {
            IntStream.range(0, 20).forEach(i -> file(line.notice(item()), key()));
            file(poison, poisoned);
            IntStream.range(0, 20).forEach(i -> file(line.notice(item()), key()));
        });

        assertThat(statuses()).filteredOn(status -> status == 201).hasSize(40);
        assertThat(answers.get(20).get().statusCode()).isGreaterThanOrEqualTo(500);

        execute("DROP TRIGGER refuse_poison ON complaint");
        assertThat(call(poison, poisoned).statusCode()).isEqualTo(201);
    }

    @Test
    void oneThatIsRefusedTakesNobodyDownAndItsKeyIsFree() throws Exception {
        String key = key();
        Map<String, Object> nobodys = line.notice(item());
        nobodys.put("rightId", UUID.randomUUID());
        together(() -> {
            IntStream.range(0, 10).forEach(i -> file(line.notice(item()), key()));
            file(nobodys, key);
            IntStream.range(0, 10).forEach(i -> file(line.notice(item()), key()));
        });

        assertThat(statuses()).filteredOn(status -> status == 201).hasSize(20);
        Response refused = answers.get(10).get();
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/rightId");
        assertThat(call(line.notice(item()), key).statusCode()).isEqualTo(201);
    }

    @Test
    void copiesOfOneCallAreOneComplaintAndOneAnswer() throws Exception {
        Map<String, Object> notice = line.notice(item());
        String key = key();
        together(() -> IntStream.range(0, 20).forEach(i -> file(notice, key)));

        assertThat(statuses()).containsOnly(201);
        assertThat(bodies()).hasSize(1);
        assertThat(answers.stream().filter(FilingListTest::isReplayed)).hasSize(19);
    }

    @Test
    void aKeyUsedForTwoNoticesAnswersTheFirst() throws Exception {
        String key = key();
        together(() -> IntStream.range(0, 8).forEach(i -> file(line.notice(item()), key)));

        assertThat(statuses()).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses()).filteredOn(status -> status == 409).hasSize(7);
    }

    @Test
    void ofManyOnOneListingOneIsAdmittedAndTheOthersAreToldOfIt() throws Exception {
        Map<String, Object> notice = line.notice(item());
        together(() -> IntStream.range(0, 10).forEach(i -> file(notice, key())));

        assertThat(statuses()).containsOnly(201);
        List<String> states =
                answers.stream().map(answer -> read(answer, "state")).toList();
        assertThat(states).filteredOn("ADMITTED"::equals).hasSize(1);
        assertThat(states).filteredOn("REJECTED"::equals).hasSize(9);
        String first = read(answers.get(states.indexOf("ADMITTED")), "id");
        assertThat(answers.stream()
                        .map(answer -> read(answer, "targets[0].reasons[0].firstComplaintId"))
                        .filter(named -> named != null))
                .containsOnly(first);
        assertThat(answers.stream().map(answer -> read(answer, "receivedAt")).min(String::compareTo))
                .hasValue(read(answers.get(states.indexOf("ADMITTED")), "receivedAt"));
    }

    @Test
    void listingsOfTwoSitesThatBearOneItemIdAreTwo() throws Exception {
        Line other = Line.ready();
        List<String> items = IntStream.range(0, 6).mapToObj(i -> item()).toList();
        items.forEach(item -> other.filed(onTheMarket(other, item), "ADMITTED"));
        together(() -> {
            file(line.notice(item()), key());
            items.forEach(item -> file(line.notice(item), key()));
            items.forEach(item -> file(onTheMarket(line, item), key()));
        });

        assertThat(answers.stream()
                        .map(answer -> read(answer, "targets[0].heldByOthers") + " on " + read(answer, "site")))
                .filteredOn(told -> !told.equals("false on main"))
                .hasSize(6)
                .containsOnly("true on market");
    }

    @Test
    void whoComesWhileTooManyWaitIsAskedToComeAgain() throws Exception {
        together(() -> IntStream.range(0, 160).forEach(i -> file(line.notice(item()), key())));

        assertThat(statuses()).containsOnly(201, 503).contains(201, 503);
        assertThat(answers.stream()
                        .map(FilingListTest::get)
                        .filter(answer -> answer.statusCode() == 503)
                        .map(answer -> answer.header("Retry-After")))
                .containsOnly("1");
    }

    /** Nobody can claim a key meanwhile, so that all but the first wait for their turn. */
    private void together(Runnable calls) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("LOCK TABLE idempotency_key IN ACCESS EXCLUSIVE MODE");
            calls.run();
            int most = Math.min(answers.size(), MOST + 1);
            soon().untilAsserted(() -> assertThat(lane.unanswered()).isGreaterThanOrEqualTo(most));
            connection.commit();
        }
    }

    /** In turn, as they are asked for. */
    private void file(Map<String, Object> notice, String key) {
        answers.add(clients.submit(() -> call(notice, key)));
    }

    private Response call(Map<String, Object> notice, String key) {
        return as("complainant", line.account)
                .header("Idempotency-Key", key)
                .body(notice)
                .post("/v1/complaints");
    }

    private Map<String, Object> with(String externalRef, String item) {
        Map<String, Object> notice = line.notice(item);
        notice.put("externalRef", externalRef);
        return notice;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private List<Integer> statuses() {
        return answers.stream().map(answer -> get(answer).statusCode()).toList();
    }

    private Set<String> bodies() {
        return answers.stream().map(answer -> get(answer).body().asString()).collect(Collectors.toSet());
    }

    private static boolean isReplayed(Future<Response> answer) {
        return "true".equals(get(answer).header("Idempotent-Replay"));
    }

    private static String read(Future<Response> answer, String path) {
        return get(answer).jsonPath().getString(path);
    }

    private static Response get(Future<Response> answer) {
        try {
            return answer.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
