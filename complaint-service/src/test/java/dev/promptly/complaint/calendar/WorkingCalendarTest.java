package dev.promptly.complaint.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    /** The worked dispute windows of the rule book: 20 working days after arrival. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-30",
        "2025-09-15, 2025-10-17",
        "2025-09-16, 2025-10-20",
        "2026-01-31, 2026-03-05",
        "2026-03-13, 2026-04-13",
        "2026-04-16, 2026-05-18"
    })
    void theTwentiethWorkingDayIsAsWorkedOut(LocalDate arrived, LocalDate expected) {
        assertThat(Calendars.CN.workingDayAfter(arrived, 20)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-01, true, National Day",
        "2025-09-28, false, a Sunday worked in exchange",
        "2026-02-14, false, a Saturday worked in exchange",
        "2026-03-28, true, an ordinary Saturday",
        "2026-03-30, false, an ordinary Monday"
    })
    void anAnnouncedDayGoesBeforeTheWeek(LocalDate day, boolean rest, String why) {
        assertThat(Calendars.CN.isRest(day)).as(why).isEqualTo(rest);
    }

    @Test
    void aYearThatIsNotLoadedIsNeverGuessed() {
        assertThatThrownBy(() -> Calendars.CN.workingDayAfter(LocalDate.of(2026, 12, 16), 20))
                .isInstanceOf(CalendarMissing.class)
                .hasMessageContaining("2027");
    }

    @Test
    void theLastDaysOfAYearAreProvisionalUntilTheNextIsKnown() {
        assertThat(Calendars.CN.isProvisional(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(Calendars.CN.isProvisional(LocalDate.of(2026, 12, 24))).isTrue();
        assertThat(Calendars.CN.isProvisional(LocalDate.of(2026, 12, 23))).isFalse();
        assertThat(Calendars.CN.version()).isEqualTo("CN/2025-2026");
    }

    @Test
    void theNextYearsListReplacesWhatAYearSaysOfItsLastDays() {
        LocalDate thursday = LocalDate.of(2026, 12, 31);
        LocalDate sunday = LocalDate.of(2026, 12, 27);
        assertThat(Calendars.CN.isRest(thursday)).isFalse();
        assertThat(Calendars.CN.isRest(sunday)).isTrue();

        WorkingCalendar known = with(new CalendarYear(2027, "2027", Set.of(thursday), Set.of(sunday)));

        assertThat(known.isRest(thursday)).isTrue();
        assertThat(known.announcedBy(thursday)).contains("2027");
        assertThat(known.isRest(sunday)).isFalse();
        assertThat(known.isRest(LocalDate.of(2026, 10, 1))).isTrue();
    }

    @Test
    void twoListsOfAYearHaveTwoVersions() {
        Announcement source = new Announcement("of 2027", null, null);
        CalendarYear first = new CalendarYear(2027, 1, source, Set.of(), Set.of());
        CalendarYear second = new CalendarYear(2027, 2, source, Set.of(LocalDate.of(2027, 3, 1)), Set.of());

        assertThat(with(first).version()).isEqualTo("CN/2025-2026-2027.1");
        assertThat(with(second).version()).isEqualTo("CN/2025-2026-2027.2");
    }

    private static WorkingCalendar with(CalendarYear year) {
        return new WorkingCalendar(
                "CN",
                Stream.concat(Calendars.CN.years().stream(), Stream.of(year)).toList());
    }
}
