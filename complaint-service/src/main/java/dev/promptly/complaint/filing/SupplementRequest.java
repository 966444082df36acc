package dev.promptly.complaint.filing;

import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.ComplaintRequest.EvidenceReference;
import dev.promptly.complaint.admission.ComplaintRequest.Guarantee;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.kit.text.FreeText;
import dev.promptly.kit.text.UrlText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a notice lacked.
 *
 * @param targets where targets are that could not be located
 */
record SupplementRequest(
        @Nullable @Size(max = 1000) List<@NotNull @Valid EvidenceReference> evidence,
        @Nullable @Valid Guarantee guarantee,
        @FreeText @Nullable @Size(max = 20_000) String statement,
        @Nullable UUID rightId,
        @Nullable @Size(max = 1000) List<@NotNull @Valid Relocation> targets,
        @FreeText @Nullable @Size(max = 4000) String note) {

    /** Where one target is; what is amiss with it is that target's defect, as in {@link ComplaintRequest.TargetRequest}. */
    record Relocation(
            @NotNull UUID targetId,
            @UrlText @Nullable String url,
            @Nullable String itemId) {

        private boolean saysWhere() {
            return (url != null && !url.isBlank()) || (itemId != null && !itemId.isBlank());
        }
    }

    List<EvidenceReference> evidenceOrNone() {
        return Objects.requireNonNullElse(evidence, List.of());
    }

    List<Relocation> targetsOrNone() {
        return Objects.requireNonNullElse(targets, List.of());
    }

    /** Those that say where: a row that says nothing moves nothing. */
    List<Relocation> moved() {
        return targetsOrNone().stream().filter(Relocation::saysWhere).toList();
    }

    /** A note alone adds nothing to the notice. */
    boolean addsSomething() {
        return !evidenceOrNone().isEmpty()
                || !moved().isEmpty()
                || (guarantee != null && !guarantee.saysNothing())
                || statement != null
                || rightId != null;
    }

    /** What the record keeps of it, for the parties. */
    Map<String, ?> said() {
        return note == null ? Map.of() : Map.of("note", note);
    }

    /** The notice as it reads with this. Evidence is added; what else is stated anew replaces what was stated before. */
    ComplaintRequest addedTo(ComplaintRequest before, List<Target> places) {
        ComplaintRequest filed = before.with(evidenceOrNone());
        return new ComplaintRequest(
                filed.site(),
                filed.profile(),
                filed.track(),
                filed.externalRef(),
                filed.complainantId(),
                rightId == null ? filed.rightId() : rightId,
                filed.claim(),
                filed.actDate(),
                relocated(filed.targets(), places),
                statement == null ? filed.statement() : statement,
                filed.evidence(),
                filed.patentClaims(),
                filed.requestedMeasure(),
                guaranteeWith(filed.guarantee()),
                filed.intake());
    }

    /** What is not signed takes the place of nothing that is. */
    private @Nullable Guarantee guaranteeWith(@Nullable Guarantee filed) {
        boolean stands = guarantee == null || (filed != null && filed.signed() && !guarantee.signed());
        return stands ? filed : guarantee;
    }

    private List<ComplaintRequest.TargetRequest> relocated(
            List<ComplaintRequest.TargetRequest> filed, List<Target> places) {
        List<ComplaintRequest.TargetRequest> targets = new ArrayList<>(filed);
        for (Relocation moved : moved()) {
            places.stream()
                    .filter(target -> target.id().equals(moved.targetId()))
                    .forEach(target -> targets.set(
                            target.position(), filed.get(target.position()).at(moved.url(), moved.itemId())));
        }
        return targets;
    }
}
