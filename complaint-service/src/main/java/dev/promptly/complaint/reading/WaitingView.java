package dev.promptly.complaint.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.law.WaitingKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a target, or a complaint, waits for.
 *
 * @param id of the item, party, right, mandate or review; absent where its reader may not know it
 * @param since when that wait began
 * @param until for evidence the instant before which it is not given up, later where evidence-service was not heard; for a
 *     review when it is due; absent where nothing ends the wait but what is waited for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WaitingView(
        WaitingKind kind,
        @Nullable UUID id,
        Instant since,
        @Nullable Instant until) {}
