package dev.promptly.complaint.proceeding;

import dev.promptly.complaint.evidencefact.EvidenceNamed;
import dev.promptly.kit.text.FreeText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is beyond the right holder's control keeps it from complaining or suing in time (法释〔2020〕9号 art. 3).
 *
 * @param targetIds all whose window is open where absent
 * @param ground such as a notarisation or a legalisation that is under way
 * @param evidence what proves it: a paper of kind CAUSE_OF_DELAY
 * @param until to when it is wanted; as far as the law allows where absent
 */
public record ExtensionRequest(
        @Nullable @Size(min = 1, max = 1000) List<@NotNull UUID> targetIds,
        @FreeText @NotBlank @Size(max = 4000) String ground,
        @Nullable @Size(max = 1000) List<@NotNull @Valid EvidenceNamed> evidence,
        @Nullable Instant until) {}
