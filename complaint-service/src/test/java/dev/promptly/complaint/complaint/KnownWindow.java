package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.calendar.WorkingCalendar;
import dev.promptly.complaint.complaint.KnownCase.Suit;
import dev.promptly.complaint.proceeding.Proceeding.State;
import dev.promptly.complaint.window.WindowView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dispute window of one target by the rule book alone (K8 to K10, I5, I7, I8): when it ends, and what keeps it open. */
final class KnownWindow {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration A_DAY = Duration.ofHours(24);

    private final UUID target;
    private final KnownCase known;
    private final Instant delivered;

    @Nullable
    private Instant end;

    /** To when it was extended; null where it was not. */
    @Nullable
    private Instant granted;

    /** When its target went on last; null where it was never suspended since. */
    @Nullable
    private Instant resumedAt;

    /** When its end became known; null where it always was, or is not yet. */
    @Nullable
    private Instant countedAt;

    /** Whether that was as far as it can be. */
    private boolean toTheLimit;

    KnownWindow(UUID target, KnownCase known, WindowView told) {
        this.target = target;
        this.known = known;
        delivered = told.deliveredAt();
        end = counted();
        assertThat(delivered).as("no window opens before the delivery").isBeforeOrEqualTo(known.now());
        assertThat(known.wasDelivered(told.declarationId(), delivered))
                .as("what opens a window was delivered then")
                .isTrue();
    }

    /** Fifteen days; a last day of rest moves it on; null while a year may change it. */
    private @Nullable Instant counted() {
        boolean nextYear = known.knowsNextYear();
        WorkingCalendar working = known.working();
        LocalDate last = LocalDate.ofInstant(delivered, SHANGHAI).plusDays(15);
        LocalDate movable = LocalDate.of(2026, 12, 24);
        while ((nextYear || last.getYear() < 2027) && working.isRest(last)) {
            last = last.plusDays(1);
        }
        return nextYear || last.isBefore(movable) ? after(last) : null;
    }

    private static Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }

    void extended(WindowView told) {
        Instant until = Objects.requireNonNull(told.grantedUntil());
        Instant limit = limit();
        assertThat(until).as("it is never shortened").isAfterOrEqualTo(end == null ? until : end);
        assertThat(until).as("nor goes beyond").isBeforeOrEqualTo(end == null || limit.isAfter(end) ? limit : end);
        granted = until;
        toTheLimit = until.equals(limit);
        end = isMovable(until) ? null : until;
    }

    /** The end of the twentieth working day. */
    private Instant limit() {
        WorkingCalendar working = known.working();
        LocalDate day = LocalDate.ofInstant(delivered, SHANGHAI);
        for (int left = 20; left > 0; left -= working.isRest(day) ? 0 : 1) {
            day = day.plusDays(1);
        }
        return after(day);
    }

    /** Whether the list of the next year may still move it. */
    private boolean isMovable(Instant until) {
        return !known.knowsNextYear()
                && !LocalDate.ofInstant(until.minusNanos(1), SHANGHAI).isBefore(LocalDate.of(2026, 12, 24));
    }

    /** Never to an earlier end than was told. */
    void recomputed() {
        boolean endless = end == null;
        Instant anew = counted();
        if (granted != null) {
            granted = toTheLimit && known.knowsNextYear() ? later(granted, limit()) : granted;
            end = end != null || anew == null || isMovable(granted) ? end : granted;
        } else {
            end = end != null && anew != null && end.isAfter(anew) ? end : anew;
        }
        end = end != null && resumedAt != null && !end.isAfter(resumedAt) ? resumedAt.plus(A_DAY) : end;
        countedAt = endless && end != null ? known.now() : countedAt;
    }

    void resumed() {
        resumedAt = known.now();
        end = end == null || end.isAfter(known.now()) ? end : known.now().plus(A_DAY);
    }

    boolean isExtended() {
        return granted != null;
    }

    @Nullable
    Instant end() {
        return end;
    }

    /** The instant as of which it lapses; null where something keeps it open still. */
    @Nullable
    Instant over() {
        Instant over = end == null ? Instant.MAX : later(end, letters());
        boolean kept = known.suits(target)
                        .anyMatch(one -> one.state() != State.NOT_SHOWN && isInTime(one)
                                || one.state() == State.PENDING && wasEndless(one.receivedAt()))
                || known.unanswered(target)
                        .anyMatch(arrived ->
                                !arrived.isBefore(delivered) && (isBeforeTheEnd(arrived) || wasEndless(arrived)));
        return kept || known.now().isBefore(over) ? null : over;
    }

    boolean isHeld() {
        return known.suits(target).anyMatch(one -> one.state() == State.SHOWN && isInTime(one));
    }

    private boolean isInTime(Suit one) {
        return isBeforeTheEnd(one.receivedAt()) || one.receivedAt().isBefore(letters());
    }

    /** Whether nobody knew its end then: what was asked meanwhile is answered first. */
    private boolean wasEndless(Instant arrived) {
        return countedAt != null && !arrived.isAfter(countedAt);
    }

    private boolean isBeforeTheEnd(Instant arrived) {
        return end == null || arrived.isBefore(end);
    }

    /** Until when bare letters keep it open. */
    private Instant letters() {
        return known.suits(target)
                .filter(one -> one.state() == State.NOT_SHOWN && isBeforeTheEnd(one.receivedAt()))
                .map(one -> one.receivedAt().plus(A_DAY))
                .reduce(Instant.MIN, KnownWindow::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
