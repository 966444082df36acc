package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.Line;
import dev.promptly.complaint.factchange.Horizon;
import dev.promptly.complaint.sweep.PapersService;
import dev.promptly.complaint.sweep.PublishingService;
import dev.promptly.complaint.sweep.Sweep;
import dev.promptly.complaint.sweep.WaitingService;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Of two equal complaints the one received first is admitted, whatever frees them and whoever is first to look. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class OrderOfReceiptTest {

    /** 200 with {@code -Plong}. */
    private static final int TIMES = Integer.getInteger("rounds", 20);

    private static final int LIKEWISE = 10;

    private final ExecutorService all = Executors.newFixedThreadPool(4);

    @Inject
    DataSource dataSource;

    @Inject
    WaitingService waiting;

    @Inject
    PapersService papers;

    @Inject
    PublishingService publishing;

    @Inject
    Horizon horizon;

    private Line line;
    private List<Sweep> replicas = List.of();

    @BeforeEach
    void register() {
        line = Line.ready();
        line.filed(line.notice(item()), "ADMITTED");
        replicas = List.of(
                new Sweep(waiting, papers, publishing, horizon), new Sweep(waiting, papers, publishing, horizon));
    }

    @AfterEach
    void stop() {
        all.shutdown();
    }

    @Test
    @DisplayName("B4: two equal complaints wait for party and right, 200 times, two replicas of the sweep")
    void ofTwoThatWaitForPartyAndRightTheEarlierIsAdmitted() throws Exception {
        int firstAtOnce = 0;
        for (int i = 0; i < TIMES; i++) {
            notYetVerified("party", line.party);
            notYetVerified("ip_right", line.right);
            Map<String, Object> notice = line.notice(item());
            String earlier = line.filed(notice, "UNDER_REVIEW");
            String later = line.filed(notice, "UNDER_REVIEW");

            atOnce(
                    () -> verify("/v1/parties/" + line.party),
                    () -> verify("/v1/rights/" + line.right),
                    () -> sweep(0),
                    () -> sweep(1));

            firstAtOnce += state(earlier).equals("ADMITTED") ? 1 : 0;
            awaitInOrder(earlier, later);
        }
        System.out.println("order of receipt: " + TIMES + " pairs, " + firstAtOnce + " decided by the first round");
    }

    @Test
    @DisplayName("B4: likewise where they wait for evidence")
    void ofTwoThatWaitForEvidenceTheEarlierIsAdmitted() throws Exception {
        for (int i = 0; i < LIKEWISE; i++) {
            UUID awaited = Ids.next();
            Map<String, Object> notice = line.notice(item());
            notice.put("evidence", List.of(Map.of("evidenceId", awaited.toString(), "role", "INFRINGEMENT")));
            String earlier = line.file(notice).statusCode(201).extract().path("id");
            String later = line.file(notice).statusCode(201).extract().path("id");

            Line.evidence(line.account, "TEST_PURCHASE", awaited);

            awaitInOrder(earlier, later);
        }
    }

    @Test
    @DisplayName("B4: likewise where one refusal had them returned, and its end cures both")
    void ofTwoThatOneVerdictCuresTheEarlierIsAdmitted() throws Exception {
        for (int i = 0; i < LIKEWISE; i++) {
            refuse();
            Map<String, Object> notice = line.notice(item());
            String earlier = line.filed(notice, "RETURNED");
            String later = line.filed(notice, "RETURNED");
            notYetVerified("party", line.party);

            atOnce(() -> verify("/v1/parties/" + line.party), () -> sweep(0), () -> sweep(1));

            awaitInOrder(earlier, later);
        }
    }

    @Test
    @DisplayName("B4: a filing after the verdict does not overtake what waited for it")
    void whatIsFiledAfterTheVerdictComesAfterWhatWaitedForIt() throws Exception {
        for (int i = 0; i < LIKEWISE; i++) {
            notYetVerified("party", line.party);
            Map<String, Object> notice = line.notice(item());
            String earlier = line.filed(notice, "UNDER_REVIEW");
            Line.verify("/v1/parties/" + line.party);

            String later = line.file(notice).statusCode(201).extract().path("id");

            assertThat(state(later)).isEqualTo("REJECTED");
            awaitInOrder(earlier, later);
        }
    }

    private void awaitInOrder(String earlier, String later) {
        soon().pollInterval(Duration.ofMillis(5)).untilAsserted(() -> {
            replicas.get(0).decideWaiting();
            assertThat(List.of(state(earlier), state(later))).doesNotContain("RECEIVED", "UNDER_REVIEW", "RETURNED");
        });
        JsonPath second = line.complaint(later).extract().jsonPath();
        assertThat(state(earlier)).isEqualTo("ADMITTED");
        assertThat(second.getString("state")).isEqualTo("REJECTED");
        assertThat(second.getList("targets[0].reasons.code")).containsExactly("R24");
    }

    private String state(String id) {
        return line.complaint(id).extract().path("state");
    }

    private boolean verify(String path) {
        Line.verify(path);
        return true;
    }

    private boolean sweep(int replica) {
        for (int i = 0; i < 3; i++) {
            replicas.get(replica).decideWaiting();
        }
        return true;
    }

    @SafeVarargs
    private void atOnce(Callable<Boolean>... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        List<Future<Boolean>> done = new ArrayList<>();
        for (Callable<Boolean> act : acts) {
            done.add(all.submit(() -> {
                start.await();
                return act.call();
            }));
        }
        for (Future<Boolean> one : done) {
            one.get();
        }
    }

    private void refuse() throws SQLException {
        notYetVerified("party", line.party);
        Line.as("reviewer", null)
                .body(Map.of("verdict", "REFUSED", "code", "R02", "method", "register"))
                .post("/v1/parties/" + line.party + "/verification")
                .then()
                .statusCode(201);
    }

    /** The entry as it was before its first verdict. */
    private void notYetVerified(String table, String id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE " + table + """
                         SET verification = 'PENDING', verdict_code = NULL, verdict_method = NULL, verdict_by = NULL, verdict_at = NULL
                        WHERE id = ?""")) {
            update.setObject(1, UUID.fromString(id));
            update.executeUpdate();
        }
    }
}
