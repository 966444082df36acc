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
        return of(complaint.targets(), wanted, "The complaint has no such target");
    }

    /**
     * Those that are named, each once.
     *
     * @param about of which any may be named
     * @param wanted all of them where null
     * @throws Refused 422 in these words for any other, with its place in the call
     */
    public static List<Target> of(List<Target> about, @Nullable List<UUID> wanted, String otherwise) {
        if (wanted == null) {
            return about;
        }
        List<Target> chosen = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            UUID id = wanted.get(i);
            String pointer = "/targetIds/" + i;
            chosen.add(about.stream()
                    .filter(target -> target.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Problems.refused(Fault.at(pointer, "unknown-reference", otherwise))));
        }
        return chosen.stream().distinct().toList();
    }
}
