package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Finding.onComplaint;
import static dev.promptly.complaint.admissibility.Rule.when;
import static dev.promptly.complaint.law.ReasonCode.R10;
import static dev.promptly.complaint.law.ReasonCode.R11;
import static dev.promptly.complaint.law.ReasonCode.R12;
import static dev.promptly.complaint.law.ReasonCode.R13;
import static dev.promptly.complaint.law.ReasonCode.R14;
import static dev.promptly.complaint.law.ReasonCode.R15;
import static dev.promptly.complaint.law.ReasonCode.R16;
import static dev.promptly.complaint.law.ReasonCode.R17;

import dev.promptly.complaint.admissibility.Notice.ClaimedRight;
import dev.promptly.complaint.admissibility.Notice.Exhibit;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.law.Words;
import dev.promptly.complaint.proof.EvidenceTable;
import dev.promptly.complaint.proof.Weighed;
import dev.promptly.complaint.proof.Weight;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** R06 and R10 to R17: the right, its proof, its term and its scope. */
final class RightRules {

    private static final String POINTER = "/rightId";
    private static final String REPORT = "PATENT_EVALUATION_REPORT";

    static final List<String> EVALUATIONS = List.of(REPORT);
    static final List<String> RULINGS = List.of("JUDGEMENT", "ADMINISTRATIVE_DECISION");

    /** Of which there is no register, so that they hold everywhere alike. */
    private static final Set<RightType> UNREGISTERED =
            EnumSet.of(RightType.WORK, RightType.TRADE_SECRET, RightType.OTHER);

    static final Set<RightType> NEED_A_REPORT = EnumSet.of(RightType.UTILITY_MODEL, RightType.DESIGN);
    static final List<String> ONE_OF_FOUR =
            List.of("ORIGINAL_FILE", "PUBLICATION", "COPYRIGHT_CERTIFICATE", "ACQUISITION_CONTRACT");

    /**
     * R10, R14, R17: there is a right, and proof of it on each target; one item that may stand alone is enough. What is named for
     * some targets proves it to their operators only.
     */
    static final Rule RIGHT_IS_PROVEN = (notice, tables) -> {
        if (notice.right().isEmpty()) {
            return Stream.of(onComplaint(R10, POINTER).saying(Words.UNNAMED));
        }
        ClaimedRight right = notice.right().get();
        if (right.type() != notice.claim().rightType()) {
            return Stream.of(onComplaint(R10, POINTER).saying(Words.OTHER_KIND));
        }
        EvidenceTable table = tables.of(right.type());
        Weighed.About about = new Weighed.About(null, notice.receivedOn());
        return proofsOnEach(notice, right)
                .filter(proofs -> !right.filed() && !table.isProvenBy(proofs, about))
                .findFirst()
                .map(proofs -> lack(right, proofs, table, notice))
                .stream();
    };

    /** R06, R10, R11, R12, R17: what the reviewer said who looked at the right. */
    static final Rule RIGHT_IS_CONFIRMED = Rule.of(
            notice -> notice.right().flatMap(ClaimedRight::refusal).stream().map(code -> onComplaint(code, POINTER)));

    /** R11, R17: the right is in force on the day of the notice; a trademark in its grace goes to a reviewer. */
    static final Rule RIGHT_IS_IN_FORCE = Rule.of(notice -> notice.right().flatMap(RightRules::notInForce).stream());

    /** R12: the right is in force where the listing is offered. */
    static final Rule RIGHT_HOLDS_HERE = Rule.of(notice -> when(
            notice.right()
                    .filter(right -> !UNREGISTERED.contains(right.type()))
                    .filter(right -> !right.jurisdiction().equals(notice.territory()))
                    .isPresent(),
            onComplaint(R12, POINTER)));

    /** R13: the goods are in a class of the trademark; where none is, a reviewer says whether they are similar. */
    static final Rule GOODS_ARE_OF_A_CLASS = Rule.of(notice -> {
        List<Integer> classes = notice.right()
                .filter(right -> right.type() == RightType.TRADEMARK)
                .map(ClaimedRight::classes)
                .orElse(List.of());
        return classes.isEmpty()
                ? Stream.empty()
                : Defects.perTarget(
                        notice,
                        R13,
                        target -> isForeign(classes, notice.places().get(target).niceClasses()));
    });

    /** R15: a utility model or design comes with its evaluation report, but where a ruling stands behind the claim. */
    static final Rule PATENT_WAS_EVALUATED = (notice, tables) -> when(
            evaluated(notice, tables)
                    .filter(right -> notice.standing()
                            .filter(target -> !tables.isBacked(notice, target))
                            .anyMatch(target -> reports(proofs(notice, right, exhibit -> exhibit.concerns(target)))
                                    .isEmpty()))
                    .isPresent(),
            onComplaint(R15, POINTER).accepting(EVALUATIONS, RULINGS));

