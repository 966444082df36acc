package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Finding.on;

import java.util.List;

/** The rules by which a notice is admitted, in the order of the rule book's E4, in which their reasons are shown. */
final class Rules {

    /** Whatever a reviewer found: R50 and R51 come from nowhere else. It comes last, where the other rules say no such thing. */
    static final Rule REVIEWER_FOUND_NOTHING = (notice, tables) -> notice.reviewed().stream()
            .flatMap(reviewed -> reviewed
                    .effect()
                    .map(effect -> on(
                                    reviewed.target(),
                                    reviewed.code(),
                                    reviewed.code().pointer())
                            .with(effect)
                            .accepting(Cures.of(reviewed.code(), notice.claim(), tables), List.of()))
                    .stream());

    static final List<Rule> ALL = List.of(
            PartyRules.HOLDER_IS_IDENTIFIED,
            PartyRules.IDENTITY_IS_CONFIRMED,
            PartyRules.COMPLAINANT_MAY_SPEAK_FOR_THE_HOLDER,
            RightRules.RIGHT_IS_PROVEN,
            StatementRules.OWNERSHIP_RESTS_ON_MORE,
            RightRules.RIGHT_IS_CONFIRMED,
            RightRules.RIGHT_IS_IN_FORCE,
            RightRules.RIGHT_HOLDS_HERE,
            RightRules.GOODS_ARE_OF_A_CLASS,
            RightRules.PATENT_WAS_EVALUATED,
            StatementRules.REPORT_RESTS_ON_MORE,
            RightRules.EVALUATION_IS_NOT_NEGATIVE,
            TargetRules.TARGET_IS_LOCATED,
            TargetRules.TARGET_IS_HERE,
            TargetRules.TARGETS_ARE_FEW_ENOUGH,
            TargetRules.CASE_IS_NEW,
            TargetRules.NOTHING_IS_FILED_AGAIN,
            EvidenceRules.NUMBER_IS_OF_ONE_PAPER,
            EvidenceRules.INFRINGEMENT_IS_SHOWN,
            StatementRules.RULING_WAS_LOOKED_AT,
            EvidenceRules.SECRET_IS_WEIGHED_BY_A_PERSON,
            EvidenceRules.EVIDENCE_IS_THERE,
            EvidenceRules.NO_RULING_SPEAKS_AGAINST_IT,
            EvidenceRules.FOREIGN_LANGUAGE_IS_TRANSLATED,
            EvidenceRules.TRUTH_IS_GUARANTEED);

    private Rules() {}
}
