package dev.promptly.complaint.overview;

import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.clock.DeadlineView.State;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A deadline's state as a condition of a query over deadlines {@code d}, at the instant {@code :now}: word for word what
 * {@link Deadline#view} says of it. Each condition that leaves something to be done, or to be explained, implies the one of the
 * partial index by which these are found among millions that were met.
 */
final class DeadlineStates {

    /** Of those that nobody has met or made void yet; the due time may have passed. */
    static final String RUNS = "d.stoppedAt is null";

    private static final String UNTIL = "coalesce(d.stoppedAt, d.heldSince, :now)";
    private static final String MAY_MOVE = "d.provisional = true";
    private static final String IN_TIME = "(d.dueAt is null or d.dueAt >= " + UNTIL + " or " + MAY_MOVE + ")";

    /** The index's: those that run, and those that stopped when they were due or later. */
    private static final String OPEN_OR_LATE = "(d.stoppedAt is null or d.stoppedAt >= d.dueAt)";

    /** What runs out by law is never missed. */
    private static final String TERM = terms();

    private static final String MET = "(" + met() + ")";

    private DeadlineStates() {}

    /** Of those that are in any of the states. */
    static String anyOf(Collection<State> states) {
        return states.stream().map(DeadlineStates::is).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String is(State state) {
        return switch (state) {
            case DUE -> "(" + RUNS + " and (" + TERM + " or " + IN_TIME + "))";
            case MET -> "(" + MET + " and (" + TERM + " or " + IN_TIME + "))";
            case MISSED ->
                "(not " + TERM + " and " + OPEN_OR_LATE + " and not " + MAY_MOVE + " and (d.dueAt < " + UNTIL
                        + " or (d.stoppedAt is not null and not " + MET + " and d.dueAt = " + UNTIL + ")))";
            case VOID ->
                "(d.stoppedAt is not null and not " + MET + " and (" + TERM + " or " + MAY_MOVE
                        + " or d.dueAt is null or d.dueAt > " + UNTIL + "))";
        };
    }

    /** Most clocks are met by an act of their own. */
    private static String met() {
        Map<String, String> clocks = new TreeMap<>();
        for (Clock clock : Clock.values()) {
            clock.metBy().forEach(act -> clocks.merge(act.wire(), quoted(clock), (all, one) -> all + ", " + one));
        }
        return clocks.entrySet().stream()
                .map(act -> "d.stoppedBy = '" + act.getKey() + "' and d.clock in (" + act.getValue() + ")")
                .collect(Collectors.joining(" or "));
    }

    private static String terms() {
        return Stream.of(Clock.values())
                .filter(Clock::isTerm)
                .map(DeadlineStates::quoted)
                .collect(Collectors.joining(", ", "d.clock in (", ")"));
    }

    private static String quoted(Clock clock) {
        return "'" + clock.name() + "'";
    }
}
