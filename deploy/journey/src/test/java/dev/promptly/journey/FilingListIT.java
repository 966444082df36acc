package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.Market.Papers;
import dev.promptly.launcher.Part;
import dev.promptly.launcher.Stack;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code kill -9} while lists of notices are being filed: what was answered is stored, and the rest once when it is sent again. */
class FilingListIT {

    private static final String COMPLAINTS = "promptly.complaints.v1";
    private static final int CALLS = 150;
    private static final int ANSWERED = 10;

    private final Stack stack = TestStack.get();
    private final Market market = new Market();
    private final Door door = new Door(Market.token("complainant", market.account()));

    /** One notice, under one key. */
    private record Call(String key, JsonNode notice) {}

    @AfterEach
    void itRunsAgain() throws IOException {
        if (!stack.alive(Part.COMPLAINT)) {
            stack.start(Part.COMPLAINT);
        }
    }

    @Test
    void whatWasAnsweredIsStoredAndTheRestOnceWhenItIsSentAgain() throws IOException {
        Papers papers = market.papers();
        market.awaitState(market.file(market.notice(papers, market.listing(Market.seller()))), "ADMITTED");
        List<Call> calls = IntStream.range(0, CALLS)
                .mapToObj(i ->
                        new Call(UUID.randomUUID().toString(), market.notice(papers, market.listing(Market.seller()))))
                .toList();

        Map<Call, CompletableFuture<HttpResponse<byte[]>>> first = sent(calls);
        Await.until(
                "some to be answered",
                Market.PATIENCE,
                () -> Optional.of(answered(first).size()).filter(some -> some >= ANSWERED));
        stack.kill(Part.COMPLAINT);
        first.values().forEach(FilingListIT::ended);
        Map<Call, String> before = answered(first);
        System.out.printf("%d of %d notices had been answered when the service was killed%n", before.size(), CALLS);
        stack.start(Part.COMPLAINT);

        Map<Call, CompletableFuture<HttpResponse<byte[]>>> again = sent(calls);
        again.values().forEach(FilingListIT::ended);
        Map<Call, String> after = answered(again);
        assertEquals(CALLS, after.size(), "one was not answered the second time");
        before.forEach((call, id) -> assertEquals(id, after.get(call), "another complaint under one key"));
        Set<String> ids = new HashSet<>(after.values());
        assertEquals(CALLS, ids.size(), "two calls, one complaint");
        Await.until(
                "all to be told",
                Market.PATIENCE,
                () -> Optional.of(received(ids)).filter(told -> told.keySet().equals(ids)));
        assertTrue(received(ids).values().stream().allMatch(events -> events.size() == 1), "one was received twice");
    }

    private Map<Call, CompletableFuture<HttpResponse<byte[]>>> sent(List<Call> calls) {
        Map<Call, CompletableFuture<HttpResponse<byte[]>>> answers = new HashMap<>();
        calls.forEach(call -> answers.put(call, door.postSoon("/v1/complaints", call.notice(), call.key())));
        return answers;
    }

    private static void ended(CompletableFuture<HttpResponse<byte[]>> answer) {
        answer.handle((whatever, failure) -> true).join();
    }

    /** The ids of the complaints that 201 was answered for. */
    private static Map<Call, String> answered(Map<Call, CompletableFuture<HttpResponse<byte[]>>> answers) {
        Map<Call, String> ids = new HashMap<>();
        answers.forEach((call, answer) -> created(answer)
                .ifPresent(body -> ids.put(call, Door.json(body).path("id").asText())));
        return ids;
    }

    private static Optional<HttpResponse<byte[]>> created(CompletableFuture<HttpResponse<byte[]>> answer) {
        try {
            return Optional.ofNullable(answer.getNow(null)).filter(given -> given.statusCode() == 201);
        } catch (CompletionException cut) {
            return Optional.empty();
        }
    }

    /** The ids of the events that tell of their receipt, by complaint. */
    private static Map<String, Set<String>> received(Set<String> complaints) {
        Map<String, Set<String>> events = new HashMap<>();
        TopicDump.of(COMPLAINTS).messages().stream()
                .filter(event -> event.name().equals("complaint.received") && complaints.contains(event.key()))
                .forEach(event -> events.computeIfAbsent(event.key(), any -> new HashSet<>())
                        .add(event.header("ce_id")));
        return events;
    }
}
