package dev.promptly.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What no other mapper knows. A database that is away, or that let another transaction go first, is a 503: nothing was stored,
 * and the same request with the same key may be sent again. Anything else is a fault of ours.
 */
@Provider
@Priority(1)
public class FailureMapper extends ExceptionMapperBase<RuntimeException> {

    @Override
    protected HttpProblem toProblem(RuntimeException failure) {
        boolean passes = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && passes(sql));
        return passes ? Problems.unavailable() : HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR);
    }

    /** By SQLSTATE: no connection, shutting down, no room, deadlock, lock timeout; none at all where the pool gave up. */
    private static boolean passes(SQLException sql) {
        String state = sql.getSQLState();
        return state == null || Stream.of("08", "57P", "53", "40", "55P03").anyMatch(state::startsWith);
    }
}
