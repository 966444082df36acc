package dev.promptly.complaint.admissibility;

import dev.promptly.complaint.admissibility.Judgement.Waiting;
import dev.promptly.complaint.admissibility.Notice.ClaimedRight;
import dev.promptly.complaint.admissibility.Notice.Person;
import dev.promptly.complaint.verification.Verification.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rules of a profile as they stand from a date on. A decision stores the version it was made by.
 *
 * @param version such as {@code CN_ECL/2026-11-24}
 */
public record RuleBook(String version, List<Rule> rules) {

    /** The E-Commerce Law's notice, as far as this version of the software judges it. */
    public static final RuleBook CN_ECL = new RuleBook("CN_ECL/2026-11-24", Rules.ALL);

    /** The judgement on a notice: a pure function of its facts. */
    public Judgement judge(Notice notice) {
        if (!notice.overdue() && awaitsEvidence(notice)) {
            return new Judgement(Optional.of(Waiting.EVIDENCE), List.of(), Map.of());
        }
        List<Reason> reasons = new ArrayList<>();
        Map<Integer, List<Reason>> onTargets = new TreeMap<>();
        rules.stream().flatMap(rule -> rule.judge(notice)).forEach(finding -> {
            Integer target = finding.target();
            (target == null ? reasons : onTargets.computeIfAbsent(target, t -> new ArrayList<>()))
                    .add(finding.reason());
        });
        return new Judgement(awaitsVerification(notice), reasons, onTargets);
    }

    private static boolean awaitsEvidence(Notice notice) {
        return notice.evidence().stream().anyMatch(item -> !item.there())
                || notice.right()
                        .filter(right ->
                                right.proofs() > 0 && right.proofsMissing().size() == right.proofs())
                        .isPresent();
    }

    private static Optional<Waiting> awaitsVerification(Notice notice) {
        boolean pending = Stream.concat(
                        Stream.of(notice.complainant(), notice.holder()).map(Person::verification),
                        notice.right().map(ClaimedRight::verification).stream())
                .anyMatch(State.PENDING::equals);
        return pending ? Optional.of(Waiting.VERIFICATION) : Optional.empty();
    }
}
