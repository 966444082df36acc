package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The promptness record as its reader gets it, and the questions tests put to it. */
record RecordSeen(JsonNode json) {

    /** What the line does to every target. */
    static final List<String> LINE = List.of(
            "complaint.received",
            "complaint.admitted",
            "measure.requested",
            "measure.effective",
            "notice.forwarded",
            "notice.delivered",
            "notice.acknowledged");

    /** What of it happens once; beside the notice decisions are forwarded too. */
    static final List<String> DECIDED =
            List.of("complaint.received", "complaint.admitted", "measure.requested", "measure.effective");

    /** What it does by itself, before anybody answers. */
    static final List<String> FORWARDED = List.of(
            "complaint.received", "complaint.admitted", "measure.requested", "notice.forwarded", "notice.delivered");

    static RecordSeen await(Caller reader, String complaintId, String what, Predicate<RecordSeen> enough) {
        return Await.until(
                what + " in the record of complaint " + complaintId,
                Market.PATIENCE,
                () -> read(reader, complaintId).filter(enough));
    }

    /** Empty while it is on its way. */
    private static Optional<RecordSeen> read(Caller reader, String complaintId) {
        try {
            return Optional.of(new RecordSeen(reader.get("/v1/complaints/" + complaintId + "/record")));
        } catch (Refused notYet) {
            if (notYet.status() != 404) {
                throw notYet;
            }
            return Optional.empty();
        }
    }

    List<JsonNode> acts(String name) {
        return Json.each(json.path("acts"))
                .filter(act -> name.equals(act.path("act").asText()))
                .toList();
    }

    List<JsonNode> acts(String name, String targetId) {
        return acts(name).stream().filter(act -> concerns(act, targetId)).toList();
    }

    private static boolean concerns(JsonNode act, String targetId) {
        return Json.each(act.path("targetIds")).anyMatch(id -> targetId.equals(id.asText()));
    }

    boolean tells(List<String> names, Set<String> targetIds) {
        return targetIds.stream()
                .allMatch(target ->
                        names.stream().noneMatch(name -> acts(name, target).isEmpty()));
    }

    /** The state of the clock on the target; empty where it does not run. */
    String deadline(String clock, String targetId) {
        return Json.each(json.path("deadlines"))
                .filter(deadline -> clock.equals(deadline.path("clock").asText()))
                .filter(deadline -> targetId.equals(deadline.path("targetId").asText()))
                .map(deadline -> deadline.path("state").asText())
                .collect(Collectors.joining("+"));
    }

    /** Each source numbers what it did 1, 2, 3 …: neither a gap nor a number twice. */
    void assertNumberedWithoutGap() {
        Map<String, List<Integer>> numbers = Json.each(json.path("acts"))
                .collect(Collectors.groupingBy(
                        act -> act.path("source").asText(),
                        TreeMap::new,
                        Collectors.mapping(act -> act.path("number").asInt(), Collectors.toList())));
        numbers.forEach((source, given) -> assertEquals(
                IntStream.rangeClosed(1, given.size()).boxed().toList(),
                given.stream().sorted().toList(),
                source));
    }

    /** Every one of these happened once to every target. */
    void assertOnceEach(List<String> names, Set<String> targetIds) {
        for (String target : targetIds) {
            for (String name : names) {
                assertEquals(1, acts(name, target).size(), name + " of target " + target);
            }
        }
    }
}
