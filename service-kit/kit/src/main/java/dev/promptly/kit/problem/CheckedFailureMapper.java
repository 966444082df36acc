package dev.promptly.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/** A checked exception, as the transaction manager throws one where a commit fails, is told like any other failure. */
@Provider
@Priority(1)
public class CheckedFailureMapper extends ExceptionMapperBase<Exception> {

    @Override
    protected HttpProblem toProblem(Exception failure) {
        return FailureMapper.problem(failure);
    }
}
