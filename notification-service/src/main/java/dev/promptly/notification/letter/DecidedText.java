package dev.promptly.notification.letter;

import static dev.promptly.notification.letter.LetterWords.Of.ACT;
import static dev.promptly.notification.letter.LetterWords.Of.ARTICLE;
import static dev.promptly.notification.letter.LetterWords.Of.END;
import static dev.promptly.notification.letter.LetterWords.Of.OUTCOME;
import static dev.promptly.notification.letter.LetterWords.Of.SOURCE;
import static dev.promptly.notification.letter.LetterWords.Of.STATE;

import dev.promptly.notification.letter.Decision.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a letter says what was decided: in its tongue, in local time of the site. */
record DecidedText(Tongue tongue, ZoneId zone) {

    private static final String BETWEEN_SOURCES = "; ";

    /**
     * What has happened, by which article and when, and why.
     *
     * @param outcome how an appeal was decided; null of all else
     * @param words in which whoever decided it said why
     */
    record Happened(
            String what,
            String article,
            String at,
            List<String> reasons,
            @Nullable String outcome,
            @Nullable String words) {}

    /** Where a listing stands. */
    record Outcome(
            String state, @Nullable String end, @Nullable Window window, List<String> reasons) {}

    /**
     * Until when a right holder complains or sues.
     *
     * @param last moment that is in time; null while that is not certain
     * @param tooLate the next one
     * @param earliest last day that there can be, while it is not certain
     * @param lapsedAt when it ran out; null while it runs
     */
    record Window(
            @Nullable String last,
            @Nullable String tooLate,
            @Nullable String withoutRollover,
            @Nullable String earliest,
            @Nullable String lapsedAt) {}

    @Nullable
    Happened decision(@Nullable Decision decision) {
        return decision == null
                ? null
                : new Happened(
                        LetterWords.in(tongue, ACT, decision.act()),
                        LetterWords.known(tongue, ARTICLE, decision.act()),
                        tongue.time(decision.at(), zone),
                        reasons(decision.reasons()),
                        decision.outcome() == null ? null : LetterWords.in(tongue, OUTCOME, decision.outcome()),
                        decision.words() == null ? null : Quoted.lines(decision.words()));
    }

    @Nullable
    Outcome outcome(@Nullable Decided decided) {
        return decided == null
                ? null
                : new Outcome(
                        LetterWords.in(tongue, STATE, decided.state()),
                        decided.endReason() == null ? null : LetterWords.in(tongue, END, decided.endReason()),
                        decided.window() == null ? null : window(decided.window(), decided.endsAt()),
                        reasons(decided.reasons()));
    }

    /** No rollover moves the day to which an extension was granted; one that a missing year may still move is named as the earliest. */
    private Window window(Decided.Window window, @Nullable Instant endsAt) {
        if (window.lapsedAt() != null) {
            return new Window(null, null, null, null, tongue.time(window.lapsedAt(), zone));
        }
        Instant unmoved = window.grantedUntil() == null ? window.expiresWithoutRollover() : null;
        LocalDate earliest = window.provisional() ? earliest(window) : null;
        return new Window(
                endsAt == null ? null : tongue.lastBefore(endsAt, zone),
                endsAt == null ? null : tongue.time(endsAt, zone),
                unmoved == null ? null : tongue.lastBefore(unmoved, zone),
                earliest == null ? null : tongue.day(earliest),
                null);
    }

    /** Of an extension whose end may still move, the day that it was granted to. */
    private @Nullable LocalDate earliest(Decided.Window window) {
        Instant granted = window.grantedUntil();
        return window.earliestLastDay() == null && granted != null
                ? LocalDate.ofInstant(granted.minusNanos(1), zone)
                : window.earliestLastDay();
    }

    private List<String> reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> tongue.reason(
                        Quoted.value(reason.code()),
                        Quoted.line(
                                tongue == Tongue.ZH
                                        ? reason.detail().zh()
                                        : reason.detail().en()),
                        sources(reason.basis())))
                .toList();
    }

    private String sources(@Nullable String basis) {
        return basis == null
                ? ""
                : Stream.of(basis.split(BETWEEN_SOURCES))
                        .map(source -> LetterWords.in(tongue, SOURCE, source))
                        .collect(Collectors.joining(tongue.and()));
    }
}
