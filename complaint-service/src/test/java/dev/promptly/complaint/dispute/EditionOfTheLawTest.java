package dev.promptly.complaint.dispute;

import static dev.promptly.complaint.LegalTime.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An edition of the law is data: the tests' service knows one of twenty working days, for notices of February 2025. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class EditionOfTheLawTest {

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @Test
    void aNoticesWindowEndsByTheEditionOfItsReceipt() {
        LegalTime.standsAt("2025-01-20T09:00");
        Brand brand = Brand.verified();
        Dispute before = Dispute.admitted(brand, "2025-01-31T10:00");
        Dispute under = Dispute.admitted(brand, "2025-02-10T10:00");

        before.declared("2025-02-20T10:00");
        under.declared("2025-02-20T10:00");
        assertThat(before.window())
                .containsEntry("lastDay", "2025-03-07")
                .containsEntry("expiresAt", told("2025-03-08T00:00"));
        assertThat(under.window())
                .containsEntry("rawLastDay", "2025-03-20")
                .containsEntry("lastDay", "2025-03-20")
                .containsEntry("expiresAt", told("2025-03-21T00:00"));

        LegalTime.standsAt("2025-03-08T00:00");
        before.awaits("TERMINATED");
        assertThat(under.state()).isEqualTo("WINDOW_OPEN");
        LegalTime.standsAt("2025-03-21T00:00");
        under.awaits("TERMINATED");
    }
}
