package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.Market.Listing;
import dev.promptly.journey.Market.Papers;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A complainant, a seller, and one of each thing that a path can name, all theirs: seen from here it is one's own, from the
 * other side foreign.
 */
final class Side {

    /** A withdrawal ends a target, so that each needs another. */
    private static final int TARGETS = 6;

    /** What was decided is appealed once by each party, so that each attempt needs another. */
    private static final int CONTESTED = 14;

    /** Whose objects only sellers act on. */
    static final Set<String> SELLERS = Set.of("notice", "disputable", "undeclared", "withdrawable", "contested");

    private final Market market = new Market();
    private final String seller = Market.seller();
    private final Papers papers = market.unverifiedPapers();
    private final String sellersEvidence = upload("operator", seller);
    private final Deque<String> targets = new ArrayDeque<>();
    private final String mandate = market.mandate(papers);
    private final String complaint;
    private final String target;
    private final JsonNode standing;
    private final String shown;
    private final String returned;
    private final String notice;
    private final String review;
    private final String doubt;
    private final Deque<String> contested = new ArrayDeque<>();
    private final String appeal;
    private final String deadLetter;
    private final Disputed disputed;
    private final AnnouncedYear year = AnnouncedYear.next().proposed();

    Side() throws IOException {
        Papers verified = market.papers();
        complaint = market.file(market.notice(verified, listings(TARGETS)));
        JsonNode admitted = market.awaitState(complaint, "ADMITTED");
        Json.each(admitted.path("targets")).map(Market::id).forEach(targets::add);
        target = targets.element();
        disputed = new Disputed(market, verified, seller, sellersEvidence);
        standing = standing(verified);
        shown = verified.evidenceId();
        review = Market.id(market.review(market.fileDoubtful(verified, market.listing(seller))));
        doubt = Market.id(market.review(market.fileDoubtful(verified, market.listing(seller))));
        for (int i = 0; i < CONTESTED; i++) {
            contested.add(market.fileHalfLocated(verified, market.listing(seller)));
        }
        appeal = market.appeal(market.fileUnguaranteed(verified, market.listing(seller)));
        returned = market.fileUnguaranteed(papers, market.listing(seller));
        notice = Market.id(Market.awaitNotice(seller, complaint));
        Stranger stranger = new Stranger(complaint);
        stranger.writes(Map.of(), "no event");
        deadLetter = Market.id(stranger.awaitDeadLetters(1).get(0));
    }

    /** A complaint whose first target is suspended. */
    private JsonNode standing(Papers verified) {
        JsonNode filed = market.awaitState(market.file(market.notice(verified, listings(3))), "ADMITTED");
        Map<String, Object> suspension =
                Map.of("targetIds", List.of(targetOf(filed, 0)), "reasons", "The right is said to be invalid.");
        Market.caller("reviewer", null)
                .post("/v1/complaints/" + Market.id(filed) + "/suspension", Json.tree(suspension));
        return filed;
    }

    private static String targetOf(JsonNode complaint, int position) {
        return Market.id(complaint.path("targets").path(position));
    }

    private Listing[] listings(int count) {
        return Stream.generate(() -> market.listing(seller)).limit(count).toArray(Listing[]::new);
    }

    private static String upload(String role, String account) throws IOException {
        SampleFile file = SampleFile.pdf("invoice.pdf", "Invoice", List.of("Of " + account));
        Map<String, String> metadata = Map.of("kind", "INVOICE", "title", "Invoice", "confidentiality", "OPEN");
        return Market.id(Market.caller(role, account).upload(Json.tree(metadata), file));
    }

    /** The account that this persona has, or acts for, on this side. */
    String account(Persona persona) {
        return persona == Persona.OPERATOR ? seller : market.account();
    }

    /** Whom an object of this kind belongs to that this persona may act for: for a platform an operator, always. */
    String owner(String object, Persona persona) {
        return SELLERS.contains(object) || persona == Persona.PLATFORM ? seller : market.account();
    }

    /** Who filed. */
    String complainant() {
        return market.account();
    }

    /** The id of this side's object of that kind, as this persona would name it. */
    String id(String object, Persona persona) {
        return switch (object) {
            case "party" -> papers.partyId();
            case "right" -> papers.rightId();
            case "mandate" -> mandate;
            case "complaint" -> complaint;
            case "target" -> target;
            case "standing" -> Market.id(standing);
            case "returned" -> returned;
            case "review" -> review;
            case "doubt" -> doubt;
            case "contested" -> next(contested);
            case "appeal" -> appeal;
            case "evidence" ->
                persona == Persona.OPERATOR || persona == Persona.PLATFORM ? sellersEvidence : papers.evidenceId();
            case "notice" -> notice;
            case "seller" -> seller;
            case "deadLetter" -> deadLetter;
            case "calendar" -> "CN";
            case "account" -> account(persona);
            default -> disputed.id(object);
        };
    }

    /** A target of the complaint that has not been asked for yet, while there are such. */
    String nextTarget() {
        return next(targets);
    }

    private static String next(Deque<String> ids) {
        ids.add(ids.element());
        return ids.remove();
    }

    /** A calendar year of this side's own. */
    String year() {
        return Integer.toString(year.year());
    }

    /** Fills the places that a request of {@code requests.json} leaves open. */
    String fill(String request) {
        String filled = request.contains("${targetId}") ? request.replace("${targetId}", nextTarget()) : request;
        return disputed.fill(filled)
                .replace("${suspended}", targetOf(standing, 0))
                .replace("${suspendable}", targetOf(standing, 1))
                .replace("${revocable}", targetOf(standing, 2))
                .replace("${party}", papers.partyId())
                .replace("${right}", papers.rightId())
                .replace("${evidence}", papers.evidenceId())
                .replace("${shown}", shown)
                .replace("${seller}", seller)
                .replace("${off}", String.join("\", \"", year.off()))
                .replace("${item}", market.listing(seller).itemId())
                .replace("${now}", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    }
}
