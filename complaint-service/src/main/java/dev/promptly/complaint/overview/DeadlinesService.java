package dev.promptly.complaint.overview;

import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.clock.DeadlineView;
import dev.promptly.complaint.law.WaitingKind;
import dev.promptly.complaint.reading.WaitingViews;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class DeadlinesService {

    @Inject
    ListedDeadlines deadlines;

    @Inject
    Readers readers;

    @Inject
    LegalClock clock;

    /**
     * What a list is narrowed to.
     *
     * @param states null for those that still run
     */
    record Wanted(
            @Nullable List<Clock> clocks,
            @Nullable List<DeadlineView.State> states,
            @Nullable Instant dueBefore) {

        /** States are compared at the instant at which they are shown. */
        private Filter filter(Instant now) {
            Filter filter = states == null
                    ? new Filter(DeadlineStates.RUNS)
                    : new Filter(DeadlineStates.anyOf(states)).with("now", now);
            return filter.each("d.clock", "clock", clocks).and("d.dueAt < :dueBefore", "dueBefore", dueBefore);
        }
    }

    Page<DeadlineView> list(Wanted wanted, @Nullable String role, PageRequest page) {
        Reader reader = readers.calling(role, Role.REVIEWER, Role.OPS, Role.PLATFORM);
        Instant now = clock.instant();
        return Page.of(
                deadlines.matching(narrowed(wanted.filter(now), reader), page),
                page,
                row -> row.id(),
                row -> view(row.deadline(), row.operatorId(), now));
    }

    /**
     * Of a declaration it is the operator's own, of a target each of its own; the clocks of the complainant are none of its, and until when
     * an operator's appeal is decided is nobody else's to read.
     */
    private static Filter narrowed(Filter filter, Reader reader) {
        return reader.isSeller()
                ? reader.narrow(
                                filter,
                                "exists (select 1 from Declaration own where own.id = d.about and own.operatorId = :account)")
                        .and(
                                "(d.clock not in :complainants or d.appellant = :account)",
                                "complainants",
                                Clock.ofTheComplainant().toList())
                : reader.narrow(filter).and("d.appellant is null", "account", reader.name());
    }

    private static DeadlineView view(Deadline deadline, @Nullable String operatorId, Instant now) {
        DeadlineView view = deadline.view(now);
        return WaitingViews.awaitsSeller(deadline, operatorId) ? view.waitingFor(WaitingKind.OPERATOR) : view;
    }
}
