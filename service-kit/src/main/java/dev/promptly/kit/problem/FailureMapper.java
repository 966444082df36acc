package dev.promptly.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What no other mapper knows. A database that is away, or that let another transaction go first, is a 503: the same request
 * with the same key may be sent again. Whether anything was stored is not known where the database died during the commit;
 * the key, stored with it, tells when it is sent again. Anything else is a fault of ours.
 */
@Provider
@Priority(1)
public class FailureMapper extends ExceptionMapperBase<RuntimeException> {

    @Override
    protected HttpProblem toProblem(RuntimeException failure) {
        Set<Throwable> behind = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(failure, behind);
        return behind.stream().anyMatch(cause -> cause instanceof SQLException sql && passes(sql))
                ? Problems.unavailable()
                : HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR);
    }

    /** With what was suppressed on the way: where a commit fails the database's own word is only there. */
    private static void collect(@Nullable Throwable failure, Set<Throwable> into) {
        if (failure != null && into.add(failure)) {
            collect(failure.getCause(), into);
            Stream.of(failure.getSuppressed()).forEach(suppressed -> collect(suppressed, into));
        }
    }

    /** By SQLSTATE: no connection, shutting down, no room, deadlock, lock timeout; none at all where the pool gave up. */
    private static boolean passes(SQLException sql) {
        String state = sql.getSQLState();
        return state == null || Stream.of("08", "57P", "53", "40", "55P03").anyMatch(state::startsWith);
    }
}
