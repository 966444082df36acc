package dev.promptly.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/** An error, such as a stack that overflows or a class that is missing, is a problem like any other: no stack, no class name. */
@Provider
@Priority(1)
public class ErrorMapper extends ExceptionMapperBase<Error> {

    @Override
    protected HttpProblem toProblem(Error error) {
        return FailureMapper.problem(error);
    }
}
