package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Finding.onComplaint;
import static dev.promptly.complaint.admissibility.Rule.when;
import static dev.promptly.complaint.law.EvidenceRole.INFRINGEMENT;
import static dev.promptly.complaint.law.EvidenceRole.RIGHT;
import static dev.promptly.complaint.law.ReasonCode.R11;
import static dev.promptly.complaint.law.ReasonCode.R26;
import static dev.promptly.complaint.law.ReasonCode.R30;
import static dev.promptly.complaint.law.ReasonCode.R31;
import static dev.promptly.complaint.law.ReasonCode.R32;
import static dev.promptly.complaint.law.ReasonCode.R36;
import static dev.promptly.complaint.law.ReasonCode.R40;

import dev.promptly.complaint.admissibility.Notice.Exhibit;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.Words;
import dev.promptly.complaint.proof.EvidenceTable;
import dev.promptly.complaint.proof.Provisos;
import dev.promptly.complaint.proof.Weighed.About;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** R30 to R40: what shows the infringement, target by target, and the guarantee that it is true. */
final class EvidenceRules {

    private static final String POINTER = "/evidence";
    static final List<String> TRANSLATIONS = List.of("TRANSLATION");
    private static final Set<String> CHINESE = Set.of("zh", "zho", "chi", "cmn", "yue");
    static final Set<String> COMPARISONS = Set.of("CLAIM_CHART", "DESIGN_COMPARISON", "INFRINGEMENT_ASSESSMENT");

    /** R30, R31, R32: prima facie evidence for each target; one item that may stand alone is enough. */
    static final Rule INFRINGEMENT_IS_SHOWN = (notice, tables) -> {
        return Stream.of(R30, R31, R32)
                .flatMap(code -> Defects.perTarget(
                        notice,
                        unshown(code, tables, notice),
                        target -> lackOn(notice, tables, target)
                                .filter(code::equals)
                                .isPresent()));
    };

    /** R30: a trade secret is never admitted by the rules alone. */
    static final Rule SECRET_IS_WEIGHED_BY_A_PERSON = Rule.of(notice -> when(
            notice.claim() == Claim.TRADE_SECRET,
            onComplaint(R30, POINTER).saying(Words.SECRET).forReview()));

    /** R30: evidence that the notice names is there. */
    static final Rule EVIDENCE_IS_THERE = Rule.of(notice -> eachExhibit(
            notice,
            (exhibit, pointer) ->
                    exhibit.item().isPresent() ? Stream.empty() : stands(exhibit, notice, onComplaint(R30, pointer))));

    /** R11, R30: a ruling that speaks against the right or the claim goes to a reviewer (rule book A2.9). */
    static final Rule NO_RULING_SPEAKS_AGAINST_IT = Rule.of(notice -> eachExhibit(
            notice,
            (exhibit, pointer) -> exhibit.item().filter(Provisos::isContrary).stream()
                    .map(item -> onComplaint("RIGHT_INVALID".equals(item.text("finding")) ? R11 : R30, pointer))
                    .map(finding -> finding.saying(Words.CONTRARY).forReview())));

    /** R26: under the number of a paper that is relied upon no other paper was handed in before; a person compares the two. */
    static final Rule NUMBER_IS_OF_ONE_PAPER = Rule.of(notice -> Stream.concat(
            eachExhibit(
                    notice,
                    (exhibit, pointer) -> exhibit.forwarded().anyMatch(Item::isToBeCompared)
                            ? stands(exhibit, notice, onComplaint(R26, pointer).saying(Words.COMPARED))
                            : Stream.empty()),
            when(
                    notice.right().stream()
                            .flatMap(right -> right.proofs().stream())
                            .flatMap(proof -> proof.item().stream())
                            .anyMatch(Item::isToBeCompared),
                    onComplaint(R26, "/rightId").saying(Words.COMPARED))));

