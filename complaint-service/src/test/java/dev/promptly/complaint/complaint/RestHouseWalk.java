package dev.promptly.complaint.complaint;

import dev.promptly.complaint.complaint.RestCalls.Answer;
import dev.promptly.complaint.complaint.RestCalls.Asker;
import dev.promptly.complaint.statute.ReviewKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What reviewers do with a walk's complaint: what they are asked, what they find by themselves, and what courts order. */
final class RestHouseWalk {

    /** What each kind of review is decided by; other decisions come too. */
    private static final Map<ReviewKind, List<String>> DECISIONS = new EnumMap<>(Map.of(
            ReviewKind.ADMISSION,
            List.of("ADMIT", "ADMIT", "RETURN", "REJECT"),
            ReviewKind.DECLARATION,
            List.of("ADMIT", "RETURN", "REJECT", "UPHOLD", "DISMISS"),
            ReviewKind.APPEAL,
            List.of("UPHOLD", "DISMISS"),
            ReviewKind.EXTENSION,
            List.of("UPHOLD", "DISMISS"),
            ReviewKind.VERIFICATION,
            List.of("DISMISS", "REJECT")));

    private final RestWalk walk;
    private final WalkedMarket market;
    private final Map<String, ReviewKind> open = new LinkedHashMap<>();
    final List<String> decided = new ArrayList<>();

    RestHouseWalk(RestWalk walk) {
        this.walk = walk;
        market = walk.market;
    }

    void isOpened(String review, ReviewKind kind) {
        open.put(review, kind);
        if (kind == ReviewKind.EXTENSION) {
            walk.dispute.isReviewed(review);
        }
    }

    void isDecided(String review) {
        if (open.remove(review) != null) {
            decided.add(review);
        }
    }

    void act() {
        switch (market.random.nextInt(open.isEmpty() ? 5 : 14)) {
            case 0 -> reviewed("suspension", Map.of("codes", List.of("R11")));
            case 1, 2 -> reviewed("resumption", Map.of());
            case 3 -> {
                if (market.oneIn(3)) {
                    reviewed(
                            "revocation",
                            market.oneIn(2) ? Map.of("ground", "CORRECTED") : Map.of("codes", List.of("R51")));
                }
            }
            case 4 -> ordered();
            default -> decide();
        }
    }

    private void reviewed(String what, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("reasons", "The decision was seen.", "targetIds", walk.some()));
        body.putAll(more);
        walk.calls.post(reviewer(), walk.path("/" + what), body);
    }

    private void ordered() {
        String effect = market.one(List.of("TAKE_DOWN", "RESTORE", "FINAL", "DISCLOSE"));
        Map<String, Object> order = new HashMap<>(Map.of(
                "effect",
                effect,
                "addressee",
                market.one(List.of("PLATFORM", "HOLDER", "OPERATOR")),
                "forum",
                "Hangzhou Internet Court",
                "caseNumber",
                "(2025) 0192-77",
                "targetIds",
                walk.some()));
        if (effect.equals("DISCLOSE")) {
            order.put("disclose", List.of(walk.holder.purchase));
        }
        walk.calls.post(reviewer(), walk.path("/orders"), order);
    }

    private void decide() {
        String review = market.one(List.copyOf(open.keySet()));
        ReviewKind kind = open.getOrDefault(review, ReviewKind.ADMISSION);
        String decision = market.oneIn(10)
                ? market.one(List.of("ADMIT", "RETURN", "REJECT", "UPHOLD", "DISMISS"))
                : market.one(DECISIONS.getOrDefault(kind, List.of("DISMISS")));
        Map<String, Object> body = new HashMap<>(Map.of("decision", decision, "reasons", "Seen and weighed."));
        boolean finds = decision.equals("RETURN") || decision.equals("REJECT");
        if (finds && kind != ReviewKind.VERIFICATION) {
            body.put("codes", List.of(kind == ReviewKind.DECLARATION ? "D03" : "R30"));
        }
        Answer answer = walk.calls.post(reviewer(), "/v1/reviews/" + review + "/decision", body);
        if (answer.taken() && kind == ReviewKind.EXTENSION) {
            walk.dispute.isAnswered(review);
        }
        if (!answer.taken() && !market.oneIn(4)) {
            open.remove(review); // it may have lapsed, which nobody is told
        }
    }

    private Asker reviewer() {
        return Asker.of("reviewer", market.one(List.of("ruth", "ito", "wang")));
    }
}
