package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.complaint.KnownCase.Suit;
import dev.promptly.complaint.complaint.RestCalls.Answer;
import dev.promptly.complaint.complaint.RestCalls.Asker;
import dev.promptly.complaint.complaint.WalkedMarket.Shop;
import dev.promptly.complaint.proceeding.Proceeding.State;
import dev.promptly.complaint.statute.ActKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the sellers of a walk's complaint declare, and what its right holder does against that. */
final class RestDisputeWalk {

    private final RestWalk walk;
    private final WalkedMarket market;
    private final RestCalls calls;
    private final List<Declared> declarations = new ArrayList<>();
    private final List<Delivered> deliveries = new ArrayList<>();
    private final List<Lawsuit> lawsuits = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    private record Declared(String id, Asker seller, List<String> targets, boolean secretly) {}

    private record Delivered(List<String> targets, Instant at) {}

    private static final class Lawsuit {
        private final String id;
        private final List<String> targets;
        private final Instant arrived;
        private State state;

        private Lawsuit(String id, List<String> targets, Instant arrived, State state) {
            this.id = id;
            this.targets = targets;
            this.arrived = arrived;
            this.state = state;
        }
    }

    /** A request for more time. */
    private static final class Asked {
        private final List<String> targets;
        private final Instant arrived;
        private boolean onItsWay;
        private boolean proven;
        private boolean answered;

        @Nullable
        private String review;

        private Asked(List<String> targets, Instant arrived) {
            this.targets = targets;
            this.arrived = arrived;
        }
    }

    RestDisputeWalk(RestWalk walk) {
        this.walk = walk;
        market = walk.market;
        calls = walk.calls;
    }

    void act() {
        switch (market.random.nextInt(14)) {
            case 0, 1, 2 -> declare();
            case 3 -> supplement();
            case 4 -> withdraw();
            case 5 -> answer();
            case 6, 7, 8, 9 -> declarationArrives();
            case 10 -> sue();
            case 11, 12 -> askForMoreTime();
            default -> {
                if (market.oneIn(2)) {
                    conclude();
                } else {
                    sue();
                }
            }
        }
    }

    void declare() {
        String operator = walk.oneTarget().path("operatorId").asText();
        Shop shop = market.shop(operator);
        List<String> own = new ArrayList<>();
        walk.shown().path("targets").forEach(target -> {
            if (target.path("operatorId").asText().equals(operator)) {
                own.add(target.path("id").asText());
            }
        });
        List<String> named = market.oneIn(12) ? walk.targets : own;
        Asker seller = Asker.of("operator", operator);
        boolean secretly = market.oneIn(10);
        Answer answer = calls.post(seller, walk.path("/declarations"), declaration(shop, named, secretly));
        if (answer.taken()) {
            declarations.add(new Declared(answer.body().path("id").asText(), seller, own, secretly));
        }
    }

    private Map<String, Object> declaration(Shop shop, List<String> named, boolean secretly) {
        int lack = secretly ? -1 : market.random.nextInt(10);
        String evidence = lack == 0
                ? walk.paperToCome(paper -> shop.seller.paper("INVOICE", paper))
                : secretly ? shop.secret : shop.invoice;
        Map<String, Object> declaration = new HashMap<>(Map.of(
                "targetIds",
                named,
                "declarant",
                Map.of(
                        "kind",
                        "ENTITY",
                        "legalName",
                        "Yiwu Beidou Trading Co., Ltd.",
                        "identity",
                        Map.of("type", "BUSINESS_LICENCE", "number", "91330782MA2E8JXY3C")),
                "grounds",
                "Bought from the right holder's own distributor.",
                "evidence",
                List.of(Map.of("evidenceId", evidence, "role", "NON_INFRINGEMENT"))));
        if (lack != 1) {
            declaration.put("guarantee", Brand.guarantee());
        }
        return declaration;
    }

    private void supplement() {
        one(declarations)
                .ifPresent(one -> calls.post(
                        one.seller,
                        "/v1/declarations/" + one.id + "/supplements",
                        Map.of("guarantee", Brand.guarantee())));
    }

    private void withdraw() {
        one(declarations).ifPresent(one -> calls.post(one.seller, "/v1/declarations/" + one.id + "/withdrawal", null));
    }

    private void answer() {
        one(declarations)
                .ifPresent(one -> calls.post(
                        walk.complainant(),
                        "/v1/declarations/" + one.id + "/response",
                        Map.of(
                                "response",
                                market.oneIn(4) ? "ACCEPT" : "CONTEST",
                                "signedBy",
                                "Aiko Tanaka",
                                "signedAt",
                                market.now().toString())));
    }

    /** It was forwarded, and most of the time reached the right holder, now or some time ago. */
    void declarationArrives() {
        one(declarations).ifPresent(one -> {
            Instant at = market.oneIn(5) ? market.now().minus(Duration.ofHours(30)) : market.now();
            walk.notices("notice.forwarded", "DECLARATION", "COMPLAINANT", one.targets, at);
            walk.hears(ActKind.DECLARATION_FORWARDED, one.targets);
            if (!market.oneIn(5)) {
                walk.notices("notice.delivered", "DECLARATION", "COMPLAINANT", one.targets, at);
                deliveries.add(new Delivered(one.targets, at));
            }
        });
    }

    boolean reliesOnASecret(UUID declaration) {
        return declarations.stream().anyMatch(one -> one.secretly && one.id.equals(declaration.toString()));
    }

