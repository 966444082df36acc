package dev.promptly.complaint.redress;

import dev.promptly.complaint.admission.AgentActions;
import dev.promptly.complaint.admission.ComplaintRequest.EvidenceReference;
import dev.promptly.complaint.appeal.AppealQueue;
import dev.promptly.complaint.appeal.Appealed;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.decision.OperatorsTargets;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.reading.CaseService;
import dev.promptly.complaint.review.Appellant;
import dev.promptly.complaint.review.Docket;
import dev.promptly.complaint.review.Grounds;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.ReviewViews;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person decides when asked: what the rules alone decided against a party, or what a reviewer did, which another one looks
 * at (Order 116 of SAMR and CAC; rule book A1.26). Of two appeals at once the second waits at the complaint's row and finds
 * that the first has asked.
 */
@ApplicationScoped
@Transactional
class AppealService {

    @Inject
    CaseService readable;

    @Inject
    Casework casework;

    @Inject
    Appellants appellants;

    @Inject
    AppealEvidence evidence;

    @Inject
    Reviews reviews;

    @Inject
    ReviewViews views;

    @Inject
    AppealQueue queue;

    @Inject
    Declarations declarations;

    @Inject
    SubjectKeys keys;

    @Inject
    Caller caller;

    /** @param role of the account, where it could be either */
    Answer appeal(UUID id, @Nullable String role, AppealRequest request) {
        Account appellant = appellants.calling(id, role);
        return appellant.role() == AccountRole.OPERATOR
                ? byOperator(id, appellant, request)
                : byComplainant(id, appellant, request);
    }

    private Answer byComplainant(UUID id, Account complainant, AppealRequest request) {
        return casework.change(complainant, id, (file, now) -> {
            AgentActions.requireNothingAgainst(file, Mandate.Action.FILE, now);
            Actor by = caller.actingFor(complainant);
            Appealed what = AppealByComplainant.of(
                    file.complaint(),
                    request,
                    notAnOperators(reviews.ruledOn(id)),
                    notAnOperators(reviews.appealsOf(id)));
            Review appeal =
                    queue.asked(file, what, grounds(id, request, Appellant.of(complainant, List.of()), by), now);
            Bears bears = what.first().isEmpty() ? new Bears.Appealed() : Bears.NOTHING;
            Act received = received(appeal, what, by, now).bearing(bears).saying(Map.of("reasons", request.grounds()));
            return evidence.handIn(
                            Step.of(List.of(received)).opening(List.of(appeal)),
                            file,
                            request.evidenceOrNone(),
                            what.targets(),
                            by,
                            now)
                    .answering(after -> made(appeal));
        });
    }

    /** What it hands in lies with the appeal, for the person who decides: its notice it is not. */
    private Answer byOperator(UUID id, Account operator, AppealRequest request) {
        return casework.change(operator, id, OperatorsTargets.toldTo(operator), (file, now) -> {
            Actor by = caller.actingFor(operator);
            Appealed what = new AppealByOperator(
                            file, operator, request, reviews.ruledOn(id), reviews.appealsOf(id), declarations.of(id))
                    .appealed();
            List<UUID> shown = request.evidenceOrNone().stream()
                    .map(EvidenceReference::evidenceId)
                    .distinct()
                    .toList();
            Review appeal = queue.asked(file, what, grounds(id, request, Appellant.of(operator, shown), by), now);
            if (what.first().isEmpty()) {
                what.declaration().map(declarations::findById).ifPresent(Declaration::appeal);
            }
            Act received =
                    received(appeal, what, by, now).saying(Map.of("reasons", request.grounds(), "evidence", shown));
            return Step.of(List.of(received)).opening(List.of(appeal)).answering(after -> made(appeal));
        });
    }

    /** @throws Refused 404 where it is unknown, its complaint not theirs to read, or it is an operator's and not theirs */
    AppealView find(UUID id) {
        Review appeal = reviews.findByIdOptional(id)
                .filter(review -> review.kind() == ReviewKind.APPEAL)
                .orElseThrow(Problems::notFound);
        if (!appeal.isAnOperators()) {
            readable.requireReadable(appeal.complaintId().orElseThrow());
        } else if (!caller.isFor(appeal.appellant().orElseThrow().whose()) && !readable.isTheHouse()) {
            throw Problems.notFound();
        }
        return AppealView.from(appeal, views);
    }

    private static List<Review> notAnOperators(List<Review> all) {
        return all.stream().filter(review -> !review.isAnOperators()).toList();
    }

    private Grounds grounds(UUID complaint, AppealRequest request, Appellant appellant, Actor by) {
        return new Grounds(appellant, keys.seal(complaint, request.grounds()), by.subject());
    }

    private static Act received(Review appeal, Appealed what, Actor by, Instant now) {
        return Act.of(ActKind.APPEAL_RECEIVED, now, by, Change.unmoved(what.targets()))
                .about(Docket.told(appeal));
    }

    private Created made(Review appeal) {
        return new Created("/v1/appeals/" + appeal.id(), AppealView.from(appeal, views));
    }
}
