package dev.promptly.complaint.complaint;

import dev.promptly.complaint.complaint.ComplaintEvent.Line;
import dev.promptly.complaint.complaint.ComplaintEvent.ListingAction;
import dev.promptly.complaint.complaint.ComplaintEvent.ListingLine;
import dev.promptly.complaint.complaint.Happening.Change;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ActKind.Flag;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells what happened: to everybody on the public topic, and whole, as an act, on the private feed, under one id. */
@Singleton
class ComplaintEvents {

    static final String TOPIC = "promptly.complaints.v1";
    static final String SERVICE = "complaint-service";

    private final ComplaintActs acts;

    ComplaintEvents(ComplaintActs acts) {
        this.acts = acts;
    }

    /** @param heldByOthers whether another complaint keeps the target's listing hidden */
    List<Message> tell(Complaint complaint, List<Happening> happenings, Predicate<Target> heldByOthers) {
        List<Message> messages = new ArrayList<>();
        for (Happening happening : happenings) {
            UUID id = Ids.next();
            List<Line> lines = happening.changes().stream()
                    .map(change -> line(happening, change, heldByOthers))
                    .toList();
            messages.add(Message.event(
                    TOPIC,
                    complaint.id.toString(),
                    id,
                    SERVICE,
                    happening.kind().wire(),
                    complaint.id.toString(),
                    happening.at(),
                    ComplaintEvent.of(complaint, happening, lines)));
            messages.add(acts.act(complaint, happening, id, heldByOthers));
        }
        return messages;
    }

    private static Line line(Happening happening, Change change, Predicate<Target> heldByOthers) {
        Target target = change.target();
        Optional<Measure> measure =
                target.measure().filter(m -> happening.kind().is(Flag.OF_THE_MEASURE));
        boolean ends = happening.kind() == ActKind.MEASURE_END_REQUESTED;
        return new Line(
                target.id,
                target.kind,
                change.from(),
                change.to(),
                happening.kind() == ActKind.COMPLAINT_ADMITTED ? target.noticeEffectiveAt : null,
                target.endReason,
                target.listingKey,
                change.reasons().stream().map(Reason::code).toList(),
                new ListingLine(target.itemId, target.url, target.operatorId),
                measure.map(Measure::id).orElse(null),
                measure.isPresent() ? change.measure() : null,
                measure.map(Measure::type).orElse(null),
                measure.isPresent() ? target.elements : null,
                ends ? endedBy(target) : null,
                ends ? action(target, heldByOthers) : null,
                dueAt(change, measure));
    }

    private static String endedBy(Target target) {
        return target.endReason == null ? target.state.name() : target.endReason.name();
    }

    private static ListingAction action(Target target, Predicate<Target> heldByOthers) {
        return heldByOthers.test(target) ? ListingAction.KEEP_HIDDEN : ListingAction.RESTORE;
    }

    private static @Nullable Instant dueAt(Change change, Optional<Measure> measure) {
        return change.started().isEmpty()
                ? measure.map(Measure::dueAt).orElse(null)
                : change.started().get(0).dueAt();
    }
}
