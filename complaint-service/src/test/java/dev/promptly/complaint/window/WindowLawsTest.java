package dev.promptly.complaint.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.calendar.Calendars;
import dev.promptly.complaint.site.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowLawsTest {

    /** The same delivery, by the day on which the notice was received. */
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "2018-06-01, 2025-03-07, from before the oldest edition",
        "2025-01-31, 2025-03-07, the last day of the edition before",
        "2025-02-01, 2025-03-20, the first day of the draft",
        "2025-02-28, 2025-03-20, its last",
        "2025-03-01, 2025-03-07, the edition after it"
    })
    void aWindowEndsByTheEditionInForceWhenItsNoticeWasReceived(LocalDate received, LocalDate last, String why) {
        WindowLaw law = DraftedLaw.EDITIONS.inForce(Profile.CN_ECL, received);

        WindowCount counted =
                WindowCount.of(law, Instant.parse("2025-02-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"), Calendars.CN);

        assertThat(counted.known().orElseThrow().lastDay()).isEqualTo(last);
    }
}
