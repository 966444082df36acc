package dev.promptly.complaint.order;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.contest.Contest;
import dev.promptly.complaint.decision.CoveredTargets;
import dev.promptly.complaint.decision.ResumptionSteps;
import dev.promptly.complaint.measure.MeasureStep;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.OrderEffect;
import dev.promptly.complaint.statute.ThingKind;
import dev.promptly.complaint.verification.SeparationOfDuties;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A court's or an authority's order moves a target from wherever it stands, whatever runs (T22; rule book I9). One that finds
 * everything as it orders is recorded all the same.
 */
@ApplicationScoped
@Transactional
class OrderService {

    @Inject
    Casework casework;

    @Inject
    CourtOrders orders;

    @Inject
    OrderedDisclosure disclosure;

    @Inject
    ResumptionSteps resumption;

    @Inject
    SubjectKeys keys;

    @Inject
    Caller caller;

    Answer receive(UUID complaintId, OrderRequest request) {
        requireSomethingToDisclose(request);
        Actor reviewer = caller.as(Role.REVIEWER);
        return casework.change(reviewer, complaintId, (file, now) -> {
            SeparationOfDuties.requireAnother(file.complaint().enteredBy(), reviewer.subject());
            List<Target> covered = CoveredTargets.of(file.complaint(), request.targetIds());
            CourtOrder order = CourtOrder.received(
                    Ids.next(),
                    complaintId,
                    request,
                    keys.seal(complaintId, request),
                    covered.stream().map(target -> target.id()).toList(),
                    now);
            orders.persist(order);
            Act received = Act.of(ActKind.ORDER_RECEIVED, now, reviewer, Change.unmoved(covered))
                    .saying(request.said())
                    .bearing(new Bears.Ordered(disclosure.told(order, file, covered)))
                    .about(about(order));
            casework.take(file, List.of(received));
            carryOut(new Carried(file, order, covered, reviewer, now));
            return Step.of(List.of())
                    .answering(after -> new Created("/v1/complaints/" + complaintId, OrderView.of(order, covered)));
        });
    }

    private static void requireSomethingToDisclose(OrderRequest request) {
        boolean discloses = request.effect() == OrderEffect.DISCLOSE;
        if (discloses && request.discloseOrNone().isEmpty()) {
            throw Problems.refused(
                    Fault.at("/disclose", "required", "DISCLOSE names the evidence that is to be shown"));
        }
        if (!discloses && !request.discloseOrNone().isEmpty()) {
            throw Problems.refused(Fault.at("/disclose", "invalid-value", "disclose is of the effect DISCLOSE only"));
        }
    }

    /** An order being carried out; the row of the complaint is locked. */
    private record Carried(CaseFile file, CourtOrder order, List<Target> covered, Actor reviewer, Instant now) {

        Act act(ActKind kind, List<Change> changes) {
            return Act.of(kind, now, reviewer, changes).about(about(order));
        }

        List<Target> open(Move move) {
            return covered.stream().filter(target -> target.canMake(move)).toList();
        }
    }

    private static About about(CourtOrder order) {
        return new About(ThingKind.ORDER, order.id);
    }

    private void carryOut(Carried order) {
        switch (order.order().effect) {
            case TAKE_DOWN -> takeDown(order, Contest::isContested);
            case RESTORE -> move(order, Move.RESTORE_BY_ORDER);
            case FINAL -> {
                takeDown(order, target -> false);
                move(order, Move.MAKE_FINAL_BY_ORDER);
            }
            case DISCLOSE -> {}
        }
    }

    /**
     * Where the measure stands already nothing moves.
     *
     * @param also those with a measure of which it is asked for anew all the same: what contests it is at an end
     */
    private void takeDown(Carried order, Predicate<Target> also) {
        List<Change> back = order.open(Move.TAKE_DOWN_BY_ORDER).stream()
                .filter(target -> !target.state().standsInTheWay() || also.test(target))
                .map(target ->
                        Change.of(target).by(Move.TAKE_DOWN_BY_ORDER).with(MeasureStep.anew(target.measure(), true)))
                .toList();
        if (!back.isEmpty()) {
            List<Target> targets = back.stream().map(Change::target).toList();
            casework.take(
                    order.file(),
                    List.of(
                            order.act(Move.TAKE_DOWN_BY_ORDER.act(), back),
                            order.act(ActKind.MEASURE_REQUESTED, Change.unmoved(targets))));
        }
        resumption.resume(order.file(), order.open(Move.RESUME), order.act(ActKind.TARGET_RESUMED, List.of()), true);
    }

    private void move(Carried order, Move move) {
        List<Target> moved = order.open(move);
        if (!moved.isEmpty()) {
            casework.take(order.file(), List.of(order.act(move.act(), Change.by(move, moved))));
        }
    }
}
