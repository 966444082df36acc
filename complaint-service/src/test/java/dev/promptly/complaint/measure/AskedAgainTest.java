package dev.promptly.complaint.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.clock.SiteCalendar;
import dev.promptly.complaint.clock.Start;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.listing.Shops;
import dev.promptly.complaint.statute.Failure;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.Outcome;
import dev.promptly.kit.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was asked once and is asked again, by which due time (K3). */
class AskedAgainTest {

    private static final Instant ADMITTED = Instant.parse("2026-03-02T01:00:00.000Z");
    private static final Duration AS_WITH_A_RULING = Duration.ofHours(4);

    @Test
    void whatFailedIsDueWhenItWasDueFirst() {
        Measure first = new MeasureStep.Request(Ids.next(), MeasureType.BLOCK, true).of(null, at(ADMITTED));
        Instant later = ADMITTED.plus(Duration.ofHours(3));
        new MeasureStep.Reach(Outcome.FAILED, later, null, Failure.OTHER).of(first, at(later));

        Measure again = MeasureStep.again(first).of(first, at(later.plus(Duration.ofMinutes(5))));

        assertThat(again.dueAt()).isEqualTo(ADMITTED.plus(AS_WITH_A_RULING));
        assertThat(again.state()).isEqualTo(MeasureState.REQUESTED);
    }

    @Test
    void whatFailedBeforeACourtOrdersItIsDueByTheOrder() {
        Measure first = new MeasureStep.Request(Ids.next(), MeasureType.BLOCK, false).of(null, at(ADMITTED));
        new MeasureStep.Reach(Outcome.FAILED, ADMITTED, null, Failure.TARGET_GONE).of(first, at(ADMITTED));
        Instant ordered = ADMITTED.plus(Duration.ofDays(39));

        Measure again = MeasureStep.anew(Optional.of(first), true).of(first, at(ordered));

        assertThat(again.dueAt()).isEqualTo(ordered.plus(AS_WITH_A_RULING));
    }

    @Test
    void aRulingStandsBehindItStillWhereItEndedMeanwhile() {
        Measure first = new MeasureStep.Request(Ids.next(), MeasureType.BLOCK, true).of(null, at(ADMITTED));
        new MeasureStep.RequestEnd().of(first, at(ADMITTED.plus(Duration.ofDays(1))));
        Instant resumed = ADMITTED.plus(Duration.ofDays(9));

        Measure again = MeasureStep.anew(Optional.of(first), false).of(first, at(resumed));

        assertThat(again.dueAt()).isEqualTo(resumed.plus(AS_WITH_A_RULING));
    }

    @Test
    void whatHadNoneIsDueSoonerOnceACourtOrdersIt() {
        Measure first = new MeasureStep.Request(Ids.next(), MeasureType.BLOCK, false).of(null, at(ADMITTED));
        assertThat(first.dueAt()).isAfter(ADMITTED.plus(AS_WITH_A_RULING));

        Measure ordered = MeasureStep.anew(Optional.of(first), true).of(first, at(ADMITTED));

        assertThat(ordered.dueAt()).isEqualTo(ADMITTED.plus(AS_WITH_A_RULING));
    }

    /** A patent's is due after working days, but for what a ruling stands behind. */
    private static Start at(Instant now) {
        return Start.at(now, Claim.PAT_INVENTION, () -> SiteCalendar.of(Shops.main()));
    }
}
