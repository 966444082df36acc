package dev.promptly.complaint.holiday;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days of rest that regulation itself fixes (Regulation on public holidays, 2024 revision, art. 2). A year's announcement
 * moves working days around them and never leaves one out, so a list without one of them is not the announcement of that year.
 *
 * @param lunar the feasts of the moon's calendar, worked out for each year of the table
 */
public record StatutoryDays(String jurisdiction, String source, List<Fixed> fixed, List<Lunar> lunar) {

    private static final Map<String, StatutoryDays> BUNDLED =
            Map.of("CN", BundledFile.read("CN-statutory.json", StatutoryDays.class));

    /** New Year's Eve is a holiday, and so are New Year's Day and the two days after it. */
    private static final int DAYS_OF_SPRING_FESTIVAL = 4;

    /** The same day each year, or one of a few. */
    public record Fixed(String name, List<MonthDay> anyOf) {

        Holiday in(int year) {
            return new Holiday(name, anyOf.stream().map(day -> day.atYear(year)).toList());
        }
    }

    /** @param springFestival the first day of the first month; its eve is a holiday too */
    public record Lunar(int year, LocalDate springFestival, LocalDate dragonBoat, LocalDate midAutumn) {

        Stream<Holiday> holidays() {
            LocalDate eve = springFestival.minusDays(1);
            return Stream.concat(
                    eve.datesUntil(eve.plusDays(DAYS_OF_SPRING_FESTIVAL))
                            .map(day -> new Holiday("Spring Festival 春节", List.of(day))),
                    Stream.of(
                            new Holiday("Dragon Boat Festival 端午节", List.of(dragonBoat)),
                            new Holiday("Mid-Autumn Festival 中秋节", List.of(midAutumn))));
        }
    }

    /** @param anyOf the day, or those of which one suffices */
    public record Holiday(String name, List<LocalDate> anyOf) {

        @Override
        public String toString() {
            return name + ", " + anyOf.stream().map(LocalDate::toString).collect(Collectors.joining(" or "));
        }
    }

    public static Optional<StatutoryDays> of(String jurisdiction) {
        return Optional.ofNullable(BUNDLED.get(jurisdiction));
    }

    public int firstYear() {
        return lunar.get(0).year();
    }

    public int lastYear() {
        return lunar.get(lunar.size() - 1).year();
    }

    public boolean knows(int year) {
        return firstYear() <= year && year <= lastYear();
    }

    /** All of a year that the table has. */
    public List<Holiday> of(int year) {
        return Stream.concat(
                        fixed.stream().map(holiday -> holiday.in(year)),
                        lunar.get(year - firstYear()).holidays())
                .toList();
    }

    /** Those of the year that a list of days of rest leaves out. */
    public List<Holiday> missingIn(Set<LocalDate> off, int year) {
        return of(year).stream()
                .filter(holiday -> holiday.anyOf().stream().noneMatch(off::contains))
                .toList();
    }
}
