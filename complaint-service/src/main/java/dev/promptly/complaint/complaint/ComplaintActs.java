package dev.promptly.complaint.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.clock.DeadlineView;
import dev.promptly.complaint.complaint.Happening.Change;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ActKind.Flag;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.act.ActFeed;
import dev.promptly.kit.act.RecordKind;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.time.LegalClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes the acts of a complaint's record: what is in the clear, what is disclosed to parties only, what is forwarded. */
@Singleton
class ComplaintActs {

    private final ActFeed feed;
    private final Forwarding forwarding;
    private final LegalClock clock;

    ComplaintActs(ActFeed feed, Forwarding forwarding, LegalClock clock) {
        this.feed = feed;
        this.forwarding = forwarding;
        this.clock = clock;
    }

    Message act(Complaint complaint, Happening happening, UUID event, Predicate<Target> heldByOthers) {
        ActDraft draft = ActDraft.of(
                RecordKind.COMPLAINT, happening.kind().wire(), event, complaint.id.toString(), happening.at());
        if (happening.claimed() != null) {
            draft.claimedBy(happening.claimed().by(), happening.claimed().recordedAt());
        }
        draft.underTestClock(clock.testClock().isPresent()).by(happening.actor());
        write(draft, complaint, happening);
        attribute(draft, complaint, happening, heldByOthers);
        return feed.message(draft, complaint.record, complaint.nextActNumber());
    }

    private static void write(ActDraft draft, Complaint complaint, Happening happening) {
        draft.clear("targets", happening.changes().size())
                .clear("profile", complaint.profile.name())
                .clear("rules", complaint.rulesVersion)
                .clear("calendar", complaint.calendarVersion)
                .clear("codes", codes(happening))
                .clear("deadlines", started(happening));
        happening.said().forEach(draft::disclose);
        draft.disclose("review", happening.review());
        if (happening.kind() == ActKind.COMPLAINT_RECEIVED) {
            draft.disclose(
                    "evidence",
                    complaint.evidence.stream()
                            .map(item -> new ComplaintEvent.Item(item.evidenceId, item.role))
                            .toList());
        }
        boolean admitted = happening.kind() == ActKind.COMPLAINT_ADMITTED;
        happening
                .changes()
                .forEach(change -> draft.disclose("target/" + change.target().id, TargetAct.of(change, admitted)));
    }

    private void attribute(ActDraft draft, Complaint complaint, Happening happening, Predicate<Target> heldByOthers) {
        draft.attribute("account", complaint.account)
                .attribute("holderAccount", complaint.holderAccount)
                .attribute("site", complaint.site)
                .attribute("rightType", complaint.claim.rightType())
                .attribute("claim", complaint.claim);
        List<Target> changed = happening.changes().stream().map(Change::target).toList();
        if (happening.kind().is(Flag.FORWARDS_THE_NOTICE)) {
            draft.attribute("forward", forwarding.notices(complaint, changed, heldByOthers, happening.at()));
        }
        if (happening.kind().is(Flag.CHANGES_THE_CASE)) {
            draft.attribute("cases", cases(complaint, changed, heldByOthers));
        }
    }

    private List<Case> cases(Complaint complaint, List<Target> changed, Predicate<Target> heldByOthers) {
        Set<String> touched = Forwarding.byOperator(changed).keySet();
        return Forwarding.byOperator(complaint.targets).entrySet().stream()
                .filter(operator -> touched.contains(operator.getKey()))
                .map(operator -> new Case(
                        AccountRole.OPERATOR,
                        operator.getKey(),
                        CaseShown.of(complaint, operator.getValue(), heldByOthers, clock.instant())))
                .toList();
    }

    private static @Nullable List<String> codes(Happening happening) {
        List<String> codes = happening.codes().stream().map(Enum::name).toList();
        return codes.isEmpty() ? null : codes;
    }

    /** Due times are logged when a clock starts, so that nobody computes them afterwards. */
    private static @Nullable List<Started> started(Happening happening) {
        List<Started> started = happening.changes().stream()
                .flatMap(change -> change.started().stream())
                .map(Deadline::asStarted)
                .map(view -> new Started(view.clock(), view.startedAt(), view.dueAt(), view.provisional()))
                .distinct()
                .toList();
        return started.isEmpty() ? null : started;
    }

    record Case(
            AccountRole role,
            String account,

            @com.fasterxml.jackson.annotation.JsonProperty("case")
            CaseShown shown) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Started(
            Clock clock,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Boolean provisional) {}

    /** What an act says of one target. */
    record TargetAct(
            @Nullable TargetState from,
            TargetState to,
            @Nullable Instant noticeEffectiveAt,
            @Nullable MeasureAct measure,
            @Nullable List<DeadlineView> deadlines,
            @Nullable List<String> codes,
            @Nullable Map<String, ?> report,
            @Nullable String operatorId,
            @Nullable String itemId,
            @Nullable String url) {

        static TargetAct of(Change change, boolean admitted) {
            Target target = change.target();
            List<String> codes = change.reasons().stream()
                    .map(reason -> reason.code().name())
                    .toList();
            return new TargetAct(
                    change.from(),
                    change.to(),
                    admitted ? target.noticeEffectiveAt : null,
                    target.measure()
                            .map(measure -> MeasureAct.of(measure, change))
                            .orElse(null),
                    change.started().isEmpty()
                            ? null
                            : change.started().stream().map(Deadline::asStarted).toList(),
                    codes.isEmpty() ? null : codes,
                    change.said().isEmpty() ? null : change.said(),
                    target.operatorId,
                    target.itemId,
                    target.url);
        }
    }

    record MeasureAct(UUID id, MeasureState state, MeasureType type) {
        static @Nullable MeasureAct of(Measure measure, Change change) {
            return change.measure() == MeasureState.NONE
                    ? null
                    : new MeasureAct(measure.id(), change.measure(), measure.type());
        }
    }
}
