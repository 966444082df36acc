package dev.promptly.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.benchmark.load.Papers;
import dev.promptly.journey.Await;
import dev.promptly.journey.Caller;
import dev.promptly.journey.Json;
import dev.promptly.journey.Refused;
import dev.promptly.launcher.Plan;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands in the system when all is over, as its users see it. */
final class Seen {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration WORKED_OFF = Duration.ofMinutes(10);

    /** What happens to every target before anybody answers; once each. */
    private static final List<String> LINE = List.of(
            "complaint.received", "complaint.admitted", "measure.requested", "notice.forwarded", "notice.delivered");

    private Seen() {}

    /** The complaints of the load by their reference. */
    static Map<String, String> complaints(Plan plan, Papers papers) {
        Map<String, String> found = new HashMap<>();
        Caller complainant = Papers.caller(plan, "complainant", papers.account());
        for (JsonNode complaint : all(complainant, "/v1/complaints")) {
            String reference = complaint.path("externalRef").asText();
            if (!reference.startsWith("load-")) {
                continue;
            }
            String before = found.put(reference, complaint.path("id").asText());
            if (before != null) {
                throw new AssertionError(reference + " is there twice: " + before + ", " + found.get(reference));
            }
        }
        return found;
    }

    /**
     * Returns when so many notices have been delivered: the line works off in its own time what was filed meanwhile. Asked of
     * the database, so that the asking costs nothing; what it means is then asked at the gateway.
     */
    static void awaitDelivered(Plan plan, int notices) {
        Await.until(
                notices + " delivered notices",
                WORKED_OFF,
                () -> Optional.of(delivered(plan)).filter(count -> count >= notices));
    }

    private static int delivered(Plan plan) {
        try (Connection connection = plan.databases().of("notification").connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "SELECT count(*) FROM notice WHERE delivered_at IS NOT NULL AND kind = 'NOTICE' AND addressee LIKE 'load-%'")) {
            count.next();
            return count.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the delivered notices cannot be counted", e);
        }
    }

    /** The complaints whose notices the operator has got, one for each notice, once there are so many. */
    static List<String> awaitInbox(Plan plan, String operator, int expected) {
        Caller caller = Papers.caller(plan, "operator", operator);
        return Await.until(
                expected + " notices in the inbox of " + operator,
                PATIENCE,
                () -> Optional.of(all(caller, "/v1/inbox").stream()
                                .filter(notice ->
                                        "NOTICE".equals(notice.path("kind").asText()))
                                .map(notice -> notice.path("complaintId").asText())
                                .sorted()
                                .toList())
                        .filter(inbox -> inbox.size() >= expected));
    }

    private static List<JsonNode> all(Caller caller, String path) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = caller.get(path + "?limit=200");
        while (true) {
            Json.each(page.path("items")).forEach(items::add);
            if (!page.hasNonNull("nextCursor")) {
                return items;
            }
            page = caller.get(
                    path + "?limit=200&cursor=" + page.path("nextCursor").asText());
        }
    }

    /** What is amiss with the record of this complaint; awaited, for it follows by events. */
    static List<String> faultsOfRecord(Plan plan, Papers papers, String complaint) {
        Caller complainant = Papers.caller(plan, "complainant", papers.account());
        JsonNode record = Await.until(
                "the delivery in the record of complaint " + complaint,
                PATIENCE,
                () -> record(complainant, complaint).filter(seen -> count(seen, "notice.delivered") >= 2));
        List<String> faults = new ArrayList<>();
        LINE.stream()
                .filter(name -> count(record, name) != 2)
                .forEach(name -> faults.add("%s: %s of %d targets".formatted(complaint, name, count(record, name))));
        numbers(record).forEach((source, given) -> {
            List<Integer> whole = IntStream.rangeClosed(1, given.size()).boxed().toList();
            if (!whole.equals(given)) {
                faults.add("%s: numbers of %s: %s".formatted(complaint, source, given));
            }
        });
        return faults;
    }

    static Optional<JsonNode> record(Caller complainant, String complaint) {
        try {
            return Optional.of(complainant.get("/v1/complaints/" + complaint + "/record"));
        } catch (Refused notYet) {
            if (notYet.status() != 404) {
                throw notYet;
            }
            return Optional.empty();
        }
    }

    /** How many targets the acts of this name concern, together. */
    static int count(JsonNode record, String name) {
        return Json.each(record.path("acts"))
                .filter(act -> name.equals(act.path("act").asText()))
                .mapToInt(act -> act.path("targetIds").size())
                .sum();
    }

    private static Map<String, List<Integer>> numbers(JsonNode record) {
        return Json.each(record.path("acts"))
                .collect(Collectors.groupingBy(
                        act -> act.path("source").asText(),
                        TreeMap::new,
                        Collectors.mapping(
                                act -> act.path("number").asInt(),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        list -> list.stream().sorted().toList()))));
    }
}
