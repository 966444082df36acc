package dev.promptly.complaint.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.promptly.complaint.calendar.CalendarMissing;
import dev.promptly.complaint.calendar.CalendarYear;
import dev.promptly.complaint.calendar.Calendars;
import dev.promptly.complaint.calendar.WorkingCalendar;
import dev.promptly.complaint.law.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputeWindowTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The worked windows of the rule book. */
    @ParameterizedTest(name = "{0}: {8}")
    @CsvSource(textBlock = """
            W1,  2026-03-02T10:15:00+08:00, 2026-03-17, 2026-03-17, 2026-03-17T16:00:00Z, 2026-03-18T00:00:00+08:00, 2026-03-31T00:00:00+08:00, false, plain case
            W2,  2026-03-02T23:59:59+08:00, 2026-03-17, 2026-03-17, 2026-03-17T16:00:00Z, 2026-03-18T00:00:00+08:00, 2026-03-31T00:00:00+08:00, false, last second of the local day
            W4,  2025-09-15T09:00:00+08:00, 2025-09-30, 2025-09-30, 2025-09-30T16:00:00Z, 2025-10-01T00:00:00+08:00, 2025-10-18T00:00:00+08:00, false, a working day before a holiday
            W5,  2025-09-16T09:00:00+08:00, 2025-10-01, 2025-10-09, 2025-10-09T16:00:00Z, 2025-10-02T00:00:00+08:00, 2025-10-21T00:00:00+08:00, false, National Day
            W9,  2026-01-31T17:00:00+08:00, 2026-02-15, 2026-02-24, 2026-02-24T16:00:00Z, 2026-02-16T00:00:00+08:00, 2026-03-06T00:00:00+08:00, false, Spring Festival
            W11, 2026-03-13T11:00:00+08:00, 2026-03-28, 2026-03-30, 2026-03-30T16:00:00Z, 2026-03-29T00:00:00+08:00, 2026-04-14T00:00:00+08:00, false, an ordinary Saturday
            W12, 2026-04-16T11:00:00+08:00, 2026-05-01, 2026-05-06, 2026-05-06T16:00:00Z, 2026-05-02T00:00:00+08:00, 2026-05-19T00:00:00+08:00, false, Labour Day
            W16, 2026-12-16T11:00:00+08:00, 2026-12-31, 2026-12-31, 2026-12-31T16:00:00Z, 2027-01-01T00:00:00+08:00,                          , true,  the extension crosses into a year not known
            """)
    void aWindowIsAsWorkedOut(
            String id,
            OffsetDateTime delivered,
            LocalDate raw,
            LocalDate last,
            Instant expires,
            OffsetDateTime unmoved,
            OffsetDateTime extendable,
            boolean provisional,
            String why) {
        DisputeWindow window = window(delivered.toInstant());
        assertThat(window.rawLastDay()).isEqualTo(raw);
        assertThat(window.lastDay()).isEqualTo(last);
        assertThat(window.expiresAt()).isEqualTo(expires);
        assertThat(window.expiresWithoutRollover()).isEqualTo(unmoved.toInstant());
        assertThat(window.extendableTo().orElse(null)).isEqualTo(extendable == null ? null : extendable.toInstant());
        assertThat(window.provisional()).isEqualTo(provisional);
    }

    /** The day of delivery is that of the zone: an instant is yesterday in one place and today in another. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T15:59:59.999Z, 2026-03-17, the last millisecond of 2 March in Shanghai",
        "2026-03-02T16:00:00.000Z, 2026-03-18, the first of 3 March",
        "2026-02-27T15:59:59.999Z, 2026-03-16, a Saturday and a Sunday go before it"
    })
    void theDayOfDeliveryIsTheZones(Instant delivered, LocalDate last, String why) {
        assertThat(window(delivered).lastDay()).as(why).isEqualTo(last);
    }

    /** Every day of the years that are known, against what the law says of any window. */
    @Test
    void anyWindowEndsOnTheFirstWorkingDayFromTheFifteenthOn() {
        LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2026, 12, 17)).forEach(day -> {
            DisputeWindow window = window(day.atTime(12, 0).atZone(SHANGHAI).toInstant());
            LocalDate raw = day.plusDays(15);
            assertThat(window.rawLastDay()).isEqualTo(raw);
            assertThat(Calendars.CN.isRest(window.lastDay())).as("%s", day).isFalse();
            assertThat(raw.datesUntil(window.lastDay())).as("%s", day).allMatch(Calendars.CN::isRest);
            assertThat(window.provisional()).isEqualTo(window.lastDay().isAfter(LocalDate.of(2026, 12, 23)));
            assertThat(window.earliestLastDay()).isBetween(raw, window.lastDay());
            assertThat(window.expiresAt()).isAfterOrEqualTo(window.expiresWithoutRollover());
        });
    }

    /** Whatever the year to come announces of the last days of this one, no window becomes shorter than was said. */
    @Test
    void theEarliestLastDayHoldsWhateverIsAnnounced() {
        List<LocalDate> movable =
                LocalDate.of(2026, 12, 24).datesUntil(LocalDate.of(2027, 1, 1)).toList();
        Set<LocalDate> off2026 = known(2026, true);
        Set<LocalDate> work2026 = known(2026, false);
        LocalDate.of(2026, 12, 5).datesUntil(LocalDate.of(2026, 12, 17)).forEach(day -> {
            Instant delivered = day.atTime(12, 0).atZone(SHANGHAI).toInstant();
            LocalDate earliest = window(delivered).earliestLastDay();
            for (int off = 0; off < 1 << movable.size(); off++) {
                Set<LocalDate> rest = chosen(movable, off);
                WorkingCalendar announced = new WorkingCalendar(
                        "CN",
                        List.of(
                                new CalendarYear(
                                        2026, "", union(off2026, rest), union(work2026, chosen(movable, ~off))),
                                new CalendarYear(2027, "", Set.of(LocalDate.of(2027, 1, 1)), Set.of())));
                DisputeWindow then = DisputeWindow.of(WindowLaw.ECL, delivered, SHANGHAI, announced);
                assertThat(then.lastDay()).as("delivered %s, off %s", day, rest).isAfterOrEqualTo(earliest);
                assertThat(then.provisional()).isFalse();
            }
        });
    }

    @Test
    void aLastDayInAYearThatIsNotKnownIsNotGuessed() {
        assertThatThrownBy(() -> window(Instant.parse("2026-12-17T03:00:00Z")))
                .isInstanceOf(CalendarMissing.class)
                .hasMessageContaining("2027");
    }

    /** The draft of 2021: twenty working days. */
    @Test
    void anotherEditionOfTheLawIsData() {
        Text basis = new Text("草案", "draft");
        WindowLaw draft = new WindowLaw(20, true, 20, basis, basis);
        DisputeWindow window = DisputeWindow.of(draft, Instant.parse("2026-03-02T02:15:00Z"), SHANGHAI, Calendars.CN);
        assertThat(window.lastDay()).isEqualTo("2026-03-30").isEqualTo(window.rawLastDay());
        assertThat(english(window))
                .anyMatch(step -> step.contains("the 20th working day after it is Monday 30 March 2026"));
    }

    @Test
    void itExplainsItselfStepByStep() {
        assertThat(english(window(Instant.parse("2026-01-31T09:00:00Z"))))
                .containsExactly(
                        "The declaration reached the right holder on Saturday 31 January 2026 at 17:00:00 (Asia/Shanghai).",
                        "That day does not count; the 15th day after it is Sunday 15 February 2026"
                                + " (E-Commerce Law art. 43(2); Civil Code art. 201).",
                        "From Sunday 15 February 2026 to Monday 23 February 2026 are days of rest (holiday notice: 国务院办公厅 2025-11-04), so"
                                + " the last day is the first working day after them, Tuesday 24 February 2026 (Civil Code art. 203).",
                        "Until the end of that day the right holder can say that it has complained to an authority or sued; from Wednesday"
                                + " 25 February 2026, 00:00, on that is too late, and the measure against the listing ends.",
                        "For whoever holds that days of rest do not move it, it is too late from Monday 16 February 2026, 00:00, on.",
                        "Where something outside its control is proven to hold the right holder up, it can be extended to the end of"
                                + " Thursday 5 March 2026, the 20th working day after delivery, at most"
                                + " (Supreme People's Court, Fa Shi [2020] No. 9, art. 3).");
    }

    @Test
    void itSaysWhatIsNotKnownYet() {
        DisputeWindow window = window(Instant.parse("2026-12-11T03:00:00Z"));
        assertThat(window.lastDay()).isEqualTo("2026-12-28");
        assertThat(window.earliestLastDay()).isEqualTo("2026-12-26");
        assertThat(english(window))
                .anyMatch(step -> step.contains("weekly rest"))
                .anyMatch(step -> step.startsWith("The days of rest of 2027 are not announced yet")
                        && step.contains("none before Saturday 26 December 2026"));
        assertThat(window.explanation().stream().map(step -> step.in(Locale.CHINA)))
                .anyMatch(step -> step.contains("不早于2026年12月26日（星期六）"));
    }

    private static DisputeWindow window(Instant delivered) {
        return DisputeWindow.of(WindowLaw.ECL, delivered, SHANGHAI, Calendars.CN);
    }

    private static List<String> english(DisputeWindow window) {
        return window.explanation().stream()
                .map(step -> step.in(Locale.ENGLISH))
                .toList();
    }

    private static Set<LocalDate> known(int year, boolean off) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year, 12, 24))
                .filter(day -> Calendars.CN.isRest(day) == off)
                .collect(Collectors.toSet());
    }

    private static Set<LocalDate> chosen(List<LocalDate> days, int bits) {
        return days.stream().filter(day -> (bits >> days.indexOf(day) & 1) == 1).collect(Collectors.toSet());
    }

    private static Set<LocalDate> union(Set<LocalDate> some, Set<LocalDate> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
    }
}
