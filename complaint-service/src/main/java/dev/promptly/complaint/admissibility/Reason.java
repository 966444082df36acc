package dev.promptly.complaint.admissibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One reason, as the answer shows it.
 *
 * @param scope whether it stands on the whole complaint or on one target
 * @param firstComplaintId of R24, to the same account only: the case that is already open
 * @param pointer into the complaint as it was filed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(
        ReasonCode code,
        Effect effect,
        Scope scope,
        String detail,
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

    static Reason of(ReasonCode code, Scope scope, @Nullable String pointer, @Nullable UUID firstComplaintId) {
        return new Reason(
                code,
                code.effect(),
                scope,
                code.sentence(),
                code.basis(),
                code.accepts(),
                List.of(),
                firstComplaintId,
                pointer);
    }
}
