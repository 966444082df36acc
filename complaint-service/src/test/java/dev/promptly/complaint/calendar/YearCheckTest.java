package dev.promptly.complaint.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.holiday.StatutoryDays;
import dev.promptly.kit.problem.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lists can be the announcement of a year, and which cannot (rule book I7). */
class YearCheckTest {

    /** The moon's feasts come back to the days of 2026 in these: the weekdays do not. */
    private static final Set<Integer> MOON_OF_2026 = Set.of(2034, 2045);

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void whatTheStateCouncilAnnouncedIsTaken(int year) {
        assertThat(faults(year, off(year), makeUpWork(year))).isEmpty();
    }

    static Stream<Arguments> statutory() {
        return Stream.of(2025, 2026)
                .flatMap(year -> StatutoryDays.of("CN").orElseThrow().of(year).stream()
                        .map(holiday -> Arguments.of(year, holiday.anyOf())));
    }

    @ParameterizedTest
    @MethodSource("statutory")
    void aListWithoutAStatutoryDayIsRefusedAndTheDayNamed(int year, List<LocalDate> day) {
        List<LocalDate> without = new ArrayList<>(off(year));
        assertThat(without.removeAll(day)).isTrue();

        assertThat(faults(year, without, makeUpWork(year))).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/off");
            assertThat(fault.detail()).contains(day.get(0).toString());
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-04-04, 2026-04-05", "2026-04-05, 2026-04-04"})
    void oneOfTheTwoDaysOfQingmingSuffices(LocalDate kept, LocalDate left) {
        List<LocalDate> off = new ArrayList<>(off(2026));
        off.remove(left);

        assertThat(off).contains(kept);
        assertThat(faults(2026, off, makeUpWork(2026))).isEmpty();
    }

    static IntStream otherYears() {
        return IntStream.rangeClosed(2025, 2050).filter(year -> year != 2026);
    }

    @ParameterizedTest
    @MethodSource("otherYears")
    void theListOf2026WithItsYearChangedIsRefused(int year) {
        assertThat(faults(year, moved(off(2026), year), moved(makeUpWork(2026), year)))
                .anySatisfy(fault -> assertThat(fault.detail())
                        .contains(MOON_OF_2026.contains(year) ? "only Saturdays and Sundays" : "is missing"));
    }

    @Test
    void theListOf2026PassedOffAs2027LacksTheDaysOfTheMoon() {
        assertThat(faults(2027, moved(off(2026), 2027), List.of()).stream()
                        .map(Fault::detail)
                        .toList())
                .hasSize(6)
                .anyMatch(words -> words.contains("2027-02-05"))
                .anyMatch(words -> words.contains("2027-02-08"))
                .anyMatch(words -> words.contains("2027-06-09"))
                .anyMatch(words -> words.contains("2027-09-15"));
    }

    @Test
    void aListOfWeekendsAloneIsRefused() {
        List<LocalDate> weekends = LocalDate.of(2027, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() > 5)
                .toList();

        assertThat(faults(2027, weekends, List.of()).stream().map(Fault::pointer))
                .isNotEmpty()
                .containsOnly("/off");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-24, true", "2025-12-23, false", "2026-12-31, true", "2027-01-01, false", "2062-02-15, false"})
    void aListBeginsOn24DecemberAndEndsWithItsYear(LocalDate day, boolean taken) {
        List<LocalDate> off = new ArrayList<>(off(2026));
        off.add(day);

        assertThat(faults(2026, off, makeUpWork(2026)).stream().map(Fault::pointer))
                .isEqualTo(taken ? List.of() : List.of("/off/" + (off.size() - 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, is a MONDAY",
        "2026-02-15, both a day of rest and worked",
        "2025-12-21, is no day of 2026",
    })
    void aDayWorkedInExchangeIsAFreeSaturdayOrSunday(LocalDate day, String why) {
        assertThat(faults(2026, off(2026), List.of(LocalDate.of(2026, 2, 28), day)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/makeUpWork/1");
                    assertThat(fault.detail()).contains(why);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2051, -1, Integer.MAX_VALUE})
    void aYearBeyondTheTableIsRefusedAndSaidSo(int year) {
        assertThat(faults(year, off(2026), List.of())).singleElement().satisfies(fault -> {
            assertThat(fault.parameter()).isEqualTo("year");
            assertThat(fault.detail()).contains("2025 to 2050");
        });
    }

    private static List<Fault> faults(int year, List<LocalDate> off, List<LocalDate> makeUpWork) {
        return YearCheck.faults(StatutoryDays.of("CN").orElseThrow(), year, off, makeUpWork);
    }

    private static List<LocalDate> moved(List<LocalDate> days, int year) {
        return days.stream().map(day -> day.withYear(year)).toList();
    }

    private static List<LocalDate> off(int year) {
        return released(year).off().stream().sorted().toList();
    }

    private static List<LocalDate> makeUpWork(int year) {
        return released(year).makeUpWork().stream().sorted().toList();
    }

    private static CalendarYear released(int year) {
        return Calendars.CN.years().stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElseThrow();
    }
}
