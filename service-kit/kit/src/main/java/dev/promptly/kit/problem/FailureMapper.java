package dev.promptly.kit.problem;

import dev.promptly.kit.database.SqlFault;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * What no other mapper knows. A database that is away, cannot be written to, or let another transaction go first, is a 503: the
 * same request with the same key may be sent again. Whether anything was stored is not known where the database died during
 * the commit; the key, stored with it, tells when it is sent again. Anything else is a fault of ours: a 500 that says no more.
 */
@Provider
@Priority(1)
public class FailureMapper extends ExceptionMapperBase<RuntimeException> {

    @Override
    protected HttpProblem toProblem(RuntimeException failure) {
        return problem(failure);
    }

    static HttpProblem problem(Throwable failure) {
        return SqlFault.PASSING.behind(failure).isPresent()
                ? RefusedMapper.problem(Problems.unavailable().refusal())
                : HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR);
    }
}
