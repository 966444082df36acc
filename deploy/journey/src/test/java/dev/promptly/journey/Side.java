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
import java.util.stream.Stream;

/**
 * A complainant, a seller, and one of each thing that a path can name, all theirs: seen from here it is one's own, from the
 * other side foreign.
 */
final class Side {

    /** A withdrawal ends a target, so that each needs another. */
    private static final int TARGETS = 6;

    /** What was decided against a target is appealed once, so that each attempt needs another. */
    private static final int CONTESTED_TARGETS = 40;

    private final Market market = new Market();
    private final String seller = Market.seller();
    private final Papers papers = market.unverifiedPapers();
    private final String sellersEvidence = upload("operator", seller);
    private final Deque<String> targets = new ArrayDeque<>();
    private final String mandate = market.mandate(papers);
    private final String complaint;
    private final String returned;
    private final String notice;
    private final String review;
    private final String doubt;
    private final String contested;
    private final Deque<String> contestedTargets = new ArrayDeque<>();
    private final String appeal;
    private final String deadLetter;

    Side() throws IOException {
        Papers verified = market.papers();
        complaint = market.file(market.notice(verified, listings(TARGETS)));
        JsonNode admitted = market.awaitState(complaint, "ADMITTED");
        Json.each(admitted.path("targets")).map(Market::id).forEach(targets::add);
        review = Market.id(market.review(market.fileDoubtful(verified, market.listing(seller))));
        doubt = Market.id(market.review(market.fileDoubtful(verified, market.listing(seller))));
        contested = market.fileUnguaranteed(verified, listings(CONTESTED_TARGETS));
        Json.each(market.complaint(contested).path("targets")).map(Market::id).forEach(contestedTargets::add);
        appeal = market.appeal(market.fileUnguaranteed(verified, market.listing(seller)));
        returned = market.fileUnguaranteed(papers, market.listing(seller));
        notice = Market.id(Market.awaitNotice(seller, complaint));
        Stranger stranger = new Stranger(complaint);
        stranger.writes(Map.of(), "no event");
        deadLetter = Market.id(stranger.awaitDeadLetters(1).get(0));
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
        return object.equals("notice") || persona == Persona.PLATFORM ? seller : market.account();
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
            case "returned" -> returned;
            case "review" -> review;
            case "doubt" -> doubt;
            case "contested" -> contested;
            case "appeal" -> appeal;
            case "evidence" ->
                persona == Persona.OPERATOR || persona == Persona.PLATFORM ? sellersEvidence : papers.evidenceId();
            case "notice" -> notice;
            case "seller" -> seller;
            case "deadLetter" -> deadLetter;
            case "account" -> account(persona);
            default -> throw new IllegalArgumentException("nothing is a " + object);
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

    /** Fills the places that a request of {@code requests.json} leaves open. */
    String fill(String request) {
        String filled = request.contains("${targetId}") ? request.replace("${targetId}", nextTarget()) : request;
        if (filled.contains("${contestedTarget}")) {
            filled = filled.replace("${contestedTarget}", next(contestedTargets));
        }
        return filled.replace("${party}", papers.partyId())
                .replace("${right}", papers.rightId())
                .replace("${evidence}", papers.evidenceId())
                .replace("${seller}", seller)
                .replace("${item}", market.listing(seller).itemId())
                .replace("${now}", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    }
}
