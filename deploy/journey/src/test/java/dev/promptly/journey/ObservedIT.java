package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.Market.Listing;
import dev.promptly.journey.Market.Papers;
import dev.promptly.launcher.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What operations see of one complaint: one trace from the request to the seller's server, its log lines, the figures. */
class ObservedIT {

    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Market market = new Market();

    @Test
    void oneTraceGoesFromTheRequestThroughKafkaToTheSellersServer() throws Exception {
        String seller = Market.seller();
        Papers papers = known();
        String traceId = UUID.randomUUID().toString().replace("-", "");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            market.platform()
                    .put(
                            "/v1/accounts/" + seller + "/channels",
                            Json.tree(Map.of(
                                    "webhooks",
                                    List.of(Map.of(
                                            "url", receiver.url(), "secrets", List.of(Map.of("value", SECRET)))))));
            String complaint = fileIn(traceId, market.notice(papers, market.listing(seller)));
            Market.awaitNotice(seller, complaint);
            WebhookReceiver.Call call = Await.until(
                    "the call of the webhook",
                    Market.PATIENCE,
                    () -> receiver.calls().stream().findFirst());

            assertEquals(
                    traceId,
                    traceOf(Objects.requireNonNull(call.headers().get("Traceparent"))
                            .get(0)));
            for (String topic : List.of("promptly.complaints.v1", "promptly.notices.v1", "promptly.acts.v1")) {
                List<String> traces = Await.until(
                        "events in " + topic,
                        Market.PATIENCE,
                        () -> Optional.of(TopicDump.of(topic).under(complaint).stream()
                                        .map(message -> traceOf(message.header("traceparent")))
                                        .distinct()
                                        .toList())
                                .filter(some -> !some.isEmpty()));
                assertEquals(List.of(traceId), traces, topic);
            }
        }
    }

    @Test
    void aLogLineIsOneJsonObjectThatSaysWhatItIsAbout() throws IOException {
        String complaint = UUID.randomUUID().toString();
        new Door(Market.token("complainant", market.account())).get("/v1/complaints/" + complaint);

        JsonNode line = Await.until(
                "the line of the refusal",
                Market.PATIENCE,
                () -> lines(Part.COMPLAINT)
                        .map(Json::parse)
                        .filter(one ->
                                complaint.equals(one.at("/mdc/complaintId").asText()))
                        .findFirst());
        assertEquals("complaint-service", line.path("service").asText());
        assertTrue(line.at("/mdc/traceId").asText().matches("[0-9a-f]{32}"), line.toString());
        assertTrue(line.at("/mdc/spanId").asText().matches("[0-9a-f]{16}"), line.toString());
    }

    @Test
    void everyServiceTellsItsFiguresAndTheDoorOnlyItsOwn() throws Exception {
        Listing listing = market.listing(Market.seller());
        String complaint = market.file(market.notice(known(), listing));
        market.awaitState(complaint, "ADMITTED");
        Market.awaitNotice(listing.seller(), complaint);
        market.report(
                complaint,
                "EFFECTIVE",
                market.complaint(complaint).path("targets").path(0));

        String complaints = metrics(Part.COMPLAINT);
        for (String figure : List.of(
                "promptly_outbox_lag_seconds",
                "promptly_outbox_rows",
                "promptly_feed_lag_messages{topic=\"promptly.platform.v1\"",
                "promptly_feed_stopped{topic=\"promptly.platform.v1.rejected\"",
                "promptly_complaints{state=\"ADMITTED\"",
                "promptly_deadlines_due_hour",
                "promptly_deadlines_missed",
                "promptly_reviews_open",
                "promptly_reviews_overdue",
                "promptly_dead_letters",
                "promptly_measure_time_seconds_count")) {
            assertTrue(value(complaints, figure) >= 0, figure + " in\n" + complaints);
        }
        assertTrue(value(complaints, "promptly_measure_time_seconds_count") >= 1);
        String notices = metrics(Part.NOTIFICATION);
        assertTrue(value(notices, "promptly_forward_time_seconds_count") >= 1);
        assertTrue(value(notices, "promptly_notices_undelivered") >= 0);
        assertTrue(value(notices, "promptly_act_gaps_total") >= 0);
        assertTrue(value(metrics(Part.EVIDENCE), "promptly_outbox_rows") >= 0);
        String door = metrics(Part.GATEWAY);
        assertFalse(door.contains("promptly_"), door);
        assertFalse(door.contains(complaint), "a series for each complaint");
    }

    private Papers known() throws IOException {
        Papers papers = market.papers();
        market.awaitState(market.file(market.notice(papers, market.listing(Market.seller()))), "ADMITTED");
        return papers;
    }

    private String fileIn(String traceId, JsonNode notice) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestStack.plan().url(Part.GATEWAY) + "/v1/complaints"))
                .header("Authorization", "Bearer " + Market.token("complainant", market.account()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                .POST(HttpRequest.BodyPublishers.ofString(notice.toString()))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer.body());
        return Market.id(Json.parse(answer.body()));
    }

    private static String traceOf(String traceparent) {
        assertTrue(traceparent.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"), traceparent);
        return traceparent.split("-", -1)[1];
    }

    private static Stream<String> lines(Part part) {
        try {
            return Files.readAllLines(TestStack.plan().log(part)).stream().filter(line -> line.startsWith("{"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String metrics(Part part) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestStack.plan().url(part) + "/q/metrics"))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    /** Of the first series whose name and labels begin so. */
    private static double value(String metrics, String series) {
        String line = metrics.lines()
                .filter(one -> one.startsWith(series))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + series + " in\n" + metrics));
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
