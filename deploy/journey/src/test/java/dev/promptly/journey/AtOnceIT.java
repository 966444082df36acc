package dev.promptly.journey;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.Market.Listing;
import dev.promptly.journey.Market.Papers;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What comes at once is decided one after the other. */
class AtOnceIT {

    private static final int CLIENTS = 20;

    private final Market market = new Market();
    private final Door door = new Door(Market.token("complainant", market.account()));

    @Test
    void ofTwentyRequestsWithOneKeyOneIsFiledAndAllGetItsAnswer() throws IOException {
        Listing listing = market.listing(Market.seller());
        JsonNode notice = market.notice(market.papers(), listing);
        String key = UUID.randomUUID().toString();

        List<HttpResponse<byte[]>> answers =
                together(IntStream.range(0, CLIENTS).mapToObj(client -> door.postSoon("/v1/complaints", notice, key)));

        assertEquals(Set.of(201), answers.stream().map(HttpResponse::statusCode).collect(toSet()));
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> new String(answer.body(), StandardCharsets.UTF_8))
                        .distinct()
                        .count(),
                "different bodies");
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.headers().firstValue("Location").orElseThrow())
                        .distinct()
                        .count(),
                "different locations");
        assertEquals(
                CLIENTS - 1,
                answers.stream()
                        .filter(answer -> answer.headers()
                                .firstValue("Idempotent-Replay")
                                .filter("true"::equals)
                                .isPresent())
                        .count(),
                "replays");
        assertEquals(1, market.complainant().get("/v1/complaints").path("items").size());
    }

    @RepeatedTest(5)
    void ofTwoComplaintsOnOneListingOneIsAdmittedAndTheOtherNamesR24() throws IOException {
        Papers papers = market.papers();
        Listing listing = market.listing(Market.seller());
        market.awaitState(market.file(market.notice(papers, market.listing(Market.seller()))), "ADMITTED");

        List<HttpResponse<byte[]>> answers = together(Stream.of(papers, papers)
                .map(same -> door.postSoon(
                        "/v1/complaints",
                        market.notice(same, listing),
                        UUID.randomUUID().toString())));

        List<JsonNode> targets = answers.stream()
                .map(answer -> Door.json(answer).path("targets").path(0))
                .toList();
        assertEquals(
                1,
                targets.stream()
                        .filter(target -> "ADMITTED".equals(target.path("state").asText()))
                        .count(),
                targets::toString);
        assertEquals(
                1,
                targets.stream()
                        .filter(target -> Json.each(target.path("reasons"))
                                .anyMatch(reason ->
                                        "R24".equals(reason.path("code").asText())))
                        .count(),
                targets::toString);
    }

    private static List<HttpResponse<byte[]>> together(Stream<CompletableFuture<HttpResponse<byte[]>>> calls) {
        List<CompletableFuture<HttpResponse<byte[]>>> begun = calls.toList();
        return begun.stream().map(CompletableFuture::join).toList();
    }
}
