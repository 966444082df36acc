package dev.promptly.complaint.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** What they say is lacking and may be added. */
    public static Set<ReasonCode> lacking(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.effect() == Effect.RETURN)
                .map(Reason::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReasonCode.class)));
    }

    /** What a person has found; nothing is said of what would cure it. */
    public static Reason found(ReasonCode code, Effect effect, LocalDate on) {
        return new Reason(
                code,
                effect,
                Scope.COMPLAINT,
                code.meaning(),
                code.basis(on),
                List.of(),
                List.of(),
                null,
                code.pointer());
    }

    @Schema(name = "ReasonScope")
    public enum Scope {
        COMPLAINT,
        TARGET
    }
}
