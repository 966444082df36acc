package dev.promptly.complaint.admissibility;

import dev.promptly.complaint.admissibility.Notice.ClaimedRight;
import dev.promptly.complaint.admissibility.Notice.Person;
import dev.promptly.complaint.admissibility.Notice.Reviewed;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Judgement.Waiting;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.verification.Verification.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of a profile as they stand from a date on. A decision stores the version it was made by.
 *
 * @param version such as {@code CN_ECL/2026-11-24}
 * @param since the first day of receipt that is judged by it
 */
public record RuleBook(String version, LocalDate since, Tables tables, List<Rule> rules) {

    /** The judgement on a notice: a pure function of its facts. */
    public Judgement judge(Notice notice) {
        if (!notice.overdue() && awaitsEvidence(notice)) {
            return new Judgement(Optional.of(Waiting.EVIDENCE), List.of(), Map.of(), Set.of());
        }
        List<Reason> reasons = new ArrayList<>();
        Map<Integer, List<Reason>> onTargets = new TreeMap<>();
        findings(notice).forEach(finding -> {
            Integer target = finding.target();
            (target == null ? reasons : onTargets.computeIfAbsent(target, t -> new ArrayList<>()))
                    .add(finding.reason(notice.actDate()));
        });
        Judgement judged = new Judgement(awaitsVerification(notice), reasons, onTargets, backed(notice));
        return judged.waiting().isPresent() ? judged : OneListing.once(notice, judged);
    }

    private Set<Integer> backed(Notice notice) {
        return notice.standing()
                .filter(target -> tables.isBacked(notice, target))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** What the rules find and no reviewer has answered; and what reviewers found and the rules do not say themselves. */
    private List<Finding> findings(Notice notice) {
        List<Finding> found = new ArrayList<>(rules.stream()
                .flatMap(rule -> rule.judge(notice, tables))
                .distinct()
                .flatMap(finding -> unanswered(notice, finding))
                .toList());
        Rules.REVIEWER_FOUND_NOTHING
                .judge(notice, tables)
                .filter(finding -> found.stream().noneMatch(finding::isSaidBy))
                .toList()
                .forEach(found::add);
        return UnopenedRight.withoutIts(notice, found);
    }

    /** What is answered for some targets stands on the others. */
    private static Stream<Finding> unanswered(Notice notice, Finding finding) {
        List<Integer> concerned =
                finding.target() == null ? notice.standing().boxed().toList() : List.of(finding.target());
        List<Integer> left = concerned.stream()
                .filter(target ->
                        notice.reviewed().stream().noneMatch(reviewed -> answers(reviewed, finding, notice, target)))
                .toList();
        return left.size() == concerned.size()
                ? Stream.of(finding)
                : left.stream().map(finding::at);
    }

    /**
     * A reviewer has dismissed it, or found otherwise of what was left to one. What no reviewer is asked about, none dismisses:
     * what was dismissed as a doubt may turn out a plain defect. An appeal reaches further, but not to plain facts.
     */
    private static boolean answers(Reviewed reviewed, Finding finding, Notice notice, int target) {
        boolean ofIt = reviewed.code() == finding.code()
                && (reviewed.target() == null || reviewed.target().equals(target));
        return ofIt
                && (reviewed.effect().isEmpty()
                        ? finding.code().isAsked(finding.effect())
                                || (reviewed.onAppeal() && AppealScope.reaches(finding.code(), notice, target))
                        : finding.effect() == Effect.REVIEW && reviewed.effect().get() != Effect.REVIEW);
    }

    private static boolean awaitsEvidence(Notice notice) {
        return notice.evidence().stream().anyMatch(exhibit -> exhibit.item().isEmpty())
                || notice.right()
                        .filter(right -> !UnopenedRight.isKeptBack(notice))
                        .map(ClaimedRight::proofs)
                        .filter(proofs -> !proofs.isEmpty()
                                && proofs.stream()
                                        .allMatch(proof -> proof.item().isEmpty()))
                        .isPresent();
    }

    private static Optional<Waiting> awaitsVerification(Notice notice) {
        boolean pending = Stream.concat(
                        Stream.of(notice.complainant(), notice.holder()).map(Person::verification),
                        notice.right().map(ClaimedRight::verification).stream())
                .anyMatch(State.PENDING::equals);
        return pending || awaitsMandate(notice) ? Optional.of(Waiting.VERIFICATION) : Optional.empty();
    }

    /** Whether the holder or a reviewer has still to say a word on the mandate that the notice rests on. */
    static boolean awaitsMandate(Notice notice) {
        return !PartyRules.isHolder(notice) && AuthorityTable.line(notice).answer() == AuthorityTable.Answer.WAITS;
    }
}
