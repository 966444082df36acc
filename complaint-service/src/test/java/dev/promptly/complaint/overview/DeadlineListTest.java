package dev.promptly.complaint.overview;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.complaint.overview.Lists.all;
import static dev.promptly.complaint.overview.Lists.each;
import static dev.promptly.complaint.overview.Lists.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.DeadlineView;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is about to be late, and with what. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class DeadlineListTest {

    private static final long SEED = Long.getLong("deadlines.seed", new Random().nextLong());
    private static final int ROWS = 300;
    private static final Instant NOW = Instant.parse("2026-05-06T02:00:00Z");
    private static final String PATH = "/v1/deadlines?limit=200";

    @Inject
    DataSource dataSource;

    private Line line;
    private String seller;
    private String admitted;
    private String target;

    @BeforeEach
    void oneIsAdmitted() {
        LegalTime.standsAt("2026-05-06T10:00");
        line = Line.ready();
        seller = "shop-" + UUID.randomUUID();
        Map<String, Object> notice = line.notice();
        notice.put("targets", List.of(Map.of("itemId", item(), "operatorId", seller)));
        admitted = line.filed(notice, "ADMITTED");
        target = line.complaint(admitted).extract().path("targets[0].id");
    }

    @AfterEach
    void timeRuns() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM deadline WHERE complaint_id = ? AND told_at = ?")) {
            delete.setObject(1, UUID.fromString(admitted));
            delete.setObject(2, at(Instant.EPOCH));
            delete.executeUpdate();
        }
        LegalTime.runs();
    }

    @Test
    void theFilterByStateAgreesWithTheStateThatIsShown() throws SQLException {
        random();
        List<Map<String, Object>> whole = line.complaint(admitted).extract().path("deadlines");
        assertThat(whole).hasSizeGreaterThan(ROWS);

        List<Map<String, Object>> found = new ArrayList<>();
        for (DeadlineView.State state : DeadlineView.State.values()) {
            List<Map<String, Object>> ofState = all("complainant", line.account, PATH + "&state=" + state);
            assertThat(each(ofState, "state")).as("seed %d", SEED).isNotEmpty().containsOnly(state.name());
            found.addAll(ofState);
        }

        assertThat(found).as("seed %d", SEED).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(all("complainant", line.account, PATH + "&state=MET,VOID&state=DUE,MISSED"))
                .containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void whatStillRunsIsListedSoonestDueFirstAndProvisionalLast() throws SQLException {
        random();
        List<Map<String, Object>> running = all("complainant", line.account, PATH);

        assertThat(running).allSatisfy(one -> assertThat(one).doesNotContainKey("stoppedAt"));
        assertThat(each(running, "state")).containsOnly("MISSED", "DUE").contains("MISSED", "DUE");
        List<String> due =
                running.stream().map(one -> (String) one.get("dueAt")).toList();
        int dated = due.contains(null) ? due.indexOf(null) : due.size();
        assertThat(due.subList(0, dated)).isNotEmpty().isSorted();
        assertThat(due.subList(dated, due.size())).isNotEmpty().containsOnlyNulls();
        assertThat(all("complainant", line.account, "/v1/deadlines?limit=7")).isEqualTo(running);
        assertThat(all("complainant", line.account, PATH + "&dueBefore=" + NOW))
                .isNotEmpty()
                .isEqualTo(running.stream()
                        .filter(one -> one.get("dueAt") != null
                                && Instant.parse((String) one.get("dueAt")).isBefore(NOW))
                        .toList());
        assertThat(all("complainant", line.account, PATH + "&clock=K4,K11"))
                .isNotEmpty()
                .isEqualTo(running.stream()
                        .filter(one -> Set.of("K4", "K11").contains(one.get("clock")))
                        .toList());
    }

    @Test
    void whatCannotBeReadIsTold() {
        for (String query : List.of("clock=K99", "state=LATE", "dueBefore=soon")) {
            list("ops", null, "/v1/deadlines?" + query)
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
        }
        String cursor = list("complainant", line.account, "/v1/deadlines?limit=1")
                .statusCode(200)
                .extract()
                .path("nextCursor");
        list("complainant", line.account, "/v1/deadlines?limit=1&cursor=" + cursor)
                .statusCode(200);
        list("complainant", line.account, "/v1/deadlines?clock=K3&cursor=" + cursor)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
        list("ops", null, "/v1/deadlines?limit=1&cursor=" + cursor).statusCode(400);
    }

    @Test
    void eachReadsItsOwnAndTheHouseAll() {
        Map<String, Object> unguaranteed = line.notice();
        unguaranteed.remove("guarantee");
        unguaranteed.put("targets", List.of(Map.of("itemId", item(), "operatorId", seller)));
        String returned = line.filed(unguaranteed, "RETURNED");

        for (String role : List.of("ops", "reviewer", "platform")) {
            assertThat(each(all(role, null, PATH), "complaintId")).as(role).contains(admitted, returned);
        }
        List<Map<String, Object>> own = all("complainant", line.account, PATH);
        assertThat(own).hasSize(6);
        assertThat(each(own, "complaintId")).containsOnly(admitted, returned);
        assertThat(each(own, "clock")).containsExactlyInAnyOrder("K3", "K3_ALERT", "K4", "K4_ALERT", "K12", "K17");
        assertThat(all("complainant", Line.ready().account, PATH)).isEmpty();
        as("auditor", null).get(PATH).then().statusCode(403);
        as("reviewer", null)
                .header("On-Behalf-Of", line.account)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", equalTo(own));
        as("platform", null)
                .header("On-Behalf-Of", line.account)
                .get(PATH)
                .then()
                .statusCode(403);
    }

    /** The seller of a listing is not told that a notice was returned, nor what a complainant asked a person. */
    @Test
    void aSellerReadsThoseOfNoticesToIt() throws SQLException {
        insert(new Random(SEED), Clock.K17, null, null);
        insert(new Random(SEED), Clock.K19, null, null);
        Map<String, Object> unguaranteed = line.notice();
        unguaranteed.remove("guarantee");
        unguaranteed.put("targets", List.of(Map.of("itemId", item(), "operatorId", seller)));
        line.filed(unguaranteed, "RETURNED");

        List<Map<String, Object>> sellers = all("operator", seller, PATH);

        assertThat(each(sellers, "complaintId")).containsOnly(admitted);
        assertThat(each(sellers, "clock")).containsExactlyInAnyOrder("K3", "K3_ALERT", "K4", "K4_ALERT", "K12");
        assertThat(each(all("complainant", line.account, PATH), "clock")).contains("K17", "K19");
        assertThat(all("operator", "shop-" + UUID.randomUUID(), PATH)).isEmpty();
        assertThat(all("complainant", seller, PATH)).isEmpty();
        as("platform", null)
                .header("On-Behalf-Of", seller)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", equalTo(sellers));
    }

    @Test
    void aNoticeWhoseSellerNobodyKnowsSaysSoAsInItsComplaint() {
        Line other = Line.ready();
        Map<String, Object> notice = other.notice();
        notice.put("targets", List.of(Map.of("itemId", item())));
        String id = other.filed(notice, "ADMITTED");

        List<Map<String, Object>> listed = all("complainant", other.account, PATH + "&clock=K4");

        assertThat(each(listed, "waitingFor")).containsExactly("OPERATOR");
        assertThat(other.complaint(id).extract().<List<Map<String, Object>>>path("deadlines"))
                .containsAll(listed);
    }

    @Test
    void aPageFromTheMiddleCostsOneLookAtAnIndex() throws SQLException {
        String from = "SELECT * FROM deadline d WHERE ";
        String on = " AND (d.due_at, d.id) > ('2026-03-02T01:00Z', '00000000-0000-0000-0000-000000000000')"
                + " ORDER BY d.due_at, d.id LIMIT 51";

        assertThat(Lists.plan(dataSource, from + "d.stopped_at IS NULL" + on))
                .contains("deadline_open_or_late")
                .contains("Index Cond: (ROW(due_at, id) >")
                .doesNotContain("Sort");
        assertThat(Lists.plan(
                        dataSource,
                        from
                                + "(d.stopped_at IS NULL OR d.stopped_at >= d.due_at) AND d.due_at < now() AND d.clock IN ('K3')"
                                + on))
                .contains("deadline_of_clock")
                .doesNotContain("Sort");
        assertThat(Lists.plan(dataSource, from + "d.stopped_by = 'measure.effective'" + on))
                .contains("deadline_by_due")
                .doesNotContain("Sort");
    }

    /** Rows in whatever way they can stand, on a grid so narrow that instants coincide. */
    private void random() throws SQLException {
        Random random = new Random(SEED);
        List<String> acts = Stream.of(Clock.values())
                .flatMap(clock -> clock.metBy().stream())
                .map(ActKind::wire)
                .distinct()
                .toList();
        for (int i = 0; i < ROWS; i++) {
            Clock clock = Clock.values()[random.nextInt(Clock.values().length)];
            boolean stopped = random.nextInt(3) > 0;
            String by = random.nextBoolean()
                    ? clock.metBy().iterator().next().wire()
                    : acts.get(random.nextInt(acts.size()));
            by = random.nextInt(6) == 0 ? ActKind.TARGET_WITHDRAWN.wire() : by;
            insert(random, clock, stopped ? by : null, stopped ? around(random) : null);
        }
    }

    private static Instant around(Random random) {
        return NOW.plusMillis(random.nextInt(5) - 2);
    }

    /** Told already, so that the sweep leaves it alone. */
    private void insert(Random random, Clock clock, @Nullable String stoppedBy, @Nullable Instant stoppedAt)
            throws SQLException {
        Instant due = random.nextInt(6) == 0 ? null : around(random);
        Instant held = stoppedAt == null && random.nextInt(5) == 0 ? around(random) : null;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO deadline (id, complaint_id, target_id, clock, started_at, due_at, provisional,
                          stopped_by, stopped_at, told_at, held_since, passed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)""")) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, UUID.fromString(admitted));
            insert.setObject(3, UUID.fromString(target));
            insert.setString(4, clock.name());
            insert.setObject(5, at(NOW.minusSeconds(60)));
            insert.setObject(6, at(due), Types.TIMESTAMP_WITH_TIMEZONE);
            insert.setBoolean(7, due == null);
            insert.setString(8, stoppedBy);
            insert.setObject(9, at(stoppedAt), Types.TIMESTAMP_WITH_TIMEZONE);
            insert.setObject(10, at(Instant.EPOCH));
            insert.setObject(11, at(held), Types.TIMESTAMP_WITH_TIMEZONE);
            insert.executeUpdate();
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
