package dev.promptly.complaint.right;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.law.RightType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeTest {

    @ParameterizedTest
    @CsvSource({
        // type,        filed,      granted,    own end,    day,        status
        "INVENTION,     2006-06-01, 2009-03-02, ,           2026-05-31, VALID",
        "INVENTION,     2006-06-01, 2009-03-02, ,           2026-06-01, LAPSED",
        "UTILITY_MODEL, 2016-06-01, 2017-03-02, ,           2026-05-31, VALID",
        "UTILITY_MODEL, 2016-06-01, 2017-03-02, ,           2026-06-01, LAPSED",
        "DESIGN,        2021-05-31, 2021-12-01, ,           2031-05-30, VALID",
        "DESIGN,        2021-05-31, 2021-12-01, ,           2031-05-31, LAPSED",
        "DESIGN,        2021-06-01, 2021-12-01, ,           2031-06-01, VALID",
        "DESIGN,        2021-06-01, 2021-12-01, ,           2036-05-31, VALID",
        "DESIGN,        2021-06-01, 2021-12-01, ,           2036-06-01, LAPSED",
        "TRADEMARK,     2014-01-01, 2016-03-01, ,           2026-02-28, VALID",
        "TRADEMARK,     2014-01-01, 2016-03-01, ,           2026-03-01, GRACE",
        "TRADEMARK,     2014-01-01, 2016-03-01, ,           2026-08-28, GRACE",
        "TRADEMARK,     2014-01-01, 2016-03-01, ,           2026-08-29, LAPSED",
        "TRADEMARK,     2014-01-01, 2016-03-01, 2036-02-28, 2026-08-29, VALID",
        "TRADEMARK,     2014-01-01, 2016-03-01, 2020-12-31, 2021-01-01, GRACE",
        "TRADEMARK,     2014-01-01, 2016-03-01, ,           2016-02-29, PENDING",
        "TRADEMARK,     ,           ,           ,           2026-03-01, VALID",
        "WORK,          ,           ,           ,           2026-03-01, VALID",
        "WORK,          ,           ,           2026-02-28, 2026-03-01, LAPSED",
        "GEO_INDICATION,,           2016-03-01, ,           2066-03-01, VALID"
    })
    void aRightStandsByItsDatesAndTheTermOfItsLaw(
            RightType type, LocalDate filed, LocalDate granted, LocalDate end, LocalDate day, RightStatus status) {
        assertThat(new Lifetime(type, "CN", true, filed, granted, end, List.of()).status(day))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "TRADEMARK, 2025-01-01, PENDING",
        "TRADEMARK, ,           UNREGISTERED",
        "WORK,      ,           UNREGISTERED",
        "WORK,      2025-01-01, UNREGISTERED"
    })
    void whatBearsNoNumberIsAppliedForOrUnregistered(RightType type, LocalDate filed, RightStatus status) {
        assertThat(new Lifetime(type, "CN", false, filed, null, null, List.of()).status(day("2026-03-01")))
                .isEqualTo(status);
    }

    @Test
    void theTermOfChineseLawEndsNoRightOfAnotherCountry() {
        Lifetime german =
                new Lifetime(RightType.DESIGN, "DE", true, day("2001-01-01"), day("2001-06-01"), null, List.of());

        assertThat(german.status(day("2025-01-01"))).isEqualTo(RightStatus.VALID);
    }

    @Test
    void noCertificateMakesAUtilityModelLastLongerThanTheLaw() {
        Lifetime model = new Lifetime(
                RightType.UTILITY_MODEL, "CN", true, day("2012-01-01"), null, day("2031-01-01"), List.of());
        Lifetime invention =
                new Lifetime(RightType.INVENTION, "CN", true, day("2012-01-01"), null, day("2033-01-01"), List.of());

        assertThat(model.lastDay()).contains(day("2021-12-31"));
        assertThat(invention.lastDay()).contains(day("2033-01-01"));
    }

    /** A18, Civil Code art. 202: a term of years ends on the day before its anniversary, and in a month without that day with the month. */
    @ParameterizedTest
    @CsvSource({
        // type,        filed,      granted,    last day
        "UTILITY_MODEL, 2020-02-29, 2020-12-01, 2030-02-28",
        "UTILITY_MODEL, 2020-02-28, 2020-12-01, 2030-02-27",
        "UTILITY_MODEL, 2020-03-01, 2020-12-01, 2030-02-28",
        "UTILITY_MODEL, 2018-03-01, 2018-12-01, 2028-02-29",
        "UTILITY_MODEL, 2020-01-01, 2020-12-01, 2029-12-31",
        "INVENTION,     2008-02-29, 2011-01-01, 2028-02-28",
        "INVENTION,     2080-02-29, 2083-01-01, 2100-02-28",
        "DESIGN,        2020-02-29, 2020-12-01, 2030-02-28",
        "DESIGN,        2024-02-29, 2024-12-01, 2039-02-28",
        "DESIGN,        2021-03-01, 2021-12-01, 2031-02-28",
        "DESIGN,        2029-03-01, 2029-12-01, 2044-02-29",
        "TRADEMARK,     2015-01-01, 2016-02-29, 2026-02-28",
        "TRADEMARK,     2015-01-01, 2016-03-31, 2026-03-30",
        "TRADEMARK,     2015-01-01, 2018-03-01, 2028-02-29"
    })
    void aTermOfYearsEndsAsTheCivilCodeCounts(RightType type, LocalDate filed, LocalDate granted, LocalDate last) {
        Lifetime right = new Lifetime(type, "CN", true, filed, granted, null, List.of());

        assertThat(right.lastDay()).contains(last);
        assertThat(right.status(last)).isEqualTo(RightStatus.VALID);
        assertThat(right.status(last.plusDays(1))).isNotEqualTo(RightStatus.VALID);
    }

    @Test
    void aReviewersWordHoldsFromItsDayAndTheLaterWordWins() {
        Lifetime mark = mark(null, word(RightStatus.INVALIDATED, "2020-05-01"), word(RightStatus.VALID, "2021-01-01"));

        assertThat(mark.status(day("2020-04-30"))).isEqualTo(RightStatus.VALID);
        assertThat(mark.status(day("2020-05-01"))).isEqualTo(RightStatus.INVALIDATED);
        assertThat(mark.status(day("2021-01-01"))).isEqualTo(RightStatus.VALID);
    }

    @Test
    void thatARightIsValidLastsNoLongerThanItsTerm() {
        Lifetime mark = mark(null, word(RightStatus.VALID, "2020-05-01"));

        assertThat(mark.status(day("2026-02-28"))).isEqualTo(RightStatus.VALID);
        assertThat(mark.status(day("2026-03-01"))).isEqualTo(RightStatus.GRACE);
    }

    @Test
    void aRightSaidValidAfterItsTermStaysSo() {
        Lifetime mark = mark(null, word(RightStatus.VALID, "2027-01-01"));

        assertThat(mark.status(day("2026-12-31"))).isEqualTo(RightStatus.LAPSED);
        assertThat(mark.status(day("2030-01-01"))).isEqualTo(RightStatus.VALID);
    }

    @Test
    void whatAReviewerEndedStaysEndedWhateverItsDatesSay() {
        Lifetime mark = mark(day("2046-02-28"), word(RightStatus.LAPSED, "2020-05-01"));

        assertThat(mark.status(day("2045-01-01"))).isEqualTo(RightStatus.LAPSED);
    }

    @Test
    void theStatusTurnsOnNoOtherDayThanThoseItNames() {
        Lifetime mark = mark(null, word(RightStatus.INVALIDATED, "2018-05-01"), word(RightStatus.VALID, "2019-01-01"));
        List<LocalDate> turns = mark.turns().toList();

        assertThat(day("2010-01-01").datesUntil(day("2030-01-01")))
                .filteredOn(d -> mark.status(d) != mark.status(d.minusDays(1)))
                .isNotEmpty()
                .allMatch(turns::contains);
    }

    private static Lifetime mark(@Nullable LocalDate expiresOn, StatusWord... words) {
        return new Lifetime(
                RightType.TRADEMARK,
                "CN",
                true,
                day("2014-01-01"),
                day("2016-03-01"),
                expiresOn,
                Stream.of(words).toList());
    }

    private static StatusWord word(RightStatus status, String since) {
        StatusRequest said = new StatusRequest(status, day(since), null, "register", null, null);
        return StatusWord.said(said, day(since), null, "reviewer", Instant.EPOCH);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
