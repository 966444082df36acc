package dev.promptly.complaint.decision;

import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which targets of a complaint a call is about. */
public final class CoveredTargets {

    private CoveredTargets() {}

    /**
     * @param wanted all of the complaint where null
     * @throws Refused 422 for one that the complaint does not have
     */
    public static List<Target> of(Complaint complaint, @Nullable List<UUID> wanted) {
        if (wanted == null) {
            return complaint.targets();
        }
        List<Target> chosen = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String pointer = "/targetIds/" + i;
            chosen.add(complaint
                    .target(wanted.get(i))
                    .orElseThrow(() -> Problems.refused(
                            Fault.at(pointer, "unknown-reference", "The complaint has no such target"))));
        }
        return chosen.stream().distinct().toList();
    }
}
