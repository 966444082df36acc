package dev.promptly.complaint.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.listing.Shops;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of two appeals on one target each is decided by itself (rule book A1.26). */
class DeadlinesTest {

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

    private void happens(ActKind act, @Nullable Move move, @Nullable UUID about) {
        now = now.plusSeconds(60);
        Clock.Start start =
                new Clock.Start(now, Claim.TM_COUNTERFEIT, false, about, () -> SiteCalendar.of(Shops.main()));
        all.addAll(new Deadlines(new UUID(2, 1), all)
                .turn(TARGET, act, move, start)
                .started());
    }

    private List<DeadlineView.State> states() {
        return all.stream().map(deadline -> deadline.view(now).state()).toList();
    }
}
