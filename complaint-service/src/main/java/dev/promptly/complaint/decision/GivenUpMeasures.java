package dev.promptly.complaint.decision;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.casework.ThingQueue;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.measure.Measure;
import dev.promptly.complaint.measure.MeasureStep;
import dev.promptly.complaint.review.Docket.Followed;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ReviewKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Measures that the platform could not take as often as it was asked: a reviewer is asked once for a case (rule book D3). */
@Singleton
public class GivenUpMeasures {

    private final ThingQueue queue;

    GivenUpMeasures(ThingQueue queue) {
        this.queue = queue;
    }

    /** After a report, whose acts the case has taken. */
    public Followed follow(CaseFile file, Instant now) {
        Complaint complaint = file.complaint();
        List<Target> left = in(complaint.targets());
        if (!left.isEmpty()) {
            return queue.ask(file, ReviewKind.VERIFICATION, complaint.id(), List.of(), left, now);
        }
        boolean asked = complaint.targets().stream()
                .flatMap(target -> target.measure().stream())
                .anyMatch(Measure::isBeyondTheLadder);
        if (asked) {
            queue.drop(complaint.id(), ReviewKind.VERIFICATION, complaint.id(), now);
        }
        return Followed.NOTHING;
    }

    private static List<Target> in(List<Target> targets) {
        return targets.stream()
                .filter(target -> target.state().holds()
                        && target.measure().filter(Measure::isGivenUp).isPresent())
                .toList();
    }

    /** What was admitted stands: the platform is asked once more. Of a review that is about anything else, nothing. */
    public static Step<CaseFile> askedAnew(Decided decided) {
        boolean about = decided.review()
                .about()
                .filter(decided.complaint().id()::equals)
                .isPresent();
        List<Change> anew = in(about ? decided.chosen() : List.of()).stream()
                .map(target -> Change.of(target)
                        .with(MeasureStep.again(target.measure().orElseThrow())))
                .toList();
        return Step.of(
                anew.isEmpty()
                        ? List.of()
                        : List.of(Act.of(ActKind.MEASURE_REQUESTED, decided.at(), decided.reviewer(), anew)));
    }
}
