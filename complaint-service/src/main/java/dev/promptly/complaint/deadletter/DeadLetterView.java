package dev.promptly.complaint.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.statute.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as operations see it.
 *
 * @param place topic, partition and offset of the message that was rejected
 * @param event what the message says it is; absent where it is no CloudEvent
 * @param data absent in a list where it is long
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterView(
        UUID id,
        String topic,
        String place,
        String rejectedBy,
        Instant rejectedAt,
        String code,
        String detail,
        @Nullable Said event,
        String key,
        int size,
        Content.Form form,

        @Schema(description = "JSON as it is, else text, else base64: form says which") @Nullable
        Object data,

        List<Replay> replays) {

    private static final int LONGEST_IN_LIST = 4096;

    /** The attributes of CloudEvents 1.0 that were there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            @Nullable String id,
            @Nullable String source,
            @Nullable String type,
            @Nullable String subject) {

        static @Nullable Said in(Map<String, String> headers) {
            boolean any = headers.keySet().stream().anyMatch(name -> name.startsWith("ce_"));
            return any
                    ? new Said(
                            headers.get("ce_id"),
                            headers.get("ce_source"),
                            headers.get("ce_type"),
                            headers.get("ce_subject"))
                    : null;
        }
    }

    static DeadLetterView whole(DeadLetter letter, Rejected rejected) {
        return from(letter, rejected, Integer.MAX_VALUE);
    }

    static DeadLetterView inList(DeadLetter letter, Rejected rejected) {
        return from(letter, rejected, LONGEST_IN_LIST);
    }

    private static DeadLetterView from(DeadLetter letter, Rejected rejected, int longest) {
        Content content = Content.of(rejected.value());
        return new DeadLetterView(
                letter.id,
                Topics.PLATFORM,
                letter.place,
                letter.rejectedBy,
                letter.rejectedAt,
                letter.code,
                rejected.detail(),
                Said.in(rejected.headers()),
                rejected.key(),
                rejected.value().length,
                content.form(),
                rejected.value().length <= longest ? content.shown() : null,
                List.copyOf(letter.replays));
    }
}
