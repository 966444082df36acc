package dev.promptly.complaint.declaration;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.contest.Contest;
import dev.promptly.complaint.contest.DeclarationSteps;
import dev.promptly.complaint.decision.CoveredTargets;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.DeclarationRequest;
import dev.promptly.complaint.declared.DeclarationState;
import dev.promptly.complaint.statute.Move;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which targets a declaration, or an answer to one, may be about. */
final class DeclaredTargets {

    private DeclaredTargets() {}

    /** @throws Refused 422 D06 for each target that is not the operator's */
    static void requireOwn(CaseFile file, Account operator, DeclarationRequest request) {
        List<UUID> named = request.targetIdsOrNone();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            boolean own = file.complaint()
                    .target(named.get(i))
                    .filter(target -> operator.id().equals(target.operatorId()))
                    .isPresent();
            if (!own) {
                faults.add(Fault.at("/targetIds/" + i, "D06", "The declarant is not the operator of this target"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.refused(faults.toArray(Fault[]::new));
        }
    }

    /** @throws Refused 422 D06, 409 where no target that it names can be contested now, or another declaration of it is open */
    static void requireContestable(
            CaseFile file, Account operator, DeclarationRequest request, List<Declaration> earlier) {
        requireOwn(file, operator, request);
        List<Target> wanted = file.complaint().targets().stream()
                .filter(target -> operator.id().equals(target.operatorId()))
                .filter(target -> request.targetIdsOrNone().isEmpty()
                        || request.targetIdsOrNone().contains(target.id()))
                .toList();
        if (wanted.stream().noneMatch(target -> target.canMake(Move.DISPUTE))) {
            throw Problems.conflict(
                    "wrong-state",
                    "A declaration is made while a target is ADMITTED, IN_FORCE or UNCONTESTED; these are "
                            + wanted.stream()
                                    .map(target -> target.state().name())
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
        }
        earlier.stream()
                .filter(declaration -> declaration.account().equals(operator))
                .filter(declaration -> declaration.state() == DeclarationState.RECEIVED
                        || declaration.state() == DeclarationState.UNDER_REVIEW)
                .filter(declaration ->
                        DeclarationSteps.named(file, declaration).stream().anyMatch(wanted::contains))
                .findFirst()
                .ifPresent(open -> {
                    throw Problems.conflict(
                            "wrong-state",
                            "A declaration of these targets is being checked: add to /v1/declarations/" + open.id());
                });
    }

    /**
     * The targets that an answer is about.
     *
     * @throws Refused 422 for one that the declaration is not about, 409 where none is disputed any more
     */
    static List<Target> answered(CaseFile file, Declaration declaration, @Nullable List<UUID> wanted) {
        List<Target> named = DeclarationSteps.named(file, declaration);
        List<Target> open = CoveredTargets.of(named, wanted, "The declaration is about no such target").stream()
                .filter(target -> target.canMake(Move.ACCEPT) && Contest.contests(declaration, target))
                .toList();
        if (open.isEmpty()) {
            throw Problems.conflict("wrong-state", "None of these targets is disputed any more");
        }
        return open;
    }
}
