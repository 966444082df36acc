package dev.promptly.journey;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.Processes;
import dev.promptly.journey.Market.Papers;
import dev.promptly.launcher.Part;
import dev.promptly.launcher.Stack;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A replica that is told to stop (SIGTERM) answers what it took, tells what it stored, and goes. */
class DrainIT {

    private static final int CLIENTS = 8;
    private static final Duration GOES_WITHIN = Duration.ofSeconds(40);

    private final Stack stack = TestStack.get();
    private final Market market = new Market();
    private final Door door = new Door(Market.token("complainant", market.account()));
    private final List<HttpResponse<byte[]>> answers = new CopyOnWriteArrayList<>();

    @AfterEach
    void complaintServiceRunsAgain() throws IOException {
        if (!stack.alive(Part.COMPLAINT)) {
            stack.start(Part.COMPLAINT);
        }
    }

    @Test
    void aRequestUnderWayIsAnsweredAndWhatWasStoredIsTold() throws IOException {
        Papers papers = market.papers();
        market.awaitState(market.file(market.notice(papers, market.listing(Market.seller()))), "ADMITTED");
        long before = outOfPatience();
        List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(() -> fileUntilRefused(papers)))
                .toList();
        Await.until(
                "some complaints to be filed",
                Market.PATIENCE,
                () -> Optional.of(answers).filter(some -> some.size() >= 2 * CLIENTS));

        stack.handle(Part.COMPLAINT).destroy();
        clients.forEach(CompletableFuture::join);
        assertTrue(Processes.awaitEnd(stack.handle(Part.COMPLAINT), GOES_WITHIN), "it did not stop");

        assertEquals(
                Set.of(201, 503), answers.stream().map(HttpResponse::statusCode).collect(toSet()));
        assertEquals(
                List.of(),
                answers.stream()
                        .filter(answer -> answer.statusCode() == 503)
                        .filter(answer ->
                                answer.headers().firstValue("Retry-After").isEmpty())
                        .toList(),
                "a 503 that does not say when to come again");
        List<String> filed = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> Market.id(Door.json(answer)))
                .toList();
        TopicDump told = TopicDump.of("promptly.complaints.v1");
        assertEquals(
                List.of(),
                filed.stream()
                        .filter(id -> told.under(id, "complaint.received").size() != 1)
                        .toList(),
                "stored, and not told once before it went");
        assertEquals(before, outOfPatience(), "it took new work while it was to go");
    }

    private void fileUntilRefused(Papers papers) {
        HttpResponse<byte[]> answer;
        do {
            JsonNode notice = market.notice(papers, market.listing(Market.seller()));
            answer = door.postSoon("/v1/complaints", notice, UUID.randomUUID().toString())
                    .join();
            answers.add(answer);
        } while (answer.statusCode() == 201);
    }

    private static long outOfPatience() throws IOException {
        try (Stream<String> lines = Files.lines(TestStack.plan().log(Part.COMPLAINT))) {
            return lines.filter(line -> line.contains("Timed out waiting for graceful shutdown"))
                    .count();
        }
    }
}
