package dev.promptly.complaint.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One reason, as it was decided and is kept.
 *
 * @param scope whether it stands on the whole complaint or on one target
 * @param detail what is amiss, in both languages
 * @param basis by the law in force on the day of the alleged act
 * @param accepts kinds of evidence, any one of which cures it
 * @param alsoAccepted what else would
 * @param firstComplaintId of R24, to the same account only: the case that is already open
 * @param pointer into the complaint as it was filed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(
        ReasonCode code,
        Effect effect,
        Scope scope,
        Text detail,
        String basis,
        List<String> accepts,
        List<String> alsoAccepted,
        @Nullable UUID firstComplaintId,
        @Nullable String pointer) {

    @Schema(name = "ReasonScope")
    public enum Scope {
        COMPLAINT,
        TARGET
    }
}
