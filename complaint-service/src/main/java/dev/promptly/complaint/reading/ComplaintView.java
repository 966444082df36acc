package dev.promptly.complaint.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.clock.DeadlineView;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.WaitingKind;
import dev.promptly.complaint.measure.Measure;
import dev.promptly.complaint.measure.MeasureStep;
import dev.promptly.complaint.review.ReviewView.RulingView;
import dev.promptly.complaint.site.Profile;
import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.Outcome;
import dev.promptly.complaint.statute.TargetKind;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.Track;
import dev.promptly.complaint.window.Window;
import dev.promptly.complaint.window.WindowView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as its account and the platform see it: the decision, target by target.
 *
 * @param changedAt system time: when what is shown of it last changed
 * @param basis what the alleged act is, by the law in force on its day
 * @param waitingFor what any of the targets waits for
 * @param decisions what reviewers decided of it, the oldest first
 * @param targetCounts only in a summary, which shows no targets: how many there are, by state
 */
public record ComplaintView(
        UUID id,
        String site,
        Profile profile,
        Track track,
        ComplaintState state,
        @Nullable String externalRef,
        UUID complainantId,
        @Nullable UUID rightId,
        Claim claim,
        Instant receivedAt,
        @Nullable Instant noticeEffectiveAt,
        Instant changedAt,
        String rulesVersion,
        String calendarVersion,
        String basis,
        List<ReasonView> reasons,
        List<WaitingView> waitingFor,
        List<TargetView> targets,
        List<DeadlineView> deadlines,
        List<RulingView> decisions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<TargetState, Long> targetCounts) {

    public record TargetView(
            UUID id,
            TargetKind kind,
            @Nullable String itemId,
            @Nullable String url,
            @Nullable String operatorId,
            @Nullable String externalRef,
            TargetState state,
            @Nullable Instant noticeEffectiveAt,
            @Nullable EndReason endReason,
            List<ReasonView> reasons,
            List<WaitingView> waitingFor,
            MeasureView measure,
            @Nullable WindowView window,
            boolean heldByOthers) {

        /** The same without why it was judged as it was, and what that waited for. */
        public TargetView withoutReasons() {
            return new TargetView(
                    id,
                    kind,
                    itemId,
                    url,
                    operatorId,
                    externalRef,
                    state,
                    noticeEffectiveAt,
                    endReason,
                    List.of(),
                    List.of(),
                    measure,
                    window,
                    heldByOthers);
        }
    }

    public record MeasureView(
            @Nullable UUID id,
            MeasureState state,
            @Nullable MeasureType type,
            @Nullable Instant dueAt,
            @Nullable Instant effectiveAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Contradiction contradiction) {

        /** What the platform reported last that cannot be; it is gone once a report that fits has come. */
        @Schema(name = "MeasureContradiction")
        record Contradiction(Outcome outcome, Instant at) {
            static Contradiction of(MeasureStep.Contradict said) {
                return new Contradiction(said.outcome(), said.at());
            }
        }

        public static MeasureView from(Optional<Measure> measure) {
            return measure.map(m -> new MeasureView(
                            m.id(),
                            m.state(),
                            m.type(),
                            m.dueAt(),
                            m.effectiveAt(),
                            m.contradiction().map(Contradiction::of).orElse(null)))
                    .orElse(new MeasureView(null, MeasureState.NONE, null, null, null, null));
        }
    }

    public static ComplaintView from(
            Complaint complaint,
            Predicate<Target> heldByOthers,
            WaitingViews.Shown waitingFor,
            List<RulingView> decisions,
            Predicate<Deadline> told,
            Instant now,
            Locale language) {
        return new ComplaintView(
                complaint.id(),
                complaint.site(),
                complaint.profile(),
                complaint.track(),
                complaint.state(),
                complaint.externalRef(),
                complaint.complainantId(),
                complaint.rightId(),
                complaint.claim(),
                complaint.receivedAt(),
                complaint.noticeEffectiveAt(),
                complaint.changedAt(),
                complaint.rulesVersion(),
                complaint.calendarVersion(),
                complaint.basis(),
                ReasonView.from(complaint.reasons(), language),
                waitingFor.united(complaint),
                complaint.targets().stream()
                        .map(target -> target(
                                target, heldByOthers, waitingFor.ofTarget().apply(target), language))
                        .toList(),
                complaint.deadlines().stream()
                        .filter(told)
                        .map(deadline -> deadline(complaint, deadline, now))
                        .toList(),
                decisions,
                null);
    }

    /** The same without what concerns single targets, which are counted by state instead. */
    ComplaintView summary() {
        Map<TargetState, Long> counts =
                targets.stream().collect(Collectors.groupingBy(TargetView::state, TreeMap::new, Collectors.counting()));
        return new ComplaintView(
                id,
                site,
                profile,
                track,
                state,
                externalRef,
                complainantId,
                rightId,
                claim,
                receivedAt,
                noticeEffectiveAt,
                changedAt,
                rulesVersion,
                calendarVersion,
                basis,
                reasons,
                waitingFor,
                List.of(),
                List.of(),
                decisions,
                counts);
    }

    private static DeadlineView deadline(Complaint complaint, Deadline deadline, Instant now) {
        DeadlineView view = deadline.view(now);
        return WaitingViews.awaitsSeller(complaint, deadline) ? view.waitingFor(WaitingKind.OPERATOR) : view;
    }

    static TargetView target(
            Target target, Predicate<Target> heldByOthers, List<WaitingView> waitingFor, Locale language) {
        return new TargetView(
                target.id(),
                target.kind(),
                target.itemId(),
                target.url(),
                target.operatorId(),
                target.externalRef(),
                target.state(),
                target.noticeEffectiveAt(),
                target.endReason(),
                ReasonView.from(target.reasons(), language),
                waitingFor,
                MeasureView.from(target.measure()),
                target.window().map(Window::view).orElse(null),
                heldByOthers.test(target));
    }
}
