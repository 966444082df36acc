package dev.promptly.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/** A token that has expired, was forged or is of another issuer: 401; which of them is not told. */
@Provider
@Priority(1)
public class InvalidTokenMapper extends ExceptionMapperBase<AuthenticationFailedException> {

    @Override
    protected HttpProblem toProblem(AuthenticationFailedException exception) {
        return RefusedMapper.problem(Problems.unauthorized("The bearer token is not valid, or not any more")
                .refusal());
    }
}
