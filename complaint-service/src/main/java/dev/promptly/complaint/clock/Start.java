package dev.promptly.complaint.clock;

import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.Stage;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.Track;
import dev.promptly.complaint.window.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An act on a target, as clocks count from it: how the target stands after it.
 *
 * @param at when it was recorded
 * @param effective from when the notice counts for the target
 * @param notified whether the notice has reached who sells
 * @param asked whether a ruling in force stands behind the claim on the target; null where the act asks for no measure
 * @param about what the act is about, where it is about one thing of several
 * @param receipt how the notice came; null of any other act
 * @param publication what is published of the act (ECL art. 44), known by the id of the event that tells of the act; null of a target
 *     whose notice was never admitted
 * @param window the target's dispute window; null where there is none
 * @param counting by what days are counted, where they are
 */
public record Start(
        Instant at,
        Instant effective,
        Claim claim,
        Track track,
        Stage stage,
        boolean notified,
        @Nullable Boolean asked,
        @Nullable Thing about,
        @Nullable Receipt receipt,
        @Nullable UUID publication,
        @Nullable Window window,
        Supplier<SiteCalendar> counting) {

    private static final Stage RECEIVED = new Stage(TargetState.RECEIVED, null);

    /** Of an act that is about no target in particular: what is due is counted from then. */
    public static Start at(Instant at, Claim claim, Supplier<SiteCalendar> counting) {
        return new Start(at, at, claim, Track.STATUTORY, RECEIVED, false, null, null, null, null, null, counting);
    }

    /** Of an act, for the clocks that run once for all of its targets. */
    public static Start ofAll(
            @Nullable Receipt receipt,
            @Nullable Thing about,
            Instant recorded,
            Instant received,
            Claim claim,
            Supplier<SiteCalendar> counting) {
        return new Start(
                recorded,
                received,
                claim,
                Track.STATUTORY,
                RECEIVED,
                false,
                null,
                about,
                receipt,
                null,
                null,
                counting);
    }

    /** The same, for what is asked of the platform. */
    public Start asking(boolean backed) {
        return new Start(
                at, effective, claim, track, stage, notified, backed, about, receipt, publication, window, counting);
    }

    /** The same, counted from another instant; where a ruling stands behind the claim, no working days are counted. */
    Start from(Instant began) {
        return new Start(
                began, began, claim, track, stage, notified, false, about, receipt, publication, window, counting);
    }

    SiteCalendar calendar() {
        return counting.get();
    }

    @Nullable
    Due measureDue() {
        return asked == null
                ? null
                : claim.measureDue(asked, at, calendar().zone(), calendar().working());
    }

    /** By when it is said whether the notice is complete (K2). */
    Due completenessDue() {
        return receipt != null && receipt.onAKnownRight()
                ? Due.after(Duration.ofHours(1), effective)
                : calendar().afterWorkingDays(1, effective);
    }

    /** When it comes to rest where nobody contests it (K15). */
    Due restDue() {
        return isAdjudicated()
                ? calendar().afterWorkingDays(3, at)
                : calendar().afterDays(calendar().uncontestedAfter(), at);
    }

    boolean isAdjudicated() {
        return track == Track.ADJUDICATED;
    }

    boolean isOfAPatent() {
        return claim.isOfAPatent();
    }

    boolean isUndisputed() {
        return stage.state() == TargetState.ADMITTED || stage.state() == TargetState.IN_FORCE;
    }

    boolean hasANotice() {
        return stage.state().standsInTheWay();
    }

    boolean isInTheWindow() {
        return stage.state() == TargetState.WINDOW_OPEN && window != null;
    }

    boolean isExtended() {
        return window != null && window.isExtended();
    }

    Due ofTheWindow() {
        return Objects.requireNonNull(window).due();
    }

    Instant delivered() {
        return window == null ? at : window.deliveredAt();
    }

    /** Of what ended because its window ran out the instant at which that did, whenever it was seen. */
    Instant ended() {
        Instant lapsed = window == null || stage.reason() != EndReason.LAPSED
                ? null
                : window.view().lapsedAt();
        return lapsed == null ? at : lapsed;
    }
}
