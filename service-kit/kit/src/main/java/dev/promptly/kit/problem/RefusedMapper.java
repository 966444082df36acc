package dev.promptly.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** The HTTP edge of a refusal: a problem (RFC 9457). */
@Provider
@Priority(1)
public class RefusedMapper extends ExceptionMapperBase<Refused> {

    @Override
    protected HttpProblem toProblem(Refused refused) {
        return problem(refused.refusal());
    }

    /** Who is not authenticated is told how to be (RFC 6750 §3), who may ask again is told when (RFC 9110 §10.2.3). */
    static HttpProblem problem(Refusal refusal) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withType(Problems.type(refusal.code()))
                .withTitle(refusal.title())
                .withStatus(refusal.sort().status())
                .withDetail(refusal.detail())
                .with("code", refusal.code());
        if (!refusal.faults().isEmpty()) {
            problem.with("errors", refusal.faults());
        }
        if (refusal.sort() == Refusal.Sort.UNAUTHENTICATED) {
            problem.withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal.retryAfter() != null) {
            problem.withHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfter().toSeconds()));
        }
        return problem.build();
    }
}
