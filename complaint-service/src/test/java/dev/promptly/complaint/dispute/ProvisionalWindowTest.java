package dev.promptly.complaint.dispute;

import static dev.promptly.complaint.LegalTime.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.calendar.NextYear;
import dev.promptly.complaint.calendar.WorkingCalendar;
import dev.promptly.complaint.clock.SiteCalendar;
import dev.promptly.complaint.listing.Shops;
import dev.promptly.complaint.sweep.SweepsNow;
import dev.promptly.complaint.window.Window;
import dev.promptly.complaint.window.WindowCount;
import dev.promptly.complaint.window.WindowLaw;
import dev.promptly.complaint.window.WindowStep;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody has announced the days of rest of 2027: nobody guesses them, and nothing lapses by them (rule book I7). */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class ProvisionalWindowTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    SweepsNow sweeps;

    private Brand brand;

    @BeforeEach
    void register() {
        LegalTime.standsAt("2026-12-01T09:00");
        brand = Brand.verified();
    }

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @Test
    void aLastDayThatMayMoveIsShownWithTheEarliestThatItCanBe() {
        Dispute dispute = Dispute.admitted(brand, "2026-12-09T10:00");
        dispute.declared("2026-12-10T10:00");

        assertThat(dispute.window())
                .containsEntry("rawLastDay", "2026-12-25")
                .containsEntry("lastDay", "2026-12-25")
                .containsEntry("earliestLastDay", "2026-12-25")
                .containsEntry("expiresAt", told("2026-12-26T00:00"))
                .containsEntry("extendableTo", null)
                .containsEntry("provisional", true)
                .doesNotContainKeys("grantedUntil", "lapsedAt");
        assertThat(dispute.deadline("K8")).containsEntry("provisional", true).containsEntry("state", "DUE");
    }

    @Test
    void aLastDayInTheYearToComeIsNotGuessed() {
        Dispute dispute = Dispute.admitted(brand, "2026-12-19T10:00");
        dispute.declared("2026-12-20T10:00");

        assertThat(dispute.window())
                .containsEntry("rawLastDay", "2027-01-04")
                .containsEntry("lastDay", null)
                .containsEntry("expiresAt", null)
                .containsEntry("extendableTo", null)
                .containsEntry("earliestLastDay", "2027-01-04")
                .containsEntry("provisional", true);
        assertThat(dispute.deadline("K8"))
                .containsEntry("provisional", true)
                .containsEntry("dueAt", null)
                .containsEntry("state", "DUE");
    }

    @Test
    void nothingLapsesByAnExtensionWhoseEndMayMove() {
        Dispute dispute = Dispute.admitted(brand, "2026-12-01T10:00");
        dispute.declared("2026-12-01T11:00");
        String id = extended(dispute, "2026-12-10T10:00");
        assertThat(dispute.window())
                .containsEntry("lastDay", "2026-12-16")
                .containsEntry("grantedUntil", told("2026-12-30T00:00"))
                .containsEntry("provisional", true);
        assertThat(dispute.deadline("K10")).containsEntry("provisional", true).containsEntry("state", "DUE");

        LegalTime.standsAt("2026-12-30T00:00");
        sweeps.untilNothingIsLeftOf(Set.of(UUID.fromString(id)));

        assertThat(dispute.state()).isEqualTo("WINDOW_OPEN");
    }

    /** What ran out while its target was suspended ends a day after that goes on, also where nobody knew its end then (T9). */
    @Test
    void aWindowThatIsCountedAfterItsTargetHasGoneOnEndsADayAfterThat() {
        Instant delivered = Instant.parse(told("2026-12-10T10:00"));
        Instant resumed = Instant.parse(told("2026-12-28T10:00"));
        WorkingCalendar released = SiteCalendar.of(Shops.main()).working();
        Window window = new WindowStep.Open(
                        Ids.next(), Ids.next(), WindowCount.of(WindowLaw.ECL, delivered, SHANGHAI, released))
                .of(null, delivered);
        new WindowStep.Resume().of(window, resumed);
        assertThat(window.endsAt()).isNull();

        new WindowStep.Recompute(WindowCount.of(WindowLaw.ECL, delivered, SHANGHAI, NextYear.known()))
                .of(window, resumed);

        assertThat(window.endsAt()).isEqualTo(resumed.plus(WindowStep.A_DAY));
    }

    private String extended(Dispute dispute, String asked) {
        LegalTime.standsAt(asked);
        Line.as("complainant", brand.account)
                .body(Map.of(
                        "ground",
                        "The consulate has given an appointment.",
                        "evidence",
                        List.of(Map.of("evidenceId", brand.paper("CAUSE_OF_DELAY")))))
                .post("/v1/complaints/" + dispute.id + "/extension")
                .then()
                .statusCode(201)
                .body("state", equalTo("GRANTED"));
        return dispute.id;
    }

    /** On the track ADJUDICATED it would come to rest after three working days, and a duty would be missed after one. */
    @Test
    void nobodyIsLateAndNothingRestsByADayThatMayMove() {
        LegalTime.standsAt("2026-12-22T10:00");
        Dispute dispute = Dispute.adjudicated(brand, "2026-12-22T10:00");
        dispute.inForce("2026-12-22T11:00");
        assertThat(dispute.deadline("K15"))
                .containsEntry("dueAt", told("2026-12-26T00:00"))
                .containsEntry("provisional", true);

        LegalTime.standsAt("2026-12-28T00:00");
        sweeps.untilNothingIsLeftOf(Set.of(UUID.fromString(dispute.id)));

        assertThat(dispute.state()).isEqualTo("IN_FORCE");
        assertThat(Line.as("ops", null)
                        .get("/v1/deadlines?state=MISSED&complaintId=" + dispute.id)
                        .jsonPath()
                        .getList("items.findAll { it.provisional }"))
                .isEmpty();
    }

    @Test
    void nothingLapsesHoweverFarTheClockGoesAndAllElseGoesOn() {
        Dispute moving = Dispute.admitted(brand, "2026-12-09T10:00");
        Dispute unknown = Dispute.admitted(brand, "2026-12-09T10:00");
        Dispute resting = Dispute.admitted(brand, "2026-12-09T10:00");
        moving.declared("2026-12-10T10:00");
        resting.inForce("2026-12-10T11:00");
        unknown.declared("2026-12-20T10:00");

        LegalTime.standsAt("2027-12-30T10:00");
        resting.awaits("UNCONTESTED"); // so what runs out by law was looked for by then
        Dispute.admitted(brand, "2027-12-30T11:00");
        assertThat(moving.state()).isEqualTo("WINDOW_OPEN");
        assertThat(unknown.state()).isEqualTo("WINDOW_OPEN");
        assertThat(moving.deadline("K8")).containsEntry("state", "DUE");
        assertThat(unknown.deadline("K8")).containsEntry("state", "DUE");

        unknown.sued();
        unknown.awaits("HELD");
        moving.seller
                .withdraw(String.valueOf(moving.window().get("declarationId")))
                .statusCode(201);
        moving.awaits("ADMITTED");
    }
}
