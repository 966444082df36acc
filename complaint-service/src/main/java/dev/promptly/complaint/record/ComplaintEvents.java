package dev.promptly.complaint.record;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.complaint.Taken.TargetThen;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.measure.Measure;
import dev.promptly.complaint.measure.MeasureStep;
import dev.promptly.complaint.record.ComplaintEvent.Line;
import dev.promptly.complaint.record.ComplaintEvent.ListingAction;
import dev.promptly.complaint.record.ComplaintEvent.ListingLine;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ActKind.Flag;
import dev.promptly.complaint.statute.Outcome;
import dev.promptly.complaint.statute.Topics;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what happened: to everybody on the public topic, and whole, as an act, on the private feed, under one id. */
@Singleton
public class ComplaintEvents {

    static final String SERVICE = "complaint-service";

    private final ComplaintActs record;

    ComplaintEvents(ComplaintActs record) {
        this.record = record;
    }

    public List<Message> tell(CaseFile file, List<Taken> acts) {
        Complaint complaint = file.complaint();
        List<Message> messages = new ArrayList<>();
        for (Taken taken : acts) {
            List<Line> lines = taken.targets().stream()
                    .map(then -> line(taken.act().kind(), then, file::isHeldWithout))
                    .toList();
            messages.addAll(events(complaint, taken, taken.event(), lines));
            messages.add(record.act(file, taken));
        }
        return messages;
    }

    /** One event, or several of the same type and time where one would be too large: each is whole for the targets it lists. */
    private static List<Message> events(Complaint complaint, Taken taken, UUID id, List<Line> lines) {
        Message event = Message.event(
                Topics.COMPLAINTS,
                complaint.id().toString(),
                id,
                SERVICE,
                taken.act().kind().wire(),
                complaint.id().toString(),
                taken.act().at(),
                ComplaintEvent.of(complaint, taken, id, lines));
        int half = lines.size() / 2;
        return event.value().length <= Message.LARGEST || half == 0
                ? List.of(event)
                : Stream.of(
                                events(complaint, taken, id, lines.subList(0, half)),
                                events(complaint, taken, Ids.next(), lines.subList(half, lines.size())))
                        .flatMap(List::stream)
                        .toList();
    }

    private static Line line(ActKind act, TargetThen then, Predicate<Target> staysHidden) {
        Target target = then.target();
        Optional<Measure> measure = target.measure().filter(m -> act.is(Flag.OF_THE_MEASURE));
        boolean ends = act == ActKind.MEASURE_END_REQUESTED;
        return new Line(
                target.id(),
                target.kind(),
                then.from(),
                then.to(),
                act == ActKind.COMPLAINT_ADMITTED ? target.noticeEffectiveAt() : null,
                then.endReason(),
                target.listingKey(),
                then.reasons().stream().map(Reason::code).toList(),
                new ListingLine(target.itemId(), target.url(), target.operatorId()),
                measure.map(Measure::id).orElse(null),
                measure.isPresent() ? then.measure() : null,
                contradictedBy(then),
                measure.map(Measure::type).orElse(null),
                measure.isPresent() ? target.elements() : null,
                ends ? endedBy(then) : null,
                ends ? action(target, staysHidden) : null,
                act.is(Flag.OF_THE_WINDOW) ? then.window() : null,
                dueAt(then, measure));
    }

    /** What the platform reports that cannot be; null of all else. */
    static @Nullable Outcome contradictedBy(TargetThen then) {
        return then.change().measure() instanceof MeasureStep.Contradict no ? no.outcome() : null;
    }

    private static String endedBy(TargetThen then) {
        return then.endReason() == null ? then.to().name() : then.endReason().name();
    }

    private static ListingAction action(Target target, Predicate<Target> staysHidden) {
        return staysHidden.test(target) ? ListingAction.KEEP_HIDDEN : ListingAction.RESTORE;
    }

    private static @Nullable Instant dueAt(TargetThen then, Optional<Measure> measure) {
        return then.clocks().isEmpty()
                ? measure.map(Measure::dueAt).orElse(null)
                : then.clocks().get(0).dueAt();
    }
}
