package dev.promptly.complaint.calendar;

import static dev.promptly.complaint.LegalTime.told;
import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Rows;
import dev.promptly.complaint.Seller;
import dev.promptly.complaint.Topics;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year that is not loaded never guesses and stops nothing; once it is in force, what waited for it is computed and told once (I7). */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class RecountTest {

    private final Seller seller = new Seller();
    private Brand brand;

    @BeforeEach
    void register() {
        LegalTime.standsAt("2026-12-10T09:00");
        brand = Brand.verified();
    }

    @AfterEach
    void onlyTheReleaseIsInForceAgain() {
        Rows.count("WITH gone AS (DELETE FROM calendar_year RETURNING 1) SELECT count(*) FROM gone");
        LegalTime.runs();
    }

    @Test
    void nothingLapsesByAYearThatIsMissingAndAllIsToldOnceWhenItIsInForce() {
        JsonPath late = windowOpen("2026-12-16T11:00");
        JsonPath unknown = windowOpen("2026-12-20T11:00");
        assertThat(late.<String, Object>getMap("targets[0].window"))
                .containsEntry("provisional", true)
                .containsEntry("lastDay", "2026-12-31")
                .containsEntry("earliestLastDay", "2026-12-31");
        assertThat(unknown.<String, Object>getMap("targets[0].window"))
                .containsEntry("provisional", true)
                .containsEntry("rawLastDay", "2027-01-04")
                .containsEntry("lastDay", null)
                .containsEntry("expiresAt", null)
                .containsEntry("earliestLastDay", "2027-01-04");
        assertThat(due(unknown)).containsExactly((String) null);

        LegalTime.standsAt("2027-01-20T09:00");
        letTheSweepLook();
        assertThat(state(late)).isEqualTo("WINDOW_OPEN");
        assertThat(state(unknown)).isEqualTo("WINDOW_OPEN");

        LegalTime.standsAt("2027-01-02T09:00");
        inForce();
        soon().untilAsserted(() -> assertThat(
                        brand.complaint(late.getString("id")).<String, Object>getMap("targets[0].window"))
                .containsEntry("provisional", false)
                .containsEntry("lastDay", "2027-01-04")
                .containsEntry("calendarVersion", "CN/2025-2026-2027.1"));
        soon().untilAsserted(() ->
                assertThat(due(brand.complaint(unknown.getString("id")))).containsExactly(told("2027-01-05T00:00")));
        letTheSweepLook();
        assertThat(recomputed(late)).isEqualTo(1);
        assertThat(recomputed(unknown)).isEqualTo(1);

        LegalTime.standsAt("2027-01-05T00:00");
        soon().untilAsserted(() -> assertThat(state(late)).isEqualTo("TERMINATED"));
        soon().untilAsserted(() -> assertThat(state(unknown)).isEqualTo("TERMINATED"));
    }

    private JsonPath windowOpen(String delivered) {
        String trademark = brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE"));
        Map<String, Object> notice = brand.notice(Claim.TM_COUNTERFEIT, trademark, brand.shown("TEST_PURCHASE"));
        notice.put("targets", List.of(seller.listing()));
        JsonPath admitted = brand.filed(notice);
        LegalTime.standsAt(delivered);
        seller.declared(admitted);
        Seller.declarationArrives(admitted, told(delivered));
        return soon().until(
                        () -> brand.complaint(admitted.getString("id")),
                        found -> "WINDOW_OPEN".equals(found.getString("targets[0].state")));
    }

    private static void inForce() {
        as("ops", "ito")
                .body(Year2027.list())
                .put("/v1/calendars/CN/2027")
                .then()
                .statusCode(200);
        as("ops", "wang").post("/v1/calendars/CN/2027/confirmation").then().statusCode(201);
    }

    private String state(JsonPath complaint) {
        return brand.complaint(complaint.getString("id")).getString("targets[0].state");
    }

    private static List<String> due(JsonPath complaint) {
        return complaint.getList("deadlines.findAll { it.clock == 'K8' }.dueAt");
    }

    private static long recomputed(JsonPath complaint) {
        return Topics.of("promptly.complaints.v1", complaint.getString("id")).stream()
                .filter(message -> Topics.name(message).equals("window.recomputed"))
                .count();
    }

    /** Two rounds of the sweep of each second. */
    private static void letTheSweepLook() {
        try {
            Thread.sleep(2_200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
