package dev.promptly.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/** Gives every problem, also those the framework raises, the same members: type, code, detail, instance, requestId. */
@ApplicationScoped
public class ProblemShape implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return shaped(problem, context.path, requestId());
    }

    /** What stopped one part of a request, as it would have been told of a request of its own. */
    public static HttpProblem of(Throwable failure, String path, String requestId) {
        return shaped(problem(failure), path, requestId);
    }

    private static HttpProblem problem(Throwable failure) {
        if (failure instanceof Refused refused) {
            return RefusedMapper.problem(refused.refusal());
        }
        return failure instanceof ConstraintViolationException invalid
                ? InvalidBodyMapper.problem(invalid)
                : FailureMapper.problem(failure);
    }

    private static HttpProblem shaped(HttpProblem problem, String path, String requestId) {
        String code = (String) problem.getParameters().getOrDefault("code", Problems.codeOf(problem.getStatusCode()));
        HttpProblem.Builder shaped = HttpProblem.builder(problem)
                .withType(Objects.requireNonNullElseGet(problem.getType(), () -> Problems.type(code)))
                .withDetail(Objects.requireNonNullElse(problem.getDetail(), problem.getTitle()))
                .withInstance(instance(path));
        if (!problem.getParameters().containsKey("code")) {
            shaped.with("code", code);
        }
        return shaped.with("requestId", requestId).build();
    }

    /** The path comes decoded: what may not stand in a URI is quoted again. */
    private static URI instance(String path) {
        try {
            return new URI(null, null, path, null);
        } catch (URISyntaxException e) {
            return URI.create("/");
        }
    }

    private static String requestId() {
        try (InstanceHandle<RequestId> id = Arc.container().instance(RequestId.class)) {
            return id.get().value();
        }
    }
}
