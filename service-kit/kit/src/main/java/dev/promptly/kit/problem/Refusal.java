package dev.promptly.kit.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lawful no, as a value: a problem where it leaves by HTTP (RFC 9457), a rejection where it leaves by Kafka.
 *
 * @param code for a machine; it names the problem's type too
 * @param title what sort of no it is, in words
 * @param detail for a person: what is wrong, and with what
 * @param faults empty where the request is at fault as a whole, or not at fault
 * @param retryAfter when the same may be asked again; null where asking again is of no use
 */
public record Refusal(
        Sort sort,
        String code,
        String title,
        String detail,
        List<Fault> faults,
        @Nullable Duration retryAfter) {

    /** What is said by HTTP's status codes (RFC 9110 §15). */
    public enum Sort {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        REFUSED(422),
        BUSY(503);

        private final int status;

        Sort(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** What it is at fault for; one that names nothing is at fault as a whole. */
    public List<Fault> allFaults() {
        return faults.isEmpty() ? List.of(Fault.at("", code, detail)) : faults;
    }
}
