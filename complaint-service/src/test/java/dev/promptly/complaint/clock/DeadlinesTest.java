package dev.promptly.complaint.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.listing.Shops;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.Stage;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.ThingKind;
import dev.promptly.complaint.statute.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of two appeals on one target each is decided by itself (rule book A1.26). */
class DeadlinesTest {

    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID TARGET = new UUID(0, 1);
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    private final List<Deadline> all = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void theDecisionOfOneAppealLeavesTheOtherRunning() {
        happens(ActKind.APPEAL_RECEIVED, null, FIRST);
        happens(ActKind.APPEAL_RECEIVED, null, SECOND);
        happens(ActKind.APPEAL_DECIDED, null, SECOND);
        assertThat(states()).containsExactly(DeadlineView.State.DUE, DeadlineView.State.MET);

        happens(ActKind.APPEAL_DECIDED, null, FIRST);
        assertThat(states()).containsExactly(DeadlineView.State.MET, DeadlineView.State.MET);
    }

    @Test
    void whatLeavesNothingToDecideMakesBothVoid() {
        happens(ActKind.APPEAL_RECEIVED, null, FIRST);
        happens(ActKind.APPEAL_RECEIVED, null, SECOND);
        happens(ActKind.TARGET_WITHDRAWN, Move.WITHDRAW, null);
        assertThat(states()).containsExactly(DeadlineView.State.VOID, DeadlineView.State.VOID);
    }

    /** K6 and K7 run once a declaration; of two on the same targets each by itself. What was never cured ends by being rejected. */
    @ParameterizedTest
    @EnumSource(
            value = ActKind.class,
            names = {"TARGET_MOOT", "TARGET_TERMINATED", "WINDOW_LAPSED", "COMPLAINT_REJECTED"})
    void aDeclarationIsCheckedUntilTheLastOfItsTargetsEnds(ActKind end) {
        happensToAll(ActKind.DECLARATION_RECEIVED, FIRST, Set.of());
        happensToAll(ActKind.DECLARATION_RECEIVED, SECOND, Set.of());
        happensToAll(ActKind.DECLARATION_WITHDRAWN, FIRST, Set.of(TARGET, OTHER));
        assertThat(states()).containsExactly(DeadlineView.State.VOID, DeadlineView.State.DUE);

        happensToAll(ActKind.TARGET_WITHDRAWN, null, Set.of(TARGET));
        assertThat(states()).containsExactly(DeadlineView.State.VOID, DeadlineView.State.DUE);
        assertThat(all.get(1).targetIds()).containsExactly(OTHER);

        happensToAll(end, null, Set.of(OTHER));
        assertThat(states()).containsOnly(DeadlineView.State.VOID);
    }

    @Test
    void oneThatIsAdmittedIsForwardedOnce() {
        happensToAll(ActKind.DECLARATION_RECEIVED, FIRST, Set.of());
        happensToAll(ActKind.DECLARATION_ADMITTED, FIRST, Set.of(TARGET, OTHER));
        happensToAll(ActKind.DECLARATION_FORWARDED, SECOND, Set.of());
        assertThat(states()).containsExactly(DeadlineView.State.MET, DeadlineView.State.DUE);
        assertThat(all).extracting(Deadline::clock).containsExactly(Clock.K6, Clock.K7);

        happensToAll(ActKind.DECLARATION_FORWARDED, FIRST, Set.of());
        assertThat(states()).containsOnly(DeadlineView.State.MET);
    }

    private void happensToAll(ActKind act, @Nullable UUID declaration, Set<UUID> moved) {
        now = now.plusSeconds(60);
        Thing thing = declaration == null ? null : new Thing(ThingKind.DECLARATION, declaration, null);
        Start start = Start.ofAll(null, thing, now, now, Claim.TM_COUNTERFEIT, () -> SiteCalendar.of(Shops.main()));
        all.addAll(new Deadlines(new UUID(2, 1), all)
                .turnAll(act, List.of(TARGET, OTHER), moved, start)
                .started());
    }

    private void happens(ActKind act, @Nullable Move move, @Nullable UUID about) {
        now = now.plusSeconds(60);
        Start start = new Start(
                now,
                now,
                Claim.TM_COUNTERFEIT,
                Track.STATUTORY,
                new Stage(TargetState.RETURNED, null),
                false,
                null,
                about == null ? null : new Thing(ThingKind.REVIEW, about, null),
                null,
                null,
                null,
                () -> SiteCalendar.of(Shops.main()));
        all.addAll(new Deadlines(new UUID(2, 1), all)
                .turn(TARGET, act, move, start)
                .started());
    }

    private List<DeadlineView.State> states() {
        return all.stream().map(deadline -> deadline.view(now).state()).toList();
    }
}
