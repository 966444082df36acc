package dev.promptly.gateway.limit;

import dev.promptly.gateway.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What can be said of a body before its first byte, and the counted stream of its bytes. */
@ApplicationScoped
public class Bodies {

    private final Limits limits;

    Bodies(Limits limits) {
        this.limits = limits;
    }

    /** Why this body is not even read; empty if it is. */
    public Optional<Problem> refusal(HttpServerRequest request) {
        String coding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (coding != null && !coding.equals("chunked")) {
            return Optional.of(Problem.malformedFraming());
        }
        long limit = limit(request);
        return declaredLength(request) > limit ? Optional.of(Problem.tooLarge(limit)) : Optional.empty();
    }

    public LimitedBody of(HttpServerRequest request) {
        return new LimitedBody(request, declaredLength(request), limit(request));
    }

    private long limit(HttpServerRequest request) {
        return limits.of(request.getHeader(HttpHeaders.CONTENT_TYPE));
    }

    /** −1 for a body that does not say (chunked), 0 where there is none. The server has already refused what is no number. */
    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }
}
