package dev.promptly.complaint.order;

import dev.promptly.complaint.evidencefact.EvidenceNamed;
import dev.promptly.complaint.statute.OrderAddressee;
import dev.promptly.complaint.statute.OrderEffect;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a court or an authority has ordered.
 *
 * @param addressee to whom it is addressed; the platform where absent
 * @param forum the court or the authority
 * @param targetIds which targets it is about; all of the complaint where absent
 * @param evidence the order itself, and what came with it
 * @param disclose of DISCLOSE the items of evidence that are to be shown
 */
record OrderRequest(
        @NotNull OrderEffect effect,
        @Nullable OrderAddressee addressee,
        @NotBlank @Size(max = 300) String forum,
        @NotBlank @Size(max = 200) String caseNumber,
        @Nullable @Size(min = 1, max = 1000) List<@NotNull UUID> targetIds,
        @Nullable @Size(max = 1000) List<@NotNull @Valid EvidenceNamed> evidence,
        @Nullable @Size(max = 1000) List<@NotNull UUID> disclose) {

    OrderAddressee addresseeOrPlatform() {
        return Objects.requireNonNullElse(addressee, OrderAddressee.PLATFORM);
    }

    List<UUID> evidenceIds() {
        return EvidenceNamed.ids(evidence);
    }

    List<UUID> discloseOrNone() {
        return Objects.requireNonNullElse(disclose, List.<UUID>of()).stream()
                .distinct()
                .toList();
    }

    /** What the record keeps of it, for the parties. */
    Map<String, ?> said() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("effect", effect);
        said.put("addressee", addresseeOrPlatform());
        said.put("forum", forum);
        said.put("caseNumber", caseNumber);
        said.put("evidence", evidenceIds());
        if (!discloseOrNone().isEmpty()) {
            said.put("disclose", discloseOrNone());
        }
        return said;
    }
}
