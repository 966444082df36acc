package dev.promptly.kit.problem;

import dev.promptly.kit.problem.Refusal.Sort;
import java.net.URI;
import java.time.Duration;
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
            "CALENDAR_MISSING",
            "D06",
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
    public static Refused malformed(Fault... faults) {
        return of(Sort.MALFORMED, faults[0].code(), "The request cannot be read", faults[0].detail(), faults);
    }

    /** 401: no token, or none that is valid (RFC 6750). */
    public static Refused unauthorized(String detail) {
        return of(Sort.UNAUTHENTICATED, "unauthorized", "Not authenticated", detail);
    }

    /** 403: this role may never do this; says nothing about any object. */
    public static Refused forbidden(String detail) {
        return of(Sort.FORBIDDEN, "forbidden", "Not for this role", detail);
    }

    /** 404: unknown, or not yours; the two are not told apart, so that an id leaks nothing. */
    public static Refused notFound() {
        return of(Sort.NOT_FOUND, "not-found", "Not found", "There is nothing here under this id, or it is not yours.");
    }

    /** 409: the thing is not in a state that allows this. */
    public static Refused conflict(String code, String detail, Fault... faults) {
        return of(Sort.CONFLICT, code, "In conflict with what is stored", detail, faults);
    }

    /** 413: more than this call takes. */
    public static Refused tooLarge(String detail) {
        return of(Sort.TOO_LARGE, "too-large", "Too large", detail);
    }

    /** 422: well-formed, but refused; nothing was stored. */
    public static Refused refused(Fault... faults) {
        return of(Sort.REFUSED, faults[0].code(), "Refused", faults[0].detail(), faults);
    }

    /** 503: not now; the same request may be sent again in a second. */
    public static Refused unavailable() {
        String detail = "Not known to be stored; the same request with the same Idempotency-Key is stored once";
        return of(Sort.BUSY, "unavailable", "Not now", detail).retryAfter(Duration.ofSeconds(1));
    }

    /** Any other: the code names the problem's type too. */
    public static Refused of(Sort sort, String code, String title, String detail, Fault... faults) {
        return new Refused(new Refusal(sort, code, title, detail, List.of(faults), null));
    }

    /** The type's name is made of the code. */
    public static URI type(String code) {
        return URI.create(TYPES + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String codeOf(int status) {
        return CODES.getOrDefault(status, status >= 500 ? "internal-error" : "refused");
    }
}
