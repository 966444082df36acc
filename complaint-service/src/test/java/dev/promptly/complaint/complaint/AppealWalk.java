package dev.promptly.complaint.complaint;

import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.complaint.statute.ThingKind;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The appeals of the operator of a walk's complaint against the admission of its targets, and what a person makes of them. */
final class AppealWalk {

    private static final Actor OPERATOR = new Actor("operator", "shop-17", null);
    private static final Actor REVIEWER = new Actor("reviewer", "ruth", null);

    private final CaseWalk walk;
    private final Map<UUID, List<Target>> appeals = new LinkedHashMap<>();

    AppealWalk(CaseWalk walk) {
        this.walk = walk;
    }

    List<Act> next() {
        return switch (walk.random.nextInt(6)) {
            case 0, 1, 2 -> received();
            case 3, 4 -> inHand().map(this::decided).orElse(List.of());
            default -> inHand().map(this::lapsed).orElse(List.of());
        };
    }

    private List<Act> received() {
        List<Target> chosen = walk.some(target -> target.canMake(Move.REVOKE));
        if (chosen.isEmpty()) {
            return List.of();
        }
        UUID id = Ids.next();
        appeals.put(id, chosen);
        return List.of(Act.of(ActKind.APPEAL_RECEIVED, walk.now, OPERATOR, Change.unmoved(chosen))
                .about(review(id, null)));
    }

    /** As a reviewer grants it for some of its targets (T20), or dismisses it. */
    private List<Act> decided(UUID id) {
        List<Target> all = appeals.getOrDefault(id, List.of());
        List<Target> revoked = walk.random.nextBoolean()
                ? walk.some(target -> all.contains(target) && target.canMake(Move.REVOKE))
                : List.of();
        Act answer = Act.of(ActKind.APPEAL_DECIDED, walk.now, REVIEWER, Change.unmoved(all))
                .about(review(id, revoked.isEmpty() ? ReviewDecisionKind.DISMISS : ReviewDecisionKind.UPHOLD));
        List<Act> acts = new ArrayList<>(List.of(answer));
        if (!revoked.isEmpty()) {
            acts.add(Act.of(Move.REVOKE.act(), walk.now, REVIEWER, Change.by(Move.REVOKE, revoked))
                    .about(new About(ThingKind.APPEAL, id)));
        }
        return acts;
    }

    /** As where another seller is named: nothing of the case moves. */
    private List<Act> lapsed(UUID id) {
        return List.of(Act.of(
                        ActKind.APPEAL_LAPSED,
                        walk.now,
                        Act.RULES,
                        Change.unmoved(running(id).toList()))
                .about(review(id, null)));
    }

    /** One that a person is still to decide. */
    private Optional<UUID> inHand() {
        return appeals.keySet().stream()
                .filter(id -> running(id).findAny().isPresent())
                .findFirst();
    }

    private Stream<Target> running(UUID id) {
        return appeals.getOrDefault(id, List.of()).stream()
                .filter(target ->
                        walk.complaint.running(Clock.K19, target.id).anyMatch(clock -> id.equals(clock.about())));
    }

    private OfReview review(UUID id, @Nullable ReviewDecisionKind decision) {
        return new OfReview(id, ReviewKind.APPEAL, walk.now, decision, List.of(), OPERATOR.subject());
    }
}