    /** R16: no report speaks against an asserted claim. */
    static final Rule EVALUATION_IS_NOT_NEGATIVE = (notice, tables) -> when(
            evaluated(notice, tables).stream()
                    .flatMap(right -> reports(proofs(notice, right, exhibit -> true)).stream())
                    .anyMatch(report -> isNegative(report, notice.patentClaims())),
            onComplaint(R16, POINTER));

    private RightRules() {}

    private static Finding lack(ClaimedRight right, List<Item> proofs, EvidenceTable table, Notice notice) {
        Set<Weight> weights = EnumSet.noneOf(Weight.class);
        proofs.forEach(item -> table.weightOf(item, new Weighed.About(null, notice.receivedOn()))
                .ifPresent(weights::add));
        boolean onlyClaims = weights.equals(EnumSet.of(Weight.NOT_ALONE));
        if (onlyClaims && right.type() == RightType.WORK) {
            return unproven(R14, table)
                    .accepting(ONE_OF_FOUR, without(table, ONE_OF_FOUR))
                    .saying(Words.only(proofs));
        }
        if (onlyClaims && right.type() == RightType.TRADEMARK) {
            return onComplaint(R17, POINTER).saying(Words.only(proofs));
        }
        Finding missing = unproven(R10, table);
        Finding told = proofs.isEmpty() ? missing : missing.saying(Words.only(proofs));
        return right.type() == RightType.TRADE_SECRET && !proofs.isEmpty() ? told.forReview() : told;
    }

    private static Finding unproven(ReasonCode code, EvidenceTable table) {
        return onComplaint(code, POINTER).accepting(table.accepts(), table.acceptsTogether());
    }

    private static List<String> without(EvidenceTable table, List<String> named) {
        return Stream.concat(
                        table.accepts().stream().filter(kind -> !named.contains(kind)),
                        table.acceptsTogether().stream())
                .toList();
    }

    private static Optional<Finding> notInForce(ClaimedRight right) {
        return switch (right.status()) {
            case VALID, UNREGISTERED -> Optional.empty();
            case GRACE ->
                Optional.of(onComplaint(R11, POINTER).saying(Words.IN_GRACE).forReview());
            case LAPSED, INVALIDATED -> Optional.of(onComplaint(R11, POINTER));
            case PENDING -> Optional.of(onComplaint(right.type() == RightType.TRADEMARK ? R17 : R11, POINTER));
        };
    }

    private static boolean isForeign(List<Integer> classes, List<Integer> goods) {
        return !goods.isEmpty() && Collections.disjoint(classes, goods);
    }

    /** The right, where it needs a report and some target is left on which no ruling stands behind the claim. */
    private static Optional<ClaimedRight> evaluated(Notice notice, Tables tables) {
        return notice.right()
                .filter(right -> NEED_A_REPORT.contains(right.type()))
                .filter(right -> !tables.isBacked(notice));
    }

    static List<Item> reports(List<Item> proofs) {
        return proofs.stream().filter(RightRules::isReport).toList();
    }

    static boolean isReport(Item item) {
        return item.kind().equals(REPORT);
    }

    /** A design has no numbered claims: whatever is negative concerns it. */
    static boolean isNegative(Item report, List<Integer> asserted) {
        List<?> negative = report.list("negativeClaims");
        return asserted.isEmpty() ? !negative.isEmpty() : !Collections.disjoint(negative, asserted);
    }

    /** What the registry holds and what came with the notice. */
    static List<Item> proofs(Notice notice, ClaimedRight right, Predicate<Exhibit> concerned) {
        return Stream.concat(
                        right.proofs().stream().flatMap(proof -> proof.item().stream()),
                        notice.evidence().stream()
                                .filter(exhibit -> exhibit.role() == EvidenceRole.RIGHT)
                                .filter(concerned)
                                .flatMap(Exhibit::counting))
                .toList();
    }

    /** What proves the right on each target; once where it is the same on all. */
    static Stream<List<Item>> proofsOnEach(Notice notice, ClaimedRight right) {
        boolean same = notice.evidence().stream()
                .filter(exhibit -> exhibit.role() == EvidenceRole.RIGHT)
                .allMatch(exhibit -> exhibit.targets().isEmpty());
        return same
                ? Stream.of(proofs(notice, right, exhibit -> true))
                : notice.standing().mapToObj(target -> proofs(notice, right, exhibit -> exhibit.concerns(target)));
    }
}
