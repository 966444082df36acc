package dev.promptly.complaint.admissibility;

import dev.promptly.complaint.admissibility.Judgement.Waiting;
import dev.promptly.complaint.admissibility.Notice.ClaimedRight;
import dev.promptly.complaint.admissibility.Notice.Person;
import dev.promptly.complaint.admissibility.Notice.Reviewed;
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
        rules.stream()
                .flatMap(rule -> rule.judge(notice, tables))
                .distinct()
                .filter(finding -> notice.reviewed().stream().noneMatch(reviewed -> dismisses(reviewed, finding)))
                .forEach(finding -> {
                    Integer target = finding.target();
                    (target == null ? reasons : onTargets.computeIfAbsent(target, t -> new ArrayList<>()))
                            .add(finding.reason(notice.actDate()));
                });
        return new Judgement(awaitsVerification(notice), reasons, onTargets, backed(notice));
    }

    private Set<Integer> backed(Notice notice) {
        return notice.standing()
                .filter(target -> tables.isBacked(notice, target))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** What no reviewer is asked about, none dismisses: what was dismissed as a doubt may turn out a plain defect. */
    private static boolean dismisses(Reviewed reviewed, Finding finding) {
        return reviewed.effect().isEmpty()
                && reviewed.code() == finding.code()
                && finding.code().isAsked(finding.effect())
                && (reviewed.target() == null || reviewed.target().equals(finding.target()));
    }

    private static boolean awaitsEvidence(Notice notice) {
        return notice.evidence().stream().anyMatch(exhibit -> exhibit.item().isEmpty())
                || notice.right()
                        .map(ClaimedRight::proofs)
                        .filter(proofs -> !proofs.isEmpty()
                                && proofs.stream()
                                        .allMatch(proof -> proof.item().isEmpty()))
                        .isPresent();
    }

    private static Optional<Waiting> awaitsVerification(Notice notice) {
        boolean pending = Stream.of(
                        Stream.of(notice.complainant(), notice.holder()).map(Person::verification),
                        notice.right().map(ClaimedRight::verification).stream(),
                        awaitedMandate(notice))
                .flatMap(states -> states)
                .anyMatch(State.PENDING::equals);
        return pending ? Optional.of(Waiting.VERIFICATION) : Optional.empty();
    }

    /** The mandate that the notice rests on, where none of those that are good has been verified yet. */
    private static Stream<State> awaitedMandate(Notice notice) {
        List<State> good = notice.authorities().stream()
                .filter(authority -> PartyRules.isGood(authority, notice))
                .map(Notice.Authority::verification)
                .toList();
        return good.contains(State.VERIFIED) ? Stream.empty() : good.stream();
    }
}
