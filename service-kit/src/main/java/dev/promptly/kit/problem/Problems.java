package dev.promptly.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lawful ways to say no. Each answers an exception to throw; none is ever logged above INFO. */
public final class Problems {

    private static final String TYPES = "https://promptly.dev/problems/";

    private static final Map<Integer, String> CODES = Map.of(
            400, "malformed-request",
            401, "unauthorized",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type",
            503, "unavailable");

    /** Every code there is, of problems and of their faults. */
    public static final List<String> KNOWN_CODES = List.of(
            "already-appealed",
            "ambiguous",
            "bidi-control",
            "blocked-address",
            "control-character",
            "duplicate-key",
            "forbidden",
            "hash-differs",
            "headers-too-large",
            "idempotency-key-required",
            "idempotency-key-reused",
            "in-the-future",
            "internal-error",
            "invalid-value",
            "malformed-json",
            "malformed-multipart",
            "malformed-request",
            "malformed-text",
            "mandate-lacks-action",
            "method-not-allowed",
            "nested-too-deep",
            "not-acceptable",
            "not-found",
            "own-entry",
            "range-not-satisfiable",
            "record-not-yet",
            "refused",
            "request-timeout",
            "required",
            "stale",
            "too-large",
            "too-many",
            "unauthorized",
            "unavailable",
            "unknown-field",
            "unknown-parameter",
            "unknown-reference",
            "unsupported-media-type",
            "uri-too-long",
            "wrong-state",
            "wrong-type");

    private Problems() {}

    /** 400: the request cannot be read as what this call takes. */
    public static HttpProblem malformed(Fault... faults) {
        return of(400, faults[0].code(), "The request cannot be read", faults[0].detail(), faults);
    }

    /** 401: no token, or none that is valid (RFC 6750). */
    public static HttpProblem unauthorized(String detail) {
        return HttpProblem.builder(of(401, "unauthorized", "Not authenticated", detail))
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }

    /** 403: this role may never do this; says nothing about any object. */
    public static HttpProblem forbidden(String detail) {
        return of(403, "forbidden", "Not for this role", detail);
    }

    /** 404: unknown, or not yours; the two are not told apart, so that an id leaks nothing. */
    public static HttpProblem notFound() {
        return of(404, "not-found", "Not found", "There is nothing here under this id, or it is not yours.");
    }

    /** 409: the thing is not in a state that allows this. */
    public static HttpProblem conflict(String code, String detail) {
        return of(409, code, "In conflict with what is stored", detail);
    }

    /** 413: more than this call takes. */
    public static HttpProblem tooLarge(String detail) {
        return of(413, "too-large", "Too large", detail);
    }

    /** 422: well-formed, but refused; nothing was stored. */
    public static HttpProblem refused(Fault... faults) {
        return of(422, faults[0].code(), "Refused", faults[0].detail(), faults);
    }

    /** 503: not now; the same request may be sent again in a second. */
    public static HttpProblem unavailable() {
        String detail = "Not known to be stored; the same request with the same Idempotency-Key is stored once";
        return HttpProblem.builder(of(503, "unavailable", "Not now", detail))
                .withHeader("Retry-After", "1")
                .build();
    }

    /** Any other: the code names the problem's type too. */
    public static HttpProblem of(int status, String code, String title, String detail, Fault... faults) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withType(type(code))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail)
                .with("code", code);
        return (faults.length == 0 ? problem : problem.with("errors", List.of(faults))).build();
    }

    /** The type's name is made of the code. */
    public static URI type(String code) {
        return URI.create(TYPES + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String codeOf(int status) {
        return CODES.getOrDefault(status, status >= 500 ? "internal-error" : "refused");
    }

    /** What a problem is at fault for; one that names nothing is at fault as a whole. */
    public static List<Fault> faults(HttpProblem problem) {
        return problem.getParameters().get("errors") instanceof List<?> faults
                ? faults.stream().map(Fault.class::cast).toList()
                : List.of(Fault.at(
                        "", String.valueOf(problem.getParameters().get("code")), String.valueOf(problem.getDetail())));
    }
}
