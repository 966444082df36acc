package dev.promptly.complaint.reading;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.complaint.WaitSince;
import dev.promptly.complaint.evidencefact.EvidenceWait;
import dev.promptly.complaint.law.WaitingKind;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.statute.TargetState;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows what each target waits for: a received one and one under review for what the last judgement missed and for the reviewer,
 * an admitted one for its seller, every other for nothing. Evidence that has come since is not waited for any more.
 */
@Singleton
public class WaitingViews {

    /** So many of what the whole notice waits for stand on each target: a thousand times a thousand items are no answer. */
    private static final int MOST_ON_A_TARGET = 20;

    private final EvidenceWait wait;
    private final Reviews reviews;

    WaitingViews(EvidenceWait wait, Reviews reviews) {
        this.wait = wait;
        this.reviews = reviews;
    }

    /**
     * What is shown of one complaint.
     *
     * @param common what all its undecided targets wait for, all of it
     */
    record Shown(List<WaitingView> common, Function<Target, List<WaitingView>> ofTarget) {

        /** What the targets wait for, each once. */
        List<WaitingView> united(Complaint complaint) {
            return Stream.concat(
                            common.stream(),
                            complaint.targets().stream().map(ofTarget).flatMap(List::stream))
                    .distinct()
                    .toList();
        }
    }

    /** Of a stored complaint. */
    public Shown of(CaseFile file) {
        Complaint complaint = file.complaint();
        boolean waits = complaint.targets().stream().anyMatch(WaitingViews::awaitsDecision);
        Optional<Review> review = waits
                ? Optional.ofNullable(complaint.reviewId())
                        .map(reviews::findById)
                        .filter(Review::isOpen)
                : Optional.empty();
        return of(file, review);
    }

    /** @param review of its admission; empty where none is open */
    public Shown of(CaseFile file, Optional<Review> review) {
        Complaint complaint = file.complaint();
        List<WaitingView> common =
                complaint.targets().stream().anyMatch(WaitingViews::awaitsDecision) ? common(file) : List.of();
        List<WaitingView> first = common.stream().limit(MOST_ON_A_TARGET).toList();
        return new Shown(
                common,
                target -> awaitsDecision(target)
                        ? Stream.concat(first.stream(), reviewOf(target, review))
                                .toList()
                        : sellerOf(complaint, target).toList());
    }

    private static boolean awaitsDecision(Target target) {
        return target.state() == TargetState.RECEIVED || target.state() == TargetState.UNDER_REVIEW;
    }

    private List<WaitingView> common(CaseFile file) {
        Complaint complaint = file.complaint();
        boolean oneHasCome =
                complaint.awaited().stream().anyMatch(awaited -> awaited.orAnother() && hasCome(file, awaited));
        Instant until = evidenceUntil(complaint);
        boolean ownRight = Objects.equals(complaint.holderAccount(), complaint.account());
        return complaint.awaited().stream()
                .filter(awaited -> awaited.kind() != WaitingKind.EVIDENCE
                        || !(hasCome(file, awaited) || (awaited.orAnother() && oneHasCome)))
                .map(awaited -> view(awaited, ownRight, until))
                .distinct()
                .toList();
    }

    /** The proofs of a right that another account registered are that account's. */
    private static WaitingView view(WaitSince awaited, boolean ownRight, @Nullable Instant until) {
        boolean ofEvidence = awaited.kind() == WaitingKind.EVIDENCE;
        return new WaitingView(
                awaited.kind(),
                ofEvidence && awaited.orAnother() && !ownRight ? null : awaited.id(),
                awaited.since(),
                ofEvidence ? until : null);
    }

    /** What was added last begins the wait anew for all. */
    private @Nullable Instant evidenceUntil(Complaint complaint) {
        return complaint.awaited().stream()
                .filter(awaited -> awaited.kind() == WaitingKind.EVIDENCE)
                .map(WaitSince::since)
                .max(Instant::compareTo)
                .map(last -> last.plus(wait.length()))
                .orElse(null);
    }

    /** Of the right's proofs, which may be another account's, any is enough. */
    private static boolean hasCome(CaseFile file, WaitSince awaited) {
        return awaited.kind() == WaitingKind.EVIDENCE
                && (awaited.orAnother()
                                ? file.evidence().proofs()
                                : file.evidence().cited())
                        .containsKey(awaited.id());
    }

    private static Stream<WaitingView> reviewOf(Target target, Optional<Review> review) {
        return review
                .filter(open -> open.targetIds().contains(target.id()))
                .map(open -> new WaitingView(
                        WaitingKind.REVIEW,
                        open.id(),
                        open.openedAt(),
                        open.due().at()))
                .stream();
    }

    /** A notice to nobody waits, its clock running, until somebody says who sells the listing. */
    private static Stream<WaitingView> sellerOf(Complaint complaint, Target target) {
        return complaint
                .running(Clock.K4, target.id())
                .filter(deadline -> awaitsSeller(complaint, deadline))
                .map(deadline -> new WaitingView(WaitingKind.OPERATOR, null, deadline.startedAt(), null));
    }

    static boolean awaitsSeller(Complaint complaint, Deadline deadline) {
        return isOfForwarding(deadline)
                && awaitsSeller(
                        deadline,
                        complaint
                                .target(Objects.requireNonNull(deadline.targetId()))
                                .orElseThrow()
                                .operatorId());
    }

    /** @param operatorId of its target */
    public static boolean awaitsSeller(Deadline deadline, @Nullable String operatorId) {
        return isOfForwarding(deadline) && operatorId == null;
    }

    private static boolean isOfForwarding(Deadline deadline) {
        return deadline.clock() == Clock.K4 && deadline.runs();
    }
}
