package dev.promptly.complaint.right;

import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.law.Term;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a right stands on any day, by its dates and by what reviewers have said of it.
 *
 * @param registered whether it bears a number of a register
 * @param expiresOn the last day in force, as its certificate says; wins over the term of law
 * @param words what reviewers said, in the order in which they said it
 */
record Lifetime(
        RightType type,
        String jurisdiction,
        boolean registered,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate expiresOn,
        List<StatusWord> words) {

    /**
     * A reviewer's word holds from the day it names: that a right has ended, until another word is said; any other, until the
     * dates alone would say something else than they said on that day.
     */
    RightStatus status(LocalDate on) {
        RightStatus byDates = byDates(on);
        return word(on).filter(word -> word.status().ended() || byDates(word.since()) == byDates)
                .map(StatusWord::status)
                .orElse(byDates);
    }

    /** The last day in force: the certificate's own, but of a term that nobody can make longer than the law does. */
    Optional<LocalDate> lastDay() {
        Optional<LocalDate> byLaw = term().flatMap(term -> term.lastDay(filedOn, grantedOn));
        if (expiresOn == null) {
            return byLaw;
        }
        boolean beyond = term().filter(Term::isFixed).isPresent()
                && byLaw.filter(expiresOn::isAfter).isPresent();
        return beyond ? byLaw : Optional.of(expiresOn);
    }

    /** The days on which the status may become another one. */
    Stream<LocalDate> turns() {
        return Stream.of(
                        Stream.ofNullable(filedOn),
                        Stream.ofNullable(grantedOn),
                        lastDay().map(day -> day.plusDays(1)).stream(),
                        lastDay().map(day -> day.plus(grace()).plusDays(1)).stream(),
                        words.stream().map(StatusWord::since))
                .flatMap(days -> days);
    }

    private RightStatus byDates(LocalDate on) {
        if (isAhead(filedOn, on) || isAhead(grantedOn, on)) {
            return RightStatus.PENDING;
        }
        LocalDate last = lastDay().orElse(LocalDate.MAX);
        if (on.isAfter(last)) {
            return on.isAfter(last.plus(grace())) ? RightStatus.LAPSED : RightStatus.GRACE;
        }
        if (registered || grantedOn != null) {
            return RightStatus.VALID;
        }
        return filedOn != null && type.granted() ? RightStatus.PENDING : RightStatus.UNREGISTERED;
    }

    private Optional<StatusWord> word(LocalDate on) {
        return words.stream().filter(word -> !word.since().isAfter(on)).reduce((earlier, later) -> later);
    }

    private Optional<Term> term() {
        return Term.of(type, jurisdiction, filedOn);
    }

    private Period grace() {
        return term().map(Term::grace).orElse(Period.ZERO);
    }

    private static boolean isAhead(@Nullable LocalDate day, LocalDate on) {
        return day != null && day.isAfter(on);
    }
}
