package dev.promptly.complaint.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.promptly.complaint.holiday.StatutoryDays.Lunar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled table of statutory days: by the regulation, by ICU4J, and by the moon. */
class StatutoryDaysTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int MID_MONTH = 15;

    /**
     * Both begin on the day of a new moon that falls within eight minutes of midnight in Beijing, at 23:56 on 6 February 2027
     * and at 00:07 on 3 February 2030. ICU4J computes the moon less exactly and puts each on the other side.
     */
    private static final List<LocalDate> ICU_ERRS = List.of(LocalDate.of(2027, 2, 6), LocalDate.of(2030, 2, 3));

    static List<Lunar> years() {
        return law().lunar();
    }

    @Test
    void theTableHasEveryYearFromTheRegulationTo2050() {
        assertThat(years().stream().map(Lunar::year).toList())
                .isEqualTo(IntStream.rangeClosed(2025, 2050).boxed().toList());
    }

    /** As the rule book works them out. */
    @ParameterizedTest
    @CsvSource({
        "2025, 01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06",
        "2026, 01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03",
        "2027, 01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03"
    })
    void theDaysOfAYearAreThoseOfTheRegulation(int year, String days) {
        TreeSet<LocalDate> expected = new TreeSet<>();
        for (String day : days.split(" ")) {
            expected.add(LocalDate.parse(year + "-" + day));
        }
        TreeSet<LocalDate> found = new TreeSet<>();
        law().of(year)
                .forEach(holiday -> found.add(holiday.anyOf().stream()
                        .filter(expected::contains)
                        .findFirst()
                        .orElseThrow()));

        assertThat(found).isEqualTo(expected);
        assertThat(law().of(year)).hasSize(expected.size());
    }

    @ParameterizedTest
    @MethodSource("years")
    void theFeastsAreThoseOfTheChineseCalendar(Lunar year) {
        LocalDate spring = ICU_ERRS.contains(year.springFestival())
                ? year.springFestival().plusDays(year.year() == 2027 ? 1 : -1)
                : year.springFestival();

        assertThat(spring).isEqualTo(feast(year.year(), 1, 1));
        assertThat(year.dragonBoat()).isEqualTo(feast(year.year(), 5, 5));
        assertThat(year.midAutumn()).isEqualTo(feast(year.year(), 8, MID_MONTH));
    }

    /** A month begins on the day of the new moon, Beijing time (GB/T 33661-2017). */
    @ParameterizedTest
    @MethodSource("years")
    void theMonthsOfTheFeastsBeginWithTheNewMoon(Lunar year) {
        assertThat(List.of(
                        year.springFestival(),
                        year.dragonBoat().minusDays(4),
                        year.midAutumn().minusDays(MID_MONTH - 1)))
                .allSatisfy(first -> assertThat(LocalDate.ofInstant(NewMoon.near(noon(first)), BEIJING))
                        .isEqualTo(first));
    }

    private static StatutoryDays law() {
        return StatutoryDays.of("CN").orElseThrow();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(BEIJING).toInstant();
    }

    /** The day of the moon's month in the Chinese year that begins in this one, as ICU4J has it; never in a leap month. */
    private static LocalDate feast(int year, int month, int day) {
        ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone(BEIJING.getId()), ULocale.CHINA);
        calendar.setTimeInMillis(noon(LocalDate.of(year, 7, 1)).toEpochMilli());
        int chinese = calendar.get(ChineseCalendar.EXTENDED_YEAR);
        calendar.clear();
        calendar.set(ChineseCalendar.EXTENDED_YEAR, chinese);
        calendar.set(ChineseCalendar.MONTH, month - 1);
        calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
        calendar.set(ChineseCalendar.DAY_OF_MONTH, day);
        return LocalDate.ofInstant(Instant.ofEpochMilli(calendar.getTimeInMillis()), BEIJING);
    }
}
