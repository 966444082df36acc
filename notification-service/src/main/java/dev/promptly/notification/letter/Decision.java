package dev.promptly.notification.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What has happened in a case.
 *
 * @param act by its name in the record
 * @param reasons that stand on all of it
 * @param outcome of an appeal: UPHOLD where it is granted, DISMISS where the decision stands; absent of all else
 * @param words why, as whoever decided the appeal wrote it
 */
@Schema(name = "NoticeDecision")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decision(
        String act,
        Instant at,
        List<Reason> reasons,
        @Nullable String outcome,
        @Nullable String words) {

    public Decision {
        reasons = Objects.requireNonNullElse(reasons, List.of());
    }

    /** @param basis null where a person found it */
    @Schema(name = "NoticeReason")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(
            String code, Detail detail, @Nullable String basis) {}

    /** What is amiss, in both languages. */
    @Schema(name = "NoticeReasonDetail")
    public record Detail(String zh, String en) {}
}
