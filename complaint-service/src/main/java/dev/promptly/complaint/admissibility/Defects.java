package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Finding.onComplaint;
import static dev.promptly.complaint.admissibility.Finding.onTarget;

import dev.promptly.complaint.law.ReasonCode;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Where a defect stands that each target may have: on the complaint where all have it, else on those that have it. */
final class Defects {

    private Defects() {}

    static Stream<Finding> perTarget(Notice notice, ReasonCode code, IntPredicate amiss) {
        return perTarget(notice, onComplaint(code, "/targets"), amiss);
    }

    /** @param whole as it stands on the whole complaint */
    static Stream<Finding> perTarget(Notice notice, Finding whole, IntPredicate amiss) {
        List<Integer> found = notice.standing().filter(amiss).boxed().toList();
        if (found.isEmpty()) {
            return Stream.empty();
        }
        return found.size() == notice.standing().count()
                ? Stream.of(whole)
                : found.stream().map(target -> standing(whole, target));
    }

    private static Finding standing(Finding whole, int target) {
        Finding there =
                onTarget(whole.code(), target).with(whole.effect()).accepting(whole.accepts(), whole.alsoAccepted());
        return whole.about() == null ? there : there.saying(whole.about());
    }
}
