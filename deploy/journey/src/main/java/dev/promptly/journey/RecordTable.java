package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The promptness record for a reader at a terminal.
 *
 * @param items the listings by target id
 */
record RecordTable(Map<String, String> items) {

    /** What the line ends with: each of these happened for each target. */
    private static final List<String> WHOLE = List.of(
            "complaint.received",
            "complaint.admitted",
            "measure.requested",
            "measure.effective",
            "notice.forwarded",
            "notice.delivered",
            "notice.acknowledged");

    private static final String ROW = "  %-24s %13s  %-22s %-12s %-21s %3s  %s%n";
    private static final String DEADLINE = "  %-9s %-8s %-41s %-24s %-6s %s%n";

    boolean complete(JsonNode record) {
        return items.keySet().stream()
                .allMatch(target -> WHOLE.stream().allMatch(act -> happened(record, act, target)));
    }

    private static boolean happened(JsonNode record, String name, String target) {
        return Json.each(record.path("acts"))
                .filter(act -> name.equals(act.path("act").asText()))
                .anyMatch(act -> concerns(act, target));
    }

    /** An act without targets is one of the whole complaint. */
    private static boolean concerns(JsonNode act, String target) {
        return act.path("targetIds").isEmpty()
                || Json.each(act.path("targetIds")).anyMatch(id -> target.equals(id.asText()));
    }

    String print(JsonNode record) {
        StringBuilder text = new StringBuilder();
        text.append("%npromptness record of complaint %s%n%n"
                .formatted(record.path("complaintId").asText()));
        text.append(ROW.formatted("at (UTC)", "after receipt", "act", "listings", "source", "no.", "stamped by"));
        Instant receipt = receipt(record);
        Json.each(record.path("acts")).forEach(act -> text.append(row(act, receipt)));
        text.append("%n".formatted());
        text.append(DEADLINE.formatted("clock", "listing", "what", "due", "state", "elapsed"));
        Json.each(record.path("deadlines"))
                .sorted(Comparator.comparingInt(RecordTable::number)
                        .thenComparing(deadline -> deadline.path("clock").asText())
                        .thenComparing(this::listing))
                .forEach(deadline -> text.append(deadline(deadline)));
        return text.toString();
    }

    /** K2 stands before K12. */
    private static int number(JsonNode deadline) {
        return Integer.parseInt(deadline.path("clock").asText().replaceAll("\\D", ""));
    }

    private static Instant receipt(JsonNode record) {
        return Json.each(record.path("acts"))
                .filter(act -> "complaint.received".equals(act.path("act").asText()))
                .findFirst()
                .map(act -> Instant.parse(act.path("at").asText()))
                .orElse(Instant.EPOCH);
    }

    private String row(JsonNode act, Instant receipt) {
        Instant at = Instant.parse(act.path("at").asText());
        String source = act.path("source").asText().replaceFirst("^/", "");
        return ROW.formatted(
                act.path("at").asText(),
                seconds(Duration.between(receipt, at)),
                act.path("act").asText(),
                listings(act),
                source,
                act.path("number").asText(),
                act.path("assertedBy").asText("").isEmpty()
                        ? source
                        : act.path("assertedBy").asText());
    }

    private String listings(JsonNode act) {
        return act.path("targetIds").isEmpty()
                ? "all"
                : Json.each(act.path("targetIds")).map(this::item).sorted().collect(Collectors.joining(" "));
    }

    private String item(JsonNode targetId) {
        return items.getOrDefault(targetId.asText(), "?");
    }

    private String deadline(JsonNode deadline) {
        return DEADLINE.formatted(
                deadline.path("clock").asText(),
                listing(deadline),
                deadline.path("what").asText(),
                deadline.hasNonNull("dueAt") ? deadline.path("dueAt").asText() : "(working days: open)",
                deadline.path("state").asText(),
                deadline.hasNonNull("elapsed")
                        ? seconds(Duration.parse(deadline.path("elapsed").asText()))
                        : "");
    }

    private String listing(JsonNode deadline) {
        return deadline.hasNonNull("targetId") ? item(deadline.path("targetId")) : "all";
    }

    private static String seconds(Duration duration) {
        return "%.3f s".formatted(duration.toMillis() / 1000.0);
    }
}
