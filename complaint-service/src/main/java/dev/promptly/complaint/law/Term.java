package dev.promptly.complaint.law;

import static dev.promptly.complaint.law.RightType.DESIGN;
import static dev.promptly.complaint.law.RightType.INVENTION;
import static dev.promptly.complaint.law.RightType.TRADEMARK;
import static dev.promptly.complaint.law.RightType.UTILITY_MODEL;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How long a right lasts by law (rule book E1, term checks). A type that no row names lasts as long as its certificate says.
 *
 * @param filedFrom the row is for what was filed on that day or later, until the next row of its type
 * @param length in whole years
 * @param grace how long after its end it may still be renewed
 */
public record Term(
        String jurisdiction,
        RightType type,
        LocalDate filedFrom,
        Start start,
        Period length,
        Period grace,
        String source) {

    enum Start {
        FILING,
        GRANT
    }

    private static final String CHINA = "CN";
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate PATENT_LAW_2020 = LocalDate.of(2021, 6, 1);
    private static final int LAST_YEAR = 9999;

    static final List<Term> ALL = List.of(
            patent(INVENTION, EVER, 20, "Patent Law art. 42"),
            patent(UTILITY_MODEL, EVER, 10, "Patent Law art. 42"),
            patent(DESIGN, EVER, 10, "Patent Law (2008) art. 42"),
            patent(DESIGN, PATENT_LAW_2020, 15, "Patent Law (2020) art. 42"),
            new Term(
                    CHINA,
                    TRADEMARK,
                    EVER,
                    Start.GRANT,
                    Period.ofYears(10),
                    Period.ofMonths(6),
                    "Trademark Law (2019) art. 39, 40; from 2027-01-01 (2026) art. 43, 44"));

    /** The row for such a right; empty where the law of the rule book names none. */
    public static Optional<Term> of(RightType type, String jurisdiction, @Nullable LocalDate filedOn) {
        return ALL.stream()
                .filter(term -> term.type == type && term.jurisdiction.equals(jurisdiction))
                .filter(term -> term.filedFrom.equals(EVER) || (filedOn != null && !filedOn.isBefore(term.filedFrom)))
                .reduce(newest());
    }

    /** Neither renewed, as a trademark is, nor compensated for delay, as an invention may be (Patent Law art. 42(2), (3)). */
    public boolean isFixed() {
        return type == UTILITY_MODEL || type == DESIGN;
    }

    /**
     * The last day in force: the day before the anniversary of the first. Where the last month has no such day, 29 February,
     * the last day of that month ends the term (Civil Code art. 202). Empty where the day it is counted from is not known.
     */
    public Optional<LocalDate> lastDay(@Nullable LocalDate filedOn, @Nullable LocalDate grantedOn) {
        return Optional.ofNullable(start == Start.FILING ? filedOn : grantedOn)
                .map(this::lastDayFrom)
                .filter(day -> day.getYear() <= LAST_YEAR);
    }

    private LocalDate lastDayFrom(LocalDate first) {
        LocalDate end = first.plus(length);
        return end.getDayOfMonth() == first.getDayOfMonth() ? end.minusDays(1) : end;
    }

    private static BinaryOperator<Term> newest() {
        return BinaryOperator.maxBy(java.util.Comparator.comparing(Term::filedFrom));
    }

    private static Term patent(RightType type, LocalDate filedFrom, int years, String source) {
        return new Term(CHINA, type, filedFrom, Start.FILING, Period.ofYears(years), Period.ZERO, source);
    }
}
