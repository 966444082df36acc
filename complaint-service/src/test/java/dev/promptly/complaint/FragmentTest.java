package dev.promptly.complaint;

import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.metric.DueCounts;
import dev.promptly.complaint.metric.DueCounts.Due;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.kit.time.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The service's part of the start page. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class FragmentTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    LegalClock legal;

    @Inject
    DueCounts dueCounts;

    @AfterEach
    void letTheClockRun() {
        legal.reset();
    }

    @Test
    void complaintsAreCountedByStateAndNamedByNothingElse() throws Exception {
        Line line = Line.ready();
        String id = line.filed(line.notice(item()), "ADMITTED");

        soon().untilAsserted(() -> assertThat(figure("Complaints by state", "admitted", 0))
                .isEqualTo(count("complaint WHERE state = 'ADMITTED'"))
                .isPositive());
        assertThat(fragment()).doesNotContain(id, line.account, "shop-17").doesNotContainPattern(ID);
    }

    @Test
    void deadlinesAreDueMissedAndDoneLateByLegalTime() throws Exception {
        Line line = Line.ready();
        String late = line.filed(line.notice(item()), "ADMITTED");
        String open = line.filed(line.notice(item()), "ADMITTED");
        // K4 ran out after an hour; K3 does after four.
        legal.set(new TestClock(legal.instant().plus(Duration.ofMinutes(210)), TestClock.Mode.FIXED, Instant.now()));
        soon().until(() -> count("deadline WHERE told_at IS NOT NULL AND complaint_id = '" + open + "'") > 0);
        forward(late, legal.instant());

        soon().untilAsserted(() -> {
            assertThat(dueCounts.byClock()).isEqualTo(countedOneByOne(legal.instant()));
            assertThat(of(Clock.K3).due()).isPositive();
            assertThat(of(Clock.K4).missed()).isPositive();
            assertThat(of(Clock.K4).late()).isPositive();
        });
        assertThat(figure("Deadlines", "forward the notice", 1))
                .isEqualTo(of(Clock.K4).missed());
        assertThat(fragment()).contains("<strong class=\"alarm\">", "Legal time was set by hand");
    }

    @Test
    void reviewsAreCountedByKindAndAlarmWhereTheyAreOverdue() throws Exception {
        Line line = Line.registered();
        legal.set(new TestClock(legal.instant().plus(Duration.ofDays(40)), TestClock.Mode.FIXED, Instant.now()));

        soon().untilAsserted(() -> {
            assertThat(figure("Reviews", "verification", 0))
                    .isEqualTo(count("review WHERE state = 'OPEN' AND kind = 'VERIFICATION'"))
                    .isPositive();
            assertThat(figure("Reviews", "verification", 2)).isPositive();
        });
        assertThat(fragment()).doesNotContain(line.party, line.right).contains("<strong class=\"alarm\">");
    }

    @Test
    void whatWaitsToBeSentAndToBeTakenIsShown() throws Exception {
        Line.ready();

        soon().untilAsserted(() -> {
            assertThat(figure("Outbox", "Stored, not yet in Kafka", 0)).isZero();
            assertThat(figure("Topics", "promptly.evidence.v1", 0)).isZero();
            assertThat(figure("Topics", "promptly.platform.v1", 0)).isZero();
        });
    }

    @Test
    void whatRunsIsSaid() {
        assertThat(fragment()).contains("version 0.1.0-SNAPSHOT", "Decides: is this notice good");
    }

    private static String fragment() {
        return given().get("/fragment")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
    }

    private static long figure(String table, String row, int column) {
        String cell = new XmlPath(XmlPath.CompatibilityMode.HTML, fragment())
                .getString(
                        "**.find { it.name() == 'table' && it.caption == '%s' }.tbody.tr.find { it.th == '%s' }.td[%d]"
                                .formatted(table, row, column));
        return Long.parseLong(cell.strip().replace(",", ""));
    }

    private Due of(Clock clock) {
        return Objects.requireNonNull(dueCounts.byClock().get(clock));
    }

    /** What the counts are of, deadline by deadline. */
    private static Map<Clock, Due> countedOneByOne(Instant now) throws SQLException {
        Map<Clock, Due> counts = new EnumMap<>(Clock.class);
        Clock.ours().forEach(clock -> counts.put(clock, new Due(0, 0, 0)));
        try (Connection connection =
                        TestInfrastructure.postgres().of("complaint").connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT clock, due_at, stopped_at FROM deadline WHERE clock <> 'K17'")) {
            while (row.next()) {
                Instant due = row.getTimestamp(2).toInstant();
                Instant stopped =
                        row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant();
                counts.merge(Clock.valueOf(row.getString(1)), one(due, stopped, now), FragmentTest::sum);
            }
        }
        return counts;
    }

    private static Due one(Instant due, @Nullable Instant stopped, Instant now) {
        if (stopped != null) {
            boolean late = stopped.isAfter(due) && stopped.isAfter(now.minus(Duration.ofHours(24)));
            return new Due(0, 0, late ? 1 : 0);
        }
        boolean missed = now.isAfter(due);
        return new Due(!missed && !due.isAfter(now.plus(HOUR)) ? 1 : 0, missed ? 1 : 0, 0);
    }

    private static Due sum(Due a, Due b) {
        return new Due(a.due() + b.due(), a.missed() + b.missed(), a.late() + b.late());
    }

    private static long count(String from) throws SQLException {
        try (Connection connection =
                        TestInfrastructure.postgres().of("complaint").connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void forward(String complaintId, Instant at) {
        Topics.send(Message.event(
                "promptly.notices.v1",
                complaintId,
                Ids.next(),
                "notification-service",
                "notice.forwarded",
                complaintId,
                at,
                Map.of("complaintId", complaintId, "targetIds", targets(complaintId))));
    }

    private static List<String> targets(String complaintId) {
        return Line.as("reviewer", null)
                .get("/v1/complaints/" + complaintId)
                .then()
                .statusCode(200)
                .extract()
                .path("targets.id");
    }
}