    /** R36: what is in another language comes with a Chinese translation. */
    static final Rule FOREIGN_LANGUAGE_IS_TRANSLATED = Rule.of(notice -> eachExhibit(
            notice,
            (exhibit, pointer) -> isForeign(exhibit)
                    ? stands(
                            untranslated(exhibit, notice),
                            notice,
                            onComplaint(R36, pointer).accepting(TRANSLATIONS, List.of()))
                    : Stream.empty()));

    /** R40: the written guarantee that the notice is true, signed. */
    static final Rule TRUTH_IS_GUARANTEED =
            Rule.of(notice -> when(!notice.guaranteed(), onComplaint(R40, "/guarantee")));

    private EvidenceRules() {}

    /** What the target lacks: any evidence (R30), a comparison (R31), or what makes its report complete (R32). */
    private static Optional<ReasonCode> lackOn(Notice notice, Tables tables, int target) {
        List<Item> items = notice.exhibits(INFRINGEMENT, target);
        About about = notice.about(target);
        if (tables.isBacked(notice, target) || tables.of(notice.claim()).isProvenBy(items, about)) {
            return Optional.empty();
        }
        if (notice.claim().isOfAPatent() && !items.isEmpty()) {
            return Optional.of(R31);
        }
        boolean reported = items.stream().anyMatch(item -> item.kind().equals("IDENTIFICATION_REPORT"));
        return Optional.of(reported && !notice.claim().isOfAPatent() ? R32 : R30);
    }

    private static Finding unshown(ReasonCode code, Tables tables, Notice notice) {
        EvidenceTable table = tables.of(notice.claim());
        List<String> accepts = Cures.of(code, notice.claim(), tables);
        List<Item> items = notice.standing()
                .boxed()
                .flatMap(target -> notice.exhibits(INFRINGEMENT, target).stream())
                .toList();
        Finding bare = onComplaint(code, POINTER)
                .accepting(
                        accepts,
                        Stream.concat(
                                        table.accepts().stream().filter(kind -> !accepts.contains(kind)),
                                        table.acceptsTogether().stream())
                                .toList());
        return items.isEmpty() ? bare : bare.saying(Words.only(items));
    }

    private static Stream<Finding> eachExhibit(Notice notice, BiFunction<Exhibit, String, Stream<Finding>> judging) {
        return IntStream.range(0, notice.evidence().size())
                .boxed()
                .flatMap(i -> judging.apply(notice.evidence().get(i), POINTER + "/" + i));
    }

    private static Stream<Finding> stands(Exhibit exhibit, Notice notice, Finding finding) {
        return stands(exhibit::concerns, notice, finding);
    }

    private static Stream<Finding> stands(IntPredicate amiss, Notice notice, Finding finding) {
        List<Integer> concerned = notice.standing().filter(amiss).boxed().toList();
        if (concerned.isEmpty()) {
            return Stream.empty();
        }
        return concerned.size() == notice.standing().count()
                ? Stream.of(finding)
                : concerned.stream().map(finding::at);
    }

    private static boolean isForeign(Exhibit exhibit) {
        return (exhibit.role() == RIGHT || exhibit.role() == INFRINGEMENT)
                && exhibit.translationOf() == null
                && !isChinese(exhibit);
    }

    /** By the primary subtag (BCP 47); what does not say its language is taken to be Chinese. */
    private static boolean isChinese(Exhibit exhibit) {
        return exhibit.language() == null
                || CHINESE.contains(exhibit.language().toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
    }

    /** A translation is relied upon like what it translates: it counts for a target whose operator is sent it. */
    private static IntPredicate untranslated(Exhibit exhibit, Notice notice) {
        List<Exhibit> translations = notice.evidence().stream()
                .filter(other -> exhibit.id().equals(other.translationOf()))
                .filter(other -> !other.id().equals(exhibit.id()) && isChinese(other))
                .filter(other ->
                        other.item().isEmpty() || other.forwarded().findAny().isPresent())
                .toList();
        return target -> exhibit.concerns(target)
                && translations.stream().noneMatch(translation -> translation.concerns(target));
    }
}
