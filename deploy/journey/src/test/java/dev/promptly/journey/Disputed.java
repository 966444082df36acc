package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.Market.Listing;
import dev.promptly.journey.Market.Papers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the seller of a side has declared, and what its right holder did: of what can be done once, one for each attempt. */
final class Disputed {

    private static final int ATTEMPTS = 12;
    private static final Map<String, ?> LACKING = Map.of("grounds", "It is genuine.");

    private final Market market;
    private final String seller;
    private final String sellersEvidence;
    private final String disputable;
    private final Deque<String> targets = new ArrayDeque<>();
    private final String windowed;
    private final String declaration;
    private final String undeclared;
    private final Deque<String> withdrawable = new ArrayDeque<>();
    private final Deque<String> proceedings = new ArrayDeque<>();

    Disputed(Market market, Papers verified, String seller, String sellersEvidence) {
        this.market = market;
        this.seller = seller;
        this.sellersEvidence = sellersEvidence;
        disputable = admitted(verified, ATTEMPTS);
        Json.each(market.complaint(disputable).path("targets")).map(Market::id).forEach(targets::add);
        undeclared = declare(disputable, Json.tree(LACKING));
        IntStream.range(0, ATTEMPTS).forEach(i -> withdrawable.add(declare(disputable, Json.tree(LACKING))));
        windowed = admitted(verified, 1);
        declaration = declare(
                windowed, whole(market.complaint(windowed).at("/targets/0/id").asText()));
        market.awaitTarget(windowed, "WINDOW_OPEN");
        IntStream.range(0, ATTEMPTS).forEach(i -> proceedings.add(market.proceeding(disputable)));
    }

    private String admitted(Papers verified, int listings) {
        Listing[] all =
                Stream.generate(() -> market.listing(seller)).limit(listings).toArray(Listing[]::new);
        String id = market.file(market.notice(verified, all));
        market.awaitState(id, "ADMITTED");
        return id;
    }

    private String declare(String complaint, JsonNode declaration) {
        return Market.id(
                Market.caller("operator", seller).post("/v1/complaints/" + complaint + "/declarations", declaration));
    }

    private JsonNode whole(String target) {
        return Json.tree(Map.of(
                "targetIds",
                List.of(target),
                "declarant",
                Map.of(
                        "kind",
                        "ENTITY",
                        "legalName",
                        "Trading company",
                        "identity",
                        Map.of("type", "BUSINESS_LICENCE", "number", "91440300MA5")),
                "evidence",
                List.of(Map.of("evidenceId", sellersEvidence)),
                "guarantee",
                Map.of("text", "It is true.", "signedBy", "Trading company", "signedAt", "2026-02-27T03:00:00.000Z")));
    }

    /** The id of the object of that kind; of what is used up another one each time. */
    String id(String object) {
        return switch (object) {
            case "disputable" -> disputable;
            case "windowed" -> windowed;
            case "declaration" -> declaration;
            case "undeclared" -> undeclared;
            case "withdrawable" -> next(withdrawable);
            case "proceeding" -> next(proceedings);
            default -> throw new IllegalArgumentException("nothing is a " + object);
        };
    }

    /** Fills the places that a request of {@code requests.json} leaves open. */
    String fill(String request) {
        String filled = request.contains("${disputableTarget}")
                ? request.replace("${disputableTarget}", next(targets))
                : request;
        return filled.replace("${sellersEvidence}", sellersEvidence);
    }

    private static String next(Deque<String> ids) {
        ids.add(ids.element());
        return ids.remove();
    }
}