    boolean wasDelivered(String declaration, Instant at) {
        return declarations.stream()
                .filter(one -> one.id.equals(declaration))
                .anyMatch(one -> deliveries.stream()
                        .anyMatch(delivered -> delivered.at.equals(at)
                                && delivered.targets.stream().anyMatch(one.targets::contains)));
    }

    /** At once, or by a letter that lay in the post and a reviewer enters. */
    void sue() {
        int chance = market.random.nextInt(8);
        boolean numbered = market.random.nextBoolean();
        String kind = market.one(List.of("ACCEPTANCE_NOTICE", "FILING_RECEIPT", "PLEADING"));
        boolean shows = kind.equals("ACCEPTANCE_NOTICE") || (numbered && kind.equals("FILING_RECEIPT"));
        State shown = shows ? State.SHOWN : State.NOT_SHOWN;
        Lawsuit[] coming = new Lawsuit[1];
        Map<String, Object> suit = new HashMap<>(Map.of("kind", "COURT", "forum", "Hangzhou Internet Court"));
        suit.put("targetIds", walk.some());
        if (numbered) {
            suit.put("caseNumber", "(2025) 0192-1234");
        }
        if (chance > 0) {
            String paper = chance > 1
                    ? walk.holder.paper(kind)
                    : walk.paperToCome(id -> {
                        Line.evidence(walk.holder.brand.account, kind, id);
                        if (coming[0] != null && coming[0].state == State.PENDING) {
                            coming[0].state = shown;
                        }
                    });
            suit.put("evidence", List.of(Map.of("evidenceId", paper, "role", "PROCEEDING")));
        }
        Instant arrived = market.now();
        Asker asker = walk.complainant();
        if (market.oneIn(4)) {
            arrived = market.now().minus(Duration.ofHours(market.random.nextInt(200)));
            suit.put("intake", Map.of("channel", "POST", "arrivedAt", arrived.toString()));
            asker = new Asker("reviewer", "ruth", walk.holder.brand.account);
        }
        Answer answer = calls.post(asker, walk.path("/proceedings"), suit);
        if (answer.taken()) {
            State expected = chance == 0 ? State.NOT_SHOWN : chance == 1 ? State.PENDING : shown;
            JsonNode made = answer.body();
            assertThat(made.path("state").asText()).isEqualTo(expected.name());
            assertThat(Instant.parse(made.path("receivedAt").asText())).isEqualTo(arrived);
            coming[0] = new Lawsuit(
                    made.path("id").asText(), RestCalls.texts(made.path("targets"), "targetId"), arrived, expected);
            lawsuits.add(coming[0]);
        }
    }

    void conclude() {
        one(lawsuits).ifPresent(one -> {
            String outcome =
                    market.one(List.of("INFRINGEMENT", "NON_INFRINGEMENT", "SETTLED", "WITHDRAWN", "DISMISSED"));
            Answer answer = calls.post(
                    Asker.of("reviewer", "ito"), "/v1/proceedings/" + one.id + "/outcome", Map.of("outcome", outcome));
            if (answer.taken() && one.state != State.NOT_SHOWN) { // a bare letter keeps its day all the same
                one.state = State.CONCLUDED;
            }
        });
    }

    void askForMoreTime() {
        int chance = market.random.nextInt(4);
        String kind = market.oneIn(3) ? "PLEADING" : "CAUSE_OF_DELAY";
        boolean proven = kind.equals("CAUSE_OF_DELAY");
        Asked[] coming = new Asked[1];
        String paper = chance > 0
                ? walk.holder.paper(kind)
                : walk.paperToCome(id -> {
                    Line.evidence(walk.holder.brand.account, kind, id);
                    if (coming[0] != null) {
                        coming[0].onItsWay = false;
                        coming[0].proven = proven;
                    }
                });
        Map<String, Object> wish = new HashMap<>(Map.of(
                "ground",
                "The consulate has given an appointment.",
                "targetIds",
                walk.some(),
                "evidence",
                List.of(Map.of("evidenceId", paper, "role", "PROCEEDING"))));
        if (market.random.nextBoolean()) {
            wish.put("until", market.now().plus(Duration.ofDays(10)).toString());
        }
        Answer answer = calls.post(walk.complainant(), walk.path("/extension"), wish);
        if (answer.taken()) {
            String expected = chance == 0 ? "PENDING" : proven ? "GRANTED" : "UNDER_REVIEW";
            assertThat(answer.body().path("state").asText()).isEqualTo(expected);
            coming[0] = new Asked(RestCalls.texts(answer.body().path("targetIds")), market.now());
            coming[0].onItsWay = chance == 0;
            coming[0].answered = expected.equals("GRANTED");
            asked.add(coming[0]);
        }
    }

    /** A reviewer is asked about the request that is not proven. */
    void isReviewed(String review) {
        asked.stream()
                .filter(one -> one.review == null && !one.onItsWay && !one.proven && !one.answered)
                .findFirst()
                .orElseThrow()
                .review = review;
    }

    void isAnswered(String review) {
        asked.stream().filter(one -> review.equals(one.review)).forEach(one -> one.answered = true);
    }

    Stream<Suit> suits(String target) {
        return lawsuits.stream()
                .filter(one -> one.state != State.CONCLUDED && one.targets.contains(target))
                .map(one -> new Suit(one.state, one.arrived));
    }

    /** What is proven is granted, once none of its targets is suspended. */
    Stream<Instant> unanswered(String target) {
        return asked.stream()
                .filter(one -> !one.answered && one.targets.contains(target))
                .filter(one -> !one.proven || walk.isSuspended(one.targets))
                .map(one -> one.arrived);
    }

    private <T> Optional<T> one(List<T> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(market.one(some));
    }
}
