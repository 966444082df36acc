package dev.promptly.kit.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose fault it is that the database said no, by SQLSTATE (PostgreSQL, appendix A): the first two characters name the class,
 * and a longer entry is an exception to its class.
 */
public enum SqlFault {
    /** Nobody's who asked: the same request may pass in a while, by itself or once who runs the database has mended it. */
    PASSING,
    /** The data's own: a value that no column holds, or that breaks a constraint. It will never pass. */
    OF_THE_DATA,
    /** Ours: a statement that PostgreSQL does not understand, or a state that we should have kept out of. */
    OURS;

    private static final Map<String, SqlFault> BY_STATE = Map.ofEntries(
            Map.entry("08", PASSING), // connection
            Map.entry("22", OF_THE_DATA), // data exception
            Map.entry("23", OF_THE_DATA), // integrity constraint
            Map.entry("25006", PASSING), // read-only transaction
            Map.entry("25P03", PASSING), // idle in transaction for too long
            Map.entry("25P04", PASSING), // transaction for too long
            Map.entry("28", PASSING), // authorization: the password was changed, the role may not log in
            Map.entry("3D", PASSING), // no such database: it is being restored
            Map.entry("40", PASSING), // rolled back: deadlock, serialization
            Map.entry("42501", PASSING), // a privilege was taken away
            Map.entry("44", OF_THE_DATA), // WITH CHECK OPTION
            Map.entry("53", PASSING), // no room, no memory, no connection left
            Map.entry("54", OF_THE_DATA), // beyond a limit of the program, such as what an index takes
            Map.entry("55", PASSING), // not in the prerequisite state: locked, in use
            Map.entry("57", PASSING), // an operator intervened: cancelled, shutting down, starting up
            Map.entry("58", PASSING), // the disk
            Map.entry("72", PASSING), // snapshot too old
            Map.entry("F0", PASSING), // its configuration
            Map.entry("XX", PASSING)); // its own failure or a damaged file; the request is not to blame

    private static final int CLASS = 2;

    /** @param state null where no database was asked, since the pool had no connection */
    public static SqlFault of(@Nullable String state) {
        if (state == null) {
            return PASSING;
        }
        SqlFault exact = BY_STATE.get(state);
        return exact != null ? exact : BY_STATE.getOrDefault(state.substring(0, Math.min(CLASS, state.length())), OURS);
    }

    /** Whether the database itself is away behind a failure: nobody's request would pass now, whatever is in it. */
    public static boolean isAway(Throwable failure) {
        return PASSING.behind(failure).filter(refusal -> !gaveWay(refusal)).isPresent();
    }

    /** To another transaction; at the next attempt it may pass. */
    private static boolean gaveWay(SQLException refusal) {
        String state = String.valueOf(refusal.getSQLState());
        return state.startsWith("40") || state.startsWith("55");
    }

    /** The first refusal of this kind that stands behind a failure. */
    public Optional<SQLException> behind(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(refusal -> of(refusal.getSQLState()) == this)
                .findFirst();
    }

    /** With what was suppressed on the way: where a commit fails the database's own word is only there. */
    private static Stream<Throwable> causes(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        Stream.Builder<Throwable> all = Stream.builder();
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (seen.add(next)) {
                all.add(next);
                Stream.of(next.getSuppressed()).forEach(open::add);
                Stream.ofNullable(next.getCause()).forEach(open::add);
                if (next instanceof SQLException sql && sql.getNextException() != null) {
                    open.add(sql.getNextException());
                }
            }
        }
        return all.build();
    }
}
