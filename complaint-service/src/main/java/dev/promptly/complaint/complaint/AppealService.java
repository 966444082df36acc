package dev.promptly.complaint.complaint;

import dev.promptly.complaint.complaint.Happening.Change;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.review.Ruling;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.json.RequestBody;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reviewer's decision is looked at once more, by another. */
@ApplicationScoped
@Transactional
class AppealService {

    @Inject
    Complaints complaints;

    @Inject
    ComplaintService views;

    @Inject
    Reviews reviews;

    @Inject
    Docket docket;

    @Inject
    SubjectKeys keys;

    @Inject
    Caller caller;

    @Inject
    LegalClock clock;

    @Inject
    Idempotency idempotency;

    @Inject
    RequestBody body;

    Answer appeal(UUID id, @Nullable String key, AppealRequest request) {
        String account = caller.accountAs(Role.COMPLAINANT);
        Complaint complaint = complaints.lockedOf(account, id);
        return idempotency.once(key, account, "appeal/" + id, body.hash(), () -> {
            Review first = appealed(complaint, request.reviewId());
            List<Target> targets = adverse(complaint, first.ruling().orElseThrow());
            Instant now = clock.instant();
            Review appeal = docket.appealed(
                    complaint,
                    first,
                    new Review.Grounds(
                            keys.seal(id, request.reasons()),
                            caller.as(Role.COMPLAINANT).subject()),
                    targets.stream().map(target -> target.id).toList(),
                    now);
            List<Change> changes = Change.unmoved(targets);
            complaint.happened(Happening.now("appeal.received", now, caller.as(Role.COMPLAINANT), changes)
                    .saying(Map.of("reasons", request.reasons()))
                    .of(appeal));
            complaints.store(List.of(complaint));
            return new Created("/v1/complaints/" + id, views.view(complaint));
        });
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where no such was decided, 409 where all were appealed */
    private Review appealed(Complaint complaint, @Nullable UUID wanted) {
        List<Review> adverse = reviews.ruledOn(complaint.id).stream()
                .filter(review -> review.ruling().orElseThrow().isAdverse())
                .filter(review -> wanted == null || review.id().equals(wanted))
                .toList();
        if (adverse.isEmpty() && wanted != null) {
            throw Problems.refused(
                    Fault.at("/reviewId", "unknown-reference", "No such review was decided against this complaint"));
        }
        Set<UUID> before = reviews.appealsOf(complaint.id).stream()
                .flatMap(appeal -> appeal.appealed().stream())
                .collect(Collectors.toSet());
        return adverse.stream()
                .filter(review -> !before.contains(review.id()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Problems.conflict(
                        "wrong-state", "There is no reviewer's decision against it, or it was appealed before"));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where nothing is left that the decision holds up */
    private static List<Target> adverse(Complaint complaint, Ruling ruling) {
        List<Target> targets = complaint.targets(ruling.targetIds()).stream()
                .filter(Target::isContestable)
                .toList();
        if (targets.isEmpty()) {
            throw Problems.conflict("wrong-state", "The decision holds up none of its targets any more");
        }
        return targets;
    }
}
