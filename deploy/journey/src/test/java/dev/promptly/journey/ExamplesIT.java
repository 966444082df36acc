package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.launcher.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever opens the console and presses the button sees a call succeed: every example of the served contracts is tried. */
class ExamplesIT {

    /** These change what others read, so they come last, in this order. */
    private static final List<String> LAST = List.of(
            "decideReview",
            "suspendMeasures",
            "resumeMeasures",
            "revokeAdmission",
            "withdrawComplaint",
            "setTestClock",
            "getTestClock",
            "resetTestClock");

    private final Market market = new Market();
    private final Market.Listing listing = market.listing(Market.seller());
    private final Market.Listing other = market.listing(listing.seller());

    @Test
    void everyExampleSucceedsForOneOfItsRolesOnceTheIdsAreThere() throws IOException {
        List<ExampleCall> calls = new ArrayList<>();
        Map<String, String> ids = ids();
        for (Part service : List.of(Part.COMPLAINT, Part.EVIDENCE, Part.NOTIFICATION)) {
            calls.addAll(ExampleCall.of(contract(service, ids)));
        }
        calls.sort(Comparator.comparingInt(call -> LAST.indexOf(call.id())));
        Map<String, String> refused = new TreeMap<>();
        for (ExampleCall call : calls) {
            call.refusal(market.account(), listing.seller()).ifPresent(why -> refused.put(call.id(), why));
        }

        assertFalse(calls.isEmpty());
        assertEquals(Map.of(), refused);
    }

    private static JsonNode contract(Part service, Map<String, String> ids) {
        String url = TestStack.plan().url(service);
        String text = new Caller(url, "none").get("/q/openapi?format=json").toString();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        return Json.parse(text);
    }

    private Map<String, String> ids() throws IOException {
        Market.Papers papers = market.papers();
        String complaintId = market.file(market.notice(papers, listing, other));
        JsonNode complaint = market.awaitState(complaintId, "ADMITTED");
        JsonNode first = complaint.path("targets").path(0);
        String notice = Market.id(Market.awaitNotice(listing.seller(), complaintId));
        String evidence = papers.evidenceId();
        Map<String, String> ids = new TreeMap<>(Map.of(
                "01",
                papers.partyId(),
                "02",
                papers.rightId(),
                "03",
                complaintId,
                "04",
                Market.id(first),
                "05",
                Market.id(first.path("measure")),
                "06",
                notice,
                "07",
                evidence,
                "08",
                evidence,
                "09",
                Market.id(complaint.path("targets").path(1)),
                "10",
                evidence));
        ids.put("11", deadLetter());
        new AnnouncedYear(2049).proposed();
        JsonNode mandate = market.shownMandate(papers);
        ids.put("12", mandate.path("agentId").asText());
        ids.put("13", Market.id(mandate));
        ids.put("14", market.fileUnguaranteed(papers, market.listing(listing.seller())));
        ids.put("15", Market.id(market.review(market.fileDoubtful(papers, market.listing(listing.seller())))));
        String contested = market.contested(papers, market.listing(listing.seller()));
        ids.put("16", contested);
        ids.put("17", market.complaint(contested).at("/decisions/0/reviewId").asText());
        ids.put("18", market.appeal(market.fileUnguaranteed(papers, market.listing(listing.seller()))));
        ids.putAll(disputed(papers));
        Map<String, String> stands =
                new TreeMap<>(Map.of("shop-17", listing.seller(), "\"901\"", "\"" + listing.itemId() + "\""));
        ids.forEach((number, id) -> stands.put(SampleIds.STANDS_FOR + number, id));
        return stands;
    }

    /** As the sample has it. */
    private Map<String, String> disputed(Market.Papers papers) throws IOException {
        Market.Listing[] listings =
                Stream.generate(() -> market.listing(listing.seller())).limit(3).toArray(Market.Listing[]::new);
        ObjectNode notice = market.notice(papers, listings).deepCopy();
        market.file(notice.put("externalRef", SampleFiling.DISPUTED));
        Path file = Files.createTempFile("dispute", ".ids");
        new SampleDispute(market.complainant(), Market.caller("operator", listing.seller()), System.out).play(file);
        return SampleDispute.remembered(file);
    }

    /** The sample sends nothing that cannot be taken; here somebody else does. */
    private static String deadLetter() {
        Stranger stranger = new Stranger(UUID.randomUUID().toString());
        stranger.writes(Map.of(), "this is no event");
        return Market.id(stranger.awaitDeadLetters(1).get(0));
    }
}
