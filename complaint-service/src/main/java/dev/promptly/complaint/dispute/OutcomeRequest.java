package dev.promptly.complaint.dispute;

import dev.promptly.complaint.evidencefact.EvidenceNamed;
import dev.promptly.complaint.proceeding.ProceedingOutcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a proceeding has ended, by a document that a reviewer has verified (T18). */
record OutcomeRequest(
        @NotNull ProceedingOutcome outcome,
        @Nullable @Size(max = 1000) List<@NotNull @Valid EvidenceNamed> evidence) {

    /** What the record keeps of it, for the parties. */
    Map<String, ?> said() {
        return Map.of("outcome", outcome, "evidence", EvidenceNamed.ids(evidence));
    }
}
