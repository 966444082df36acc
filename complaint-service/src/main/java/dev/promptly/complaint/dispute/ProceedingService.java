package dev.promptly.complaint.dispute;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Act.Claimed;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.decision.CoveredTargets;
import dev.promptly.complaint.decision.ProceedingSteps;
import dev.promptly.complaint.proceeding.Proceeding;
import dev.promptly.complaint.proceeding.Proceeding.State;
import dev.promptly.complaint.proceeding.ProceedingActs;
import dev.promptly.complaint.proceeding.ProceedingRequest;
import dev.promptly.complaint.proceeding.Proceedings;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.ThingKind;
import dev.promptly.complaint.verification.SeparationOfDuties;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The right holder has complained to an authority or sued; and how that ended (T13, T16, T18). */
@ApplicationScoped
@Transactional
class ProceedingService {

    @Inject
    Casework casework;

    @Inject
    Proceedings proceedings;

    @Inject
    ProceedingSteps steps;

    @Inject
    SubjectKeys keys;

    @Inject
    Caller caller;

    @Inject
    LegalClock clock;

    /** It counts from its arrival here, however long the case is in other hands, or from that of the letter (rule book I8). */
    Answer notify(UUID complaintId, ProceedingRequest request) {
        Instant here = clock.instant();
        Account holder = Account.complainant(caller.accountAs(Role.COMPLAINANT));
        Instant arrived = arrived(request, here);
        return casework.changeForHolder(holder, complaintId, (file, now) -> {
            List<Target> covered = CoveredTargets.of(file.complaint(), request.targetIds()).stream()
                    .filter(target -> target.noticeEffectiveAt() != null)
                    .toList();
            if (covered.isEmpty()) {
                throw Problems.conflict("wrong-state", "None of these targets was admitted: nothing is there to keep");
            }
            Actor by = caller.as(Role.COMPLAINANT);
            UUID id = Ids.next();
            Proceeding proceeding = Proceeding.notified(
                    id,
                    complaintId,
                    request,
                    keys.seal(complaintId, request),
                    covered.stream().map(target -> target.id()).toList(),
                    by.subject(),
                    arrived,
                    Instant.now());
            proceedings.persist(proceeding);
            Act notified = Act.of(ActKind.PROCEEDING_NOTIFIED, arrived, by, Change.unmoved(covered))
                    .claimed(arrived.equals(here) ? null : new Claimed(by.role(), now))
                    .saying(request.said())
                    .about(new About(ThingKind.PROCEEDING, id));
            return Step.of(steps.handedIn(file, proceeding, notified)).answering(after -> made(after, proceeding));
        });
    }

    private Instant arrived(ProceedingRequest request, Instant here) {
        if (request.intake() == null) {
            return here;
        }
        if (caller.onBehalfOf() == null) {
            throw Problems.refused(Fault.at(
                    "/intake", "invalid-value", "intake is of what came by post: a reviewer enters it On-Behalf-Of"));
        }
        if (request.intake().arrivedAt().isAfter(here)) {
            throw Problems.refused(Fault.at("/intake/arrivedAt", "in-the-future", "arrivedAt is a time to come"));
        }
        return request.intake().arrivedAt();
    }

    /** T18: what a reviewer has verified; another proceeding on the same target goes on holding it where nothing was found. */
    Answer conclude(UUID id, OutcomeRequest request) {
        Actor reviewer = caller.as(Role.REVIEWER);
        UUID complaintId = proceedings.complaintOf(id).orElseThrow(Problems::notFound);
        return casework.change(reviewer, complaintId, (file, now) -> {
            Proceeding proceeding = proceedings.findById(id);
            SeparationOfDuties.requireAnother(file.complaint().enteredBy(), reviewer.subject());
            if (proceeding.state() == State.CONCLUDED) {
                throw Problems.conflict("wrong-state", "This proceeding is concluded already");
            }
            return Step.of(concluded(file, proceeding, request, reviewer, now))
                    .answering(after -> made(after, proceeding));
        });
    }

    private List<Act> concluded(
            CaseFile file, Proceeding proceeding, OutcomeRequest request, Actor reviewer, Instant now) {
        List<Act> acts =
                new ArrayList<>(ProceedingActs.concluded(file.complaint(), proceeding, request.outcome(), now));
        About about = new About(ThingKind.PROCEEDING, proceeding.id());
        List<Target> covered = file.complaint().targets(proceeding.targetIds());
        List<Proceeding> others = proceedings.of(proceeding.complaintId());
        List<Target> moved = covered.stream()
                .filter(target -> target.state() == TargetState.HELD)
                .filter(target ->
                        request.outcome().isAFinding() || others.stream().noneMatch(other -> other.holds(target.id())))
                .toList();
        acts.add(Act.of(ActKind.PROCEEDING_CONCLUDED, now, reviewer, Change.unmoved(covered))
                .saying(request.said())
                .about(about));
        if (!moved.isEmpty()) {
            acts.add(Act.of(
                            request.outcome().move().act(),
                            now,
                            reviewer,
                            Change.by(request.outcome().move(), moved))
                    .about(about));
        }
        return acts;
    }

    private static Created made(CaseFile file, Proceeding proceeding) {
        return new Created(
                "/v1/complaints/" + file.complaint().id(),
                ProceedingView.of(proceeding, file.complaint().targets(proceeding.targetIds())));
    }
}
