package dev.promptly.complaint.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far notices of a complaint have come, as one event says it.
 *
 * @param delivered whether they have arrived; else they were forwarded: clocks K4 and K7 are met by it
 * @param notified the complaint's own notices
 * @param answered the targets of declarations that went to the right holder
 * @param causedBy the event that asked for them; null where that was not told
 * @param confirms whether a letter went to the complainant: who wrote by post knows by it that the notice has come (K1)
 * @param trace the header of the trace that the event is a step of
 */
record NoticesMoved(
        UUID complaintId,
        boolean delivered,
        List<Sent> notified,
        List<UUID> answered,
        @Nullable UUID causedBy,
        boolean confirms,
        Instant at,
        Optional<String> trace) {

    boolean isOfNotices() {
        return !notified.isEmpty() || !answered.isEmpty();
    }
}
