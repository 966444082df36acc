package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Finding.onComplaint;
import static dev.promptly.complaint.admissibility.Rule.when;
import static dev.promptly.complaint.law.EvidenceRole.INFRINGEMENT;
import static dev.promptly.complaint.law.ReasonCode.R10;
import static dev.promptly.complaint.law.ReasonCode.R15;
import static dev.promptly.complaint.law.ReasonCode.R30;

import dev.promptly.complaint.admissibility.Notice.ClaimedRight;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.law.Words;
import dev.promptly.complaint.proof.EvidenceTable;
import dev.promptly.complaint.proof.Weighed;
import java.util.List;
import java.util.Optional;

/**
 * R10, R15, R30 as doubts: what its uploader states of its own paper makes a notice complete, and no more. A person looks where
 * another account's right rests on nothing else, or where a ruling that the uploader describes carries what nothing else
 * carries (ADR 18).
 */
final class StatementRules {

    /** R10: whose the right is rests on proof that another than its owner handed in, or on a ruling handed in. */
    static final Rule OWNERSHIP_RESTS_ON_MORE = (notice, tables) ->
            notice
                    .right()
                    .filter(right -> !right.filed())
                    .flatMap(right -> doubtOfOwnership(notice, right, tables))
                    .stream();

    /** R15: the evaluation report on another account's right is more than what the complainant handed in. */
    static final Rule REPORT_RESTS_ON_MORE = Rule.of(notice -> when(
            notice.right()
                    .filter(right -> !right.own() && RightRules.NEED_A_REPORT.contains(right.type()))
                    .filter(right -> registered(right).stream().noneMatch(RightRules::isReport))
                    .filter(right -> RightRules.proofs(notice, right, exhibit -> true).stream()
                            .anyMatch(RightRules::isReport))
                    .isPresent(),
            onComplaint(R15, "/rightId").saying(Words.PROOF_STATED).forReview()));

    /** R30: a ruling carries the claim where nothing else does, or where a report lacks or speaks against it. */
    static final Rule RULING_WAS_LOOKED_AT = (notice, tables) -> Defects.perTarget(
            notice,
            onComplaint(R30, "/evidence").saying(Words.RULING_STATED).forReview(),
            target -> tables.isBacked(notice, target) && needsTheRuling(notice, tables, target));

    private StatementRules() {}

    private static Optional<Finding> doubtOfOwnership(Notice notice, ClaimedRight right, Tables tables) {
        EvidenceTable table = tables.of(right.type());
        Weighed.About about = new Weighed.About(null, notice.receivedOn());
        List<List<Item>> onEach = RightRules.proofsOnEach(notice, right).toList();
        if (table.isProvenBy(registered(right), about)
                || !onEach.stream().allMatch(proofs -> table.isProvenBy(proofs, about))) {
            return Optional.empty();
        }
        Finding doubt = onComplaint(R10, "/rightId").forReview();
        if (!right.own()) {
            return Optional.of(doubt.saying(Words.PROOF_STATED));
        }
        return onEach.stream().allMatch(proofs -> table.isProvenBy(withoutRulings(proofs), about))
                ? Optional.empty()
                : Optional.of(doubt.saying(Words.RULING_STATED));
    }

    /** What the registry holds: who verified the right has seen it. */
    private static List<Item> registered(ClaimedRight right) {
        return right.proofs().stream().flatMap(proof -> proof.item().stream()).toList();
    }

    private static boolean needsTheRuling(Notice notice, Tables tables, int target) {
        List<Item> others = withoutRulings(notice.exhibits(INFRINGEMENT, target));
        return !tables.of(notice.claim()).isProvenBy(others, notice.about(target))
                || overridesTheReport(notice, target);
    }

    /** Whether without a ruling R15 or R16 would stand on the target. */
    private static boolean overridesTheReport(Notice notice, int target) {
        return notice.right()
                .filter(right -> RightRules.NEED_A_REPORT.contains(right.type()))
                .map(right -> RightRules.reports(RightRules.proofs(notice, right, exhibit -> exhibit.concerns(target))))
                .filter(reports -> reports.isEmpty()
                        || reports.stream().anyMatch(report -> RightRules.isNegative(report, notice.patentClaims())))
                .isPresent();
    }

    private static List<Item> withoutRulings(List<Item> items) {
        return items.stream().filter(item -> !item.isRuling()).toList();
    }
}
