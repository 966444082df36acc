package dev.promptly.complaint.admissibility;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.proof.InfringementEvidence;
import dev.promptly.complaint.proof.OwnershipEvidence;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of evidence that cure a code, over all claims; read off the same tables and rules that find it. */
final class Cures {

    private Cures() {}

    /** Those of one claim. */
    static List<String> of(ReasonCode code, Claim claim, Tables tables) {
        return switch (code) {
            case R10 -> tables.of(claim.rightType()).accepts();
            case R30, R32 -> tables.of(claim).accepts();
            case R31 ->
                tables.of(claim).accepts().stream()
                        .filter(EvidenceRules.COMPARISONS::contains)
                        .toList();
            default -> of(code);
        };
    }

    /** Those over all claims. */
    static List<String> of(ReasonCode code) {
        return switch (code) {
            case R01 -> PartyRules.IDENTITY_PAPERS;
            case R03, R04, R05 -> PartyRules.AUTHORITY_PAPERS;
            case R10 ->
                OwnershipEvidence.E1.values().stream()
                        .flatMap(table -> table.accepts().stream())
                        .distinct()
                        .toList();
            case R14 -> RightRules.ONE_OF_FOUR;
            case R15 ->
                Stream.concat(RightRules.EVALUATIONS.stream(), RightRules.RULINGS.stream())
                        .toList();
            case R30, R32 ->
                InfringementEvidence.E2.values().stream()
                        .flatMap(table -> table.accepts().stream())
                        .distinct()
                        .toList();
            case R31 -> EvidenceRules.COMPARISONS.stream().sorted().toList();
            case R36 -> EvidenceRules.TRANSLATIONS;
            default -> List.of();
        };
    }
}
