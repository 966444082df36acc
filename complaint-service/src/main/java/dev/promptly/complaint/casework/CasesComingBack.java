package dev.promptly.complaint.casework;

import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.othercase.OpenCases;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.statute.Move;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Targets that come back after they had ended, or were never admitted (T16, T22): their case is an open one again (R24). */
@Singleton
class CasesComingBack {

    private static final Set<Move> BACK = EnumSet.of(Move.HOLD_LATE, Move.TAKE_DOWN_BY_ORDER);

    private final OpenCases openCases;

    CasesComingBack(OpenCases openCases) {
        this.openCases = openCases;
    }

    /** Reserves their keys; where a newer case has one, the target goes on without it, and the act names the newer to its own account. */
    List<Act> reserved(CaseFile file, List<Act> acts) {
        List<Target> back = acts.stream()
                .flatMap(act -> act.changes().stream())
                .filter(change -> change.move() != null && BACK.contains(change.move()))
                .map(Change::target)
                .filter(target -> target.listingKey() != null)
                .toList();
        Optional<Right> right =
                back.isEmpty() ? Optional.empty() : file.registered().right();
        Map<String, OpenCase> newer = right.map(known -> openCases.claim(file.complaint(), known.key(), back))
                .orElse(Map.of());
        return newer.isEmpty()
                ? acts
                : acts.stream()
                        .map(act -> act.of(act.changes().stream()
                                .map(change -> named(change, newer))
                                .toList()))
                        .toList();
    }

    private static Change named(Change change, Map<String, OpenCase> newer) {
        OpenCase other = newer.get(String.valueOf(change.target().listingKey()));
        UUID named = other == null ? null : other.named();
        return named == null || change.move() == null ? change : change.saying(Map.of("newerComplaintId", named));
    }
}
