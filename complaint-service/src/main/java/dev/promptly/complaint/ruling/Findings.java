package dev.promptly.complaint.ruling;

import dev.promptly.complaint.admission.Doubts;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Found;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.decision.CoveredTargets;
import dev.promptly.complaint.decision.ReviewDecisionRequest;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a reviewer's decision on an admission as findings of single reasons (ADR 16). */
final class Findings {

    private final Complaint complaint;
    private final Review review;
    private final ReviewDecisionRequest request;
    private final List<Target> targets;
    private final boolean whole;

    /** @throws Refused 422 for a target that the review is not about */
    Findings(Complaint complaint, Review review, ReviewDecisionRequest request) {
        this.complaint = complaint;
        this.review = review;
        this.request = request;
        this.targets = CoveredTargets.of(
                complaint.targets(review.targetIds()), request.targetIds(), "The review is about no such target");
        this.whole = isLeftTo(complaint, targetIds());
    }

    List<Target> targets() {
        return targets;
    }

    List<UUID> targetIds() {
        return targets.stream().map(target -> target.id()).toList();
    }

    /** @throws Refused 422 for a code that cannot be found so, or not of these targets alone */
    List<Found> found() {
        return request.decision() == ReviewDecisionKind.ADMIT
                ? dismissed()
                : stated(request.decision() == ReviewDecisionKind.RETURN ? Effect.RETURN : Effect.REJECT);
    }

    private List<Found> dismissed() {
        Set<ReasonCode> asked = Doubts.about(complaint, targets);
        List<ReasonCode> codes = request.codesOrNone().isEmpty() ? List.copyOf(asked) : request.codesOrNone();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            ReasonCode code = codes.get(i);
            String pointer = "/codes/" + i;
            if (!asked.contains(code)) {
                throw refused(pointer, "invalid-value", "Of these targets " + code + " is not asked");
            }
            if (stands(code, complaint.reasons())) {
                found.addAll(of(code, null, pointer));
            }
            targets.stream()
                    .filter(target -> stands(code, target.reasons()))
                    .forEach(target -> found.add(new Found(review.id(), target.id(), code, null)));
        }
        return found;
    }

    private List<Found> stated(Effect effect) {
        List<ReasonCode> codes = request.codesOrNone();
        if (codes.isEmpty()) {
            throw refused("/codes", "required", request.decision() + " names what is found");
        }
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            ReasonCode code = codes.get(i);
            String pointer = "/codes/" + i;
            if (!code.canBeFound(effect)) {
                throw refused(
                        pointer, "invalid-value", code + " is " + code.effect() + ": it is no reason to " + effect);
            }
            found.addAll(of(code, effect, pointer));
        }
        return found;
    }

    /** Of the whole notice where it is about all of it, else of each target. */
    private List<Found> of(ReasonCode code, @Nullable Effect effect, String pointer) {
        if (whole && code.scopes().contains(Reason.Scope.COMPLAINT)) {
            return List.of(new Found(review.id(), null, code, effect));
        }
        if (!code.scopes().contains(Reason.Scope.TARGET)) {
            throw refused(pointer, "invalid-value", code + " stands on the whole notice, not on some of its targets");
        }
        return targets.stream()
                .map(target -> new Found(review.id(), target.id(), code, effect))
                .toList();
    }

    private static boolean stands(ReasonCode code, List<Reason> reasons) {
        return reasons.stream().anyMatch(reason -> reason.code() == code);
    }

    private static Refused refused(String pointer, String code, String detail) {
        return Problems.refused(Fault.at(pointer, code, detail));
    }

    /**
     * What falls with an appeal that succeeds: the doubts that the first review was about, and what it found. The targets are
     * open again.
     */
    static List<Found> dismissed(Complaint complaint, Review first, Review appeal) {
        List<@Nullable UUID> targets =
                isLeftTo(complaint, appeal.targetIds()) ? Collections.singletonList(null) : appeal.targetIds();
        return Stream.concat(first.codes().stream(), first.ruling().orElseThrow().codes().stream())
                .distinct()
                .flatMap(code -> targets.stream().map(target -> new Found(appeal.id(), target, code, null)))
                .toList();
    }

    /** Whether what concerns these targets concerns all that is left to decide. */
    private static boolean isLeftTo(Complaint complaint, Collection<UUID> targetIds) {
        return complaint.undecidedTargets().stream().allMatch(target -> targetIds.contains(target.id()));
    }
}
