package dev.promptly.complaint.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.admissibility.Cure;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reason as its reader is told it.
 *
 * @param detail in the reader's language, Chinese or English
 * @param accepts kinds of evidence, any one of which cures it
 * @param alsoAccepted what else would
 * @param cures what really cures it, papers or not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReasonView(
        ReasonCode code,
        Effect effect,
        Reason.Scope scope,
        String detail,
        String basis,
        List<String> accepts,
        List<String> alsoAccepted,
        List<Cure> cures,
        @Nullable UUID firstComplaintId,
        @Nullable String pointer) {

    public static List<ReasonView> from(List<Reason> reasons, Locale language) {
        return reasons.stream().map(reason -> from(reason, language)).toList();
    }

    private static ReasonView from(Reason reason, Locale language) {
        return new ReasonView(
                reason.code(),
                reason.effect(),
                reason.scope(),
                reason.detail().in(language),
                reason.basis(),
                reason.accepts(),
                reason.alsoAccepted(),
                Cure.of(reason),
                reason.firstComplaintId(),
                reason.pointer());
    }
}
