package dev.promptly.complaint.admission;

import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a complaint a reviewer is asked: doubts that the rules leave to one, and returns that one may override and has not
 * confirmed. A doubt about what is returned for another reason waits until that is cured; what is asked on appeal is not asked
 * here too.
 */
public record Doubts(List<ReasonCode> codes, List<UUID> targetIds) {

    public static Doubts of(Complaint complaint) {
        List<Target> doubtful = complaint.targets().stream()
                .filter(target -> isAsked(complaint, target))
                .toList();
        return new Doubts(
                List.copyOf(about(complaint, doubtful)),
                doubtful.stream().map(target -> target.id()).toList());
    }

    /** The codes that are asked of these targets, in the rule book's order. */
    public static SortedSet<ReasonCode> about(Complaint complaint, List<Target> targets) {
        return targets.stream()
                .flatMap(target -> asked(complaint, target))
                .map(Reason::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isAsked(Complaint complaint, Target target) {
        return switch (target.state()) {
            case UNDER_REVIEW -> asked(complaint, target).findAny().isPresent();
            case RETURNED ->
                !target.isAppealed() && asked(complaint, target).anyMatch(reason -> reason.effect() == Effect.RETURN);
            default -> false;
        };
    }

    private static Stream<Reason> asked(Complaint complaint, Target target) {
        return Stream.concat(complaint.reasons().stream(), target.reasons().stream())
                .filter(reason -> reason.code().isAsked(reason.effect()))
                .filter(reason -> !isConfirmed(complaint, target, reason));
    }

    private static boolean isConfirmed(Complaint complaint, Target target, Reason reason) {
        return reason.effect() == Effect.RETURN
                && complaint.findings().stream()
                        .anyMatch(found -> found.code() == reason.code()
                                && found.effect() == Effect.RETURN
                                && found.concerns(target));
    }

    public boolean isEmpty() {
        return targetIds.isEmpty();
    }
}
