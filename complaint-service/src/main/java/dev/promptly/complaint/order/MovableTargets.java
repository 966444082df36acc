package dev.promptly.complaint.order;

import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.decision.CoveredTargets;
import dev.promptly.complaint.statute.Move;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The targets that a reviewer moves: all that are named, or all that can be moved so where none is. */
final class MovableTargets {

    private MovableTargets() {}

    /** @throws Refused 422 for one that the complaint does not have, 409 where one that is named, or all, stand otherwise */
    static List<Target> of(Complaint complaint, @Nullable List<UUID> wanted, Move move) {
        List<Target> covered = CoveredTargets.of(complaint, wanted);
        List<Target> movable =
                covered.stream().filter(target -> target.canMake(move)).toList();
        if (movable.isEmpty() || (wanted != null && movable.size() < covered.size())) {
            Target other = covered.stream()
                    .filter(target -> !target.canMake(move))
                    .findFirst()
                    .orElseThrow();
            throw Problems.conflict("wrong-state", "The target " + other.id() + " is " + other.state());
        }
        return movable;
    }
}
