package dev.promptly.complaint.window;

import dev.promptly.complaint.calendar.Due;
import dev.promptly.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dispute window of one target against one declaration (ECL art. 43(2)), as it was computed, extended and closed. Every end is the
 * first instant that is too late; while a year of the calendar is missing there is none, and nothing ends by it (rule book I7).
 */
@Entity
@Table(name = "dispute_window")
public class Window {

    @Id
    UUID id;

    @Column(name = "target_id")
    UUID targetId;

    @Column(name = "declaration_id")
    UUID declarationId;

    @Column(name = "delivered_at")
    Instant deliveredAt;

    @Column(name = "raw_last_day")
    LocalDate rawLastDay;

    @Column(name = "last_day")
    @Nullable
    LocalDate lastDay;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "expires_without_rollover")
    @Nullable
    Instant expiresWithoutRollover;

    @Column(name = "extendable_to")
    @Nullable
    Instant extendableTo;

    boolean provisional;

    @Column(name = "earliest_last_day")
    @Nullable
    LocalDate earliestLastDay;

    @Column(name = "calendar_version")
    String calendarVersion;

    @Column(name = "granted_until")
    @Nullable
    Instant grantedUntil;

    @Enumerated(EnumType.STRING)
    @Nullable
    Reading reading;

    /** The proceeding by which it is held. */
    @Column(name = "proceeding_id")
    @Nullable
    UUID proceedingId;

    /** When it ends; null while that is provisional. Later than all of the above where it ran out while the target was suspended. */
    @Column(name = "ends_at")
    @Nullable
    Instant endsAt;

    /** Until then a proceeding that was shown by a bare letter may be shown properly, and it does not lapse. */
    @Column(name = "blocked_until")
    @Nullable
    Instant blockedUntil;

    /** The timely requests that nobody has answered yet, by their ids: while there are any it does not lapse (rule book I8). */
    List<UUID> awaits = List.of();

    /** When its target went on last after a suspension: what had run out by then ends a day later (T9). */
    @Column(name = "resumed_at")
    @Nullable
    Instant resumedAt;

    @Column(name = "lapsed_at")
    @Nullable
    Instant lapsedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    protected Window() {}

    static Window opened(WindowStep.Open step) {
        Window window = new Window();
        window.id = Ids.next();
        window.targetId = step.target();
        window.declarationId = step.declaration();
        window.deliveredAt = step.counted().delivered();
        window.compute(step.counted());
        return window;
    }

    /** As a calendar says it that is known now; an extension that was granted stays, to the limit where it went so far. */
    private void compute(WindowCount counted) {
        boolean toTheLimit = grantedUntil != null && grantedUntil.equals(extendableTo);
        rawLastDay = counted.rawLastDay();
        calendarVersion = counted.calendarVersion();
        earliestLastDay = counted.isProvisional() ? counted.earliestLastDay() : null;
        counted.known().ifPresent(known -> {
            lastDay = known.lastDay();
            expiresAt = known.expiresAt();
            expiresWithoutRollover = known.expiresWithoutRollover();
            extendableTo = known.extendableTo().orElse(null);
        });
        if (toTheLimit && extendableTo != null && extendableTo.isAfter(grantedUntil)) {
            grantedUntil = extendableTo;
        }
        provisional = counted.isProvisional() || (grantedUntil != null && counted.isProvisionalUntil(grantedUntil));
        Instant end = provisional ? null : Objects.requireNonNullElse(grantedUntil, Objects.requireNonNull(expiresAt));
        boolean ranOutMeanwhile = end != null && resumedAt != null && !end.isAfter(resumedAt);
        endsAt = ranOutMeanwhile ? Objects.requireNonNull(resumedAt).plus(WindowStep.A_DAY) : end;
    }

    /** Computed anew, never to an earlier day than was told: of a window that was certain its last day, of another its earliest. */
    void recompute(WindowCount counted) {
        LocalDate told = earliestLastDay == null ? lastDay : earliestLastDay;
        boolean earlier = counted.known()
                .filter(known -> told != null && known.lastDay().isBefore(told))
                .isPresent();
        if (earlier && earliestLastDay == null) {
            calendarVersion = counted.calendarVersion();
        } else {
            compute(counted);
        }
    }

    /** @param certain whether no announcement can still move that end (rule book I7) */
    void extend(Instant until, Reading by, boolean certain) {
        grantedUntil = until;
        reading = by;
        provisional = !certain;
        endsAt = certain ? until : null;
    }

    void ask(UUID request) {
        awaits = Stream.concat(awaits.stream(), Stream.of(request)).distinct().toList();
    }

    /** Of a request that it does not await, as of one that came in an earlier window of its target, nothing changes. */
    void answer(UUID request) {
        awaits = awaits.stream().filter(other -> !other.equals(request)).toList();
    }

    /** What arrives when only an earlier letter keeps it open may show that one properly, and keeps nothing open by itself. */
    void block(Instant arrived, Instant until) {
        if (endsAfter(arrived)) {
            blockedUntil = blockedUntil != null && blockedUntil.isAfter(until) ? blockedUntil : until;
        }
    }

    void hold(UUID proceeding, Instant now) {
        proceedingId = proceeding;
        lapsedAt = null;
        closedAt = now;
    }

    void lapse(Instant now) {
        Instant end = Objects.requireNonNull(endsAt);
        lapsedAt = blockedUntil != null && blockedUntil.isAfter(end) ? blockedUntil : end;
        closedAt = now;
    }

    void close(Instant now) {
        closedAt = closedAt == null ? now : closedAt;
    }

    void resume(Instant now) {
        resumedAt = now;
        endsAt = endsAt == null || endsAt.isAfter(now) ? endsAt : now.plus(WindowStep.A_DAY);
    }

    /** Whether what arrived then is in time (rule book I8): before the end, or while a bare letter may be shown properly. */
    public boolean isTimely(Instant arrived) {
        return endsAfter(arrived) || (blockedUntil != null && arrived.isBefore(blockedUntil));
    }

    /** Whether it has not ended by then: more time is asked for before that, whatever else keeps it from lapsing (T12). */
    public boolean endsAfter(Instant asked) {
        return endsAt == null || asked.isBefore(endsAt);
    }

    /** Whether nothing keeps it from lapsing any more. */
    public boolean isOverAt(Instant now) {
        return closedAt == null
                && endsAt != null
                && !now.isBefore(endsAt)
                && awaits.isEmpty()
                && (blockedUntil == null || !now.isBefore(blockedUntil));
    }

    public boolean isExtended() {
        return grantedUntil != null;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public UUID declarationId() {
        return declarationId;
    }

    public Instant deliveredAt() {
        return deliveredAt;
    }

    /** Its end, as a clock counts it. */
    public Due due() {
        Instant counted = grantedUntil == null ? expiresAt : grantedUntil;
        return new Due(endsAt == null ? counted : endsAt, provisional);
    }

    public @Nullable Instant endsAt() {
        return endsAt;
    }

    public String calendarVersion() {
        return calendarVersion;
    }

    public WindowView view() {
        return WindowView.of(this);
    }
}
