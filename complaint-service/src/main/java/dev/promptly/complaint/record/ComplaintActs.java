package dev.promptly.complaint.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.clock.DeadlineTold.Stops;
import dev.promptly.complaint.clock.DeadlineView;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.complaint.Taken.TargetThen;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.measure.Measure;
import dev.promptly.complaint.notice.Addressees;
import dev.promptly.complaint.notice.CaseShown;
import dev.promptly.complaint.notice.Forward;
import dev.promptly.complaint.notice.Forwarding;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ActKind.Flag;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.Outcome;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.window.WindowView;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

    Message act(CaseFile file, Taken taken) {
        Complaint complaint = file.complaint();
        Act act = taken.act();
        ActDraft draft = ActDraft.of(
                RecordKind.COMPLAINT,
                act.kind().wire(),
                taken.event(),
                complaint.id().toString(),
                act.at());
        if (act.claimed() != null) {
            draft.claimedBy(act.claimed().by(), act.claimed().recordedAt());
        }
        draft.underTestClock(clock.testClock().isPresent()).by(act.actor());
        write(draft, complaint, taken);
        attribute(draft, file, taken);
        return feed.message(draft, complaint.record(), taken.number());
    }

    private static void write(ActDraft draft, Complaint complaint, Taken taken) {
        Act act = taken.act();
        draft.clear("targets", act.changes().size())
                .clear("profile", complaint.profile().name())
                .clear("rules", complaint.rulesVersion())
                .clear("calendar", complaint.calendarVersion())
                .clear("codes", codes(act))
                .clear("deadlines", running(taken))
                .clear("acts", act.kind() == ActKind.COMPLAINT_CLOSED ? taken.number() : null);
        act.said().forEach(draft::disclose);
        draft.disclose("review", act.review());
        draft.disclose("about", act.about());
        draft.disclose("deadlines", started(taken.clocks()));
        if (act.kind() == ActKind.COMPLAINT_RECEIVED) {
            draft.disclose(
                    "evidence",
                    complaint.evidence().stream()
                            .map(item -> new ComplaintEvent.Item(item.evidenceId(), item.role()))
                            .toList());
        }
        boolean admitted = act.kind() == ActKind.COMPLAINT_ADMITTED;
        taken.targets().forEach(then -> draft.disclose("target/" + then.target().id(), TargetAct.of(then, admitted)));
    }

    private void attribute(ActDraft draft, CaseFile file, Taken taken) {
        Complaint complaint = file.complaint();
        draft.attribute("account", complaint.account())
                .attribute("holderAccount", complaint.holderAccount())
                .attribute("site", complaint.site())
                .attribute("rightType", complaint.claim().rightType())
                .attribute("claim", complaint.claim());
        Optional<Forward.All> asked = forwarding.asked(file, taken);
        asked.ifPresent(all -> draft.attribute("common", all.common())
                .attribute("evidence", all.evidence())
                .attribute("forward", all.forward()));
        boolean told = asked.isPresent() && !taken.act().kind().is(Flag.FORWARDS_THE_NOTICE);
        if (told || changesWhatNoticesShow(taken)) {
            draft.attribute("cases", cases(file, taken.act().targets()));
        }
    }

    /** What an admission moves that was just received nobody was told anything of before. */
    private static boolean changesWhatNoticesShow(Taken taken) {
        return taken.act().kind().is(Flag.CHANGES_THE_CASE)
                || taken.targets().stream()
                        .anyMatch(then -> then.from() != null && then.from() != TargetState.RECEIVED);
    }

    /** Each operator's own targets, of those that it was ever told of; all of them to the right holder's side. */
    private List<Case> cases(CaseFile file, List<Target> changed) {
        Instant now = clock.instant();
        Set<String> touched = Addressees.byOperator(Addressees.told(changed)).keySet();
        Stream<Case> operators = Addressees.byOperator(
                        Addressees.told(file.complaint().targets()))
                .entrySet()
                .stream()
                .filter(operator -> touched.contains(operator.getKey()))
                .map(operator -> new Case(
                        AccountRole.OPERATOR,
                        operator.getKey(),
                        CaseShown.of(file, AccountRole.OPERATOR, operator.getValue(), now)));
        CaseShown whole =
                CaseShown.of(file, AccountRole.COMPLAINANT, file.complaint().targets(), now);
        Stream<Case> complaining = Addressees.complaining(file.complaint()).stream()
                .map(account -> new Case(AccountRole.COMPLAINANT, account, whole));
        return Stream.concat(operators, complaining).toList();
    }

    private static @Nullable List<String> codes(Act act) {
        List<String> codes = act.codes().stream().map(Enum::name).toList();
        return codes.isEmpty() ? null : codes;
    }

    /** Due times are logged when a clock starts, so that nobody computes them afterwards. */
    private static @Nullable List<Started> running(Taken taken) {
        List<Started> started = Stream.concat(
                        taken.clocks().stream(), taken.targets().stream().flatMap(then -> then.clocks().stream()))
                .map(Deadline::asStarted)
                .map(view -> new Started(
                        view.clock(), view.startedAt(), view.dueAt(), view.provisional(), Stops.of(view.clock())))
                .distinct()
                .toList();
        return started.isEmpty() ? null : started;
    }

    private static @Nullable List<DeadlineView> started(List<Deadline> clocks) {
        return clocks.isEmpty()
                ? null
                : clocks.stream().map(Deadline::asStarted).toList();
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
            @Nullable Boolean provisional,
            @JsonUnwrapped Stops stops) {}

    /** What an act says of one target. */
    record TargetAct(
            @Nullable TargetState from,
            TargetState to,
            @Nullable Instant noticeEffectiveAt,
            @Nullable MeasureAct measure,
            @Nullable WindowView window,
            @Nullable List<DeadlineView> deadlines,
            @Nullable List<String> codes,
            @Nullable Map<String, ?> report,
            @Nullable String operatorId,
            @Nullable String itemId,
            @Nullable String url) {

        static TargetAct of(TargetThen then, boolean admitted) {
            Target target = then.target();
            List<String> codes =
                    then.reasons().stream().map(reason -> reason.code().name()).toList();
            return new TargetAct(
                    then.from(),
                    then.to(),
                    admitted ? target.noticeEffectiveAt() : null,
                    target.measure()
                            .map(measure -> MeasureAct.of(measure, then))
                            .orElse(null),
                    then.window(),
                    started(then.clocks()),
                    codes.isEmpty() ? null : codes,
                    then.change().said().isEmpty() ? null : then.change().said(),
                    target.operatorId(),
                    target.itemId(),
                    target.url());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeasureAct(
            UUID id,
            MeasureState state,
            MeasureType type,
            @Nullable Outcome contradictedBy) {
        static @Nullable MeasureAct of(Measure measure, TargetThen then) {
            return then.measure() == MeasureState.NONE
                    ? null
                    : new MeasureAct(
                            measure.id(), then.measure(), measure.type(), ComplaintEvents.contradictedBy(then));
        }
    }
}
