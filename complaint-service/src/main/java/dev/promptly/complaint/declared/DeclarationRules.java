package dev.promptly.complaint.declared;

import static dev.promptly.complaint.law.EvidenceRole.NON_INFRINGEMENT;
import static dev.promptly.complaint.law.ReasonCode.D01;
import static dev.promptly.complaint.law.ReasonCode.D02;
import static dev.promptly.complaint.law.ReasonCode.D03;
import static dev.promptly.complaint.law.ReasonCode.D04;
import static dev.promptly.complaint.law.ReasonCode.D05;
import static dev.promptly.complaint.law.ReasonCode.D07;

import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.evidencefact.EvidenceNamed;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a declaration needs (rule book A2.3, E3), as values: it knows no case. */
public final class DeclarationRules {

    /** That a right was attacked shows nothing by itself. */
    private static final Set<String> NEVER_ALONE = Set.of("INVALIDATION_FILING", "TRANSLATION");

    /** What shows that there is no infringement. */
    private static final List<String> ACCEPTED = List.of(
            "LICENCE",
            "INVOICE",
            "EARLIER_RIGHT",
            "PRIOR_ART",
            "DIFFERENCE_CHART",
            "INVALIDATION_DECISION",
            "JUDGEMENT",
            "ADMINISTRATIVE_DECISION",
            "OTHER");

    private DeclarationRules() {}

    /**
     * What is said of a declaration.
     *
     * @param awaits whether evidence that it names is on its way; then nothing is said yet
     */
    public record Judged(boolean awaits, List<Reason> reasons) {}

    /**
     * @param known the evidence that is there and the declarant's own, by id
     * @param overdue whether what is not there was waited for long enough
     * @param ruled whether the notice came with a ruling in force that finds infringement by what is contested
     * @param on by the law of this day
     */
    public static Judged judge(
            DeclarationRequest declared, Map<UUID, EvidenceFact> known, boolean overdue, boolean ruled, LocalDate on) {
        List<EvidenceNamed> items = declared.evidenceOrNone();
        boolean awaits = !overdue && items.stream().anyMatch(item -> !known.containsKey(item.evidenceId()));
        if (awaits) {
            return new Judged(true, List.of());
        }
        List<Reason> reasons = new ArrayList<>();
        when(!declared.identified(), D01, null, on, reasons);
        when(declared.targetIdsOrNone().isEmpty(), D02, null, on, reasons);
        IntStream.range(0, items.size())
                .filter(i -> !known.containsKey(items.get(i).evidenceId()))
                .forEach(i -> when(true, D03, "/evidence/" + i, on, reasons));
        when(
                reasons.stream().noneMatch(reason -> reason.code() == D03) && !isShown(items, known),
                D03,
                null,
                on,
                reasons);
        when(!declared.guaranteed(), D04, null, on, reasons);
        IntStream.range(0, items.size())
                .filter(i -> isHidden(items.get(i), known))
                .forEach(i -> when(true, D05, "/evidence/" + i, on, reasons));
        when(ruled, D07, null, on, reasons);
        return new Judged(false, reasons);
    }

    /**
     * Whether a person may find on appeal that a reason does not stand (rule book A1.26): proof is weighed otherwise where anything is there
     * to be shown to the right holder. Who declares, on what, and that it signs, are facts whoever looks.
     */
    public static boolean isWeighed(ReasonCode code, DeclarationRequest declared, Map<UUID, EvidenceFact> known) {
        return code == D03
                && declared.evidenceOrNone().stream()
                        .filter(item -> item.roleOr(NON_INFRINGEMENT) == NON_INFRINGEMENT)
                        .flatMap(item -> java.util.stream.Stream.ofNullable(known.get(item.evidenceId())))
                        .anyMatch(EvidenceFact::isForwardable);
    }

    private static boolean isShown(List<EvidenceNamed> items, Map<UUID, EvidenceFact> known) {
        return items.stream()
                .filter(item -> item.roleOr(NON_INFRINGEMENT) == NON_INFRINGEMENT)
                .flatMap(item -> java.util.stream.Stream.ofNullable(known.get(item.evidenceId())))
                .anyMatch(fact -> ACCEPTED.contains(fact.kind()) && !NEVER_ALONE.contains(fact.kind()));
    }

    /** An item that is relied upon and cannot be shown to the right holder (invariant I3). */
    private static boolean isHidden(EvidenceNamed item, Map<UUID, EvidenceFact> known) {
        EvidenceFact fact = known.get(item.evidenceId());
        return fact != null && item.roleOr(NON_INFRINGEMENT) == NON_INFRINGEMENT && !fact.isForwardable();
    }

    private static void when(
            boolean holds, ReasonCode code, @Nullable String pointer, LocalDate on, List<Reason> reasons) {
        if (holds) {
            reasons.add(new Reason(
                    code,
                    code.effect(),
                    Reason.Scope.COMPLAINT,
                    code.meaning(),
                    code.basis(on),
                    code == D03 ? ACCEPTED : List.of(),
                    List.of(),
                    null,
                    pointer == null ? code.pointer() : pointer));
        }
    }
}
