package dev.promptly.gateway.problem;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** One "no" of the door: status, code (kebab, also the end of its type), what a person reads, and headers that go with it. */
public record Problem(int status, String code, String title, String detail, Map<String, String> headers) {

    /** Seconds within which clients of a dead service come back, spread so that they do not all come at once. */
    private static final int LATEST_RETRY = 5;

    private Problem(int status, String code, String title, String detail) {
        this(status, code, title, detail, Map.of());
    }

    public static Problem malformed() {
        return new Problem(
                400, "invalid-value", "Malformed request", "The URI or the Host is not well-formed (RFC 3986).");
    }

    public static Problem malformedFraming() {
        return new Problem(
                400, "invalid-value", "Malformed request", "Transfer-Encoding may be chunked and nothing else.");
    }

    public static Problem noToken() {
        return unauthorized("This path needs a bearer token.", "Bearer");
    }

    /** Does not say what is wrong with the token: that helps a forger more than its owner (RFC 6750 §3.1). */
    public static Problem badToken() {
        return unauthorized("The token is malformed, expired, or not signed for us.", "Bearer error=\"invalid_token\"");
    }

    private static Problem unauthorized(String detail, String challenge) {
        return new Problem(401, "unauthorized", "Unauthorized", detail, Map.of("WWW-Authenticate", challenge));
    }

    public static Problem notFound() {
        return new Problem(404, "not-found", "Not found", "There is nothing at this path.");
    }

    public static Problem methodNotAllowed(List<String> allowed) {
        return new Problem(
                405,
                "method-not-allowed",
                "Method not allowed",
                "This method is not offered here.",
                Map.of("Allow", String.join(", ", allowed)));
    }

    /** The client began a body and stopped sending it (RFC 9110 §15.5.9). */
    public static Problem stalled() {
        return new Problem(408, "request-timeout", "Request timeout", "The rest of the body did not arrive in time.");
    }

    /** {@code limit} in bytes. */
    public static Problem tooLarge(long limit) {
        return new Problem(
                413, "too-large", "Too large", "A body of this media type may have at most " + limit + " bytes.");
    }

    /** {@code limit} in characters (RFC 9110 §15.5.15). */
    public static Problem uriTooLong(int limit) {
        return new Problem(
                414, "uri-too-long", "URI too long", "Path and query may have at most " + limit + " characters.");
    }

    /** {@code limit} in characters (RFC 6585 §5). */
    public static Problem headersTooLarge(int limit) {
        return new Problem(
                431,
                "headers-too-large",
                "Headers too large",
                "All headers together may have at most " + limit + " characters.");
    }

    public static Problem broken() {
        return new Problem(
                500, "internal-error", "Internal error", "The gateway failed; the request id tells us where.");
    }

    public static Problem unavailable(String what) {
        int seconds = ThreadLocalRandom.current().nextInt(1, LATEST_RETRY + 1);
        return new Problem(
                503,
                "unavailable",
                "Unavailable",
                "The " + what + " does not answer. Try again soon.",
                Map.of("Retry-After", Integer.toString(seconds)));
    }
}
