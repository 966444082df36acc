package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;

import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.kit.time.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Acts of parties, reviewers, the platform and time on a few lines and listings, as they fall. */
final class RandomActs {

    private enum Kind {
        FILE,
        FILE_WITHOUT_GUARANTEE,
        SUPPLEMENT,
        WITHDRAW,
        MEASURE,
        FORWARDED,
        REFUSE,
        VERIFY,
        TIME
    }

    /** How often each comes, out of their sum. */
    private static final List<Kind> OFTEN = List.of(
            Kind.FILE,
            Kind.FILE,
            Kind.FILE,
            Kind.FILE_WITHOUT_GUARANTEE,
            Kind.FILE_WITHOUT_GUARANTEE,
            Kind.SUPPLEMENT,
            Kind.SUPPLEMENT,
            Kind.WITHDRAW,
            Kind.MEASURE,
            Kind.MEASURE,
            Kind.FORWARDED,
            Kind.FORWARDED,
            Kind.REFUSE,
            Kind.VERIFY,
            Kind.VERIFY,
            Kind.TIME);

    private final long seed;
    private final LegalClock clock;
    private final List<Line> lines = List.of(Line.ready(), Line.ready(), Line.registered());
    private final List<String> items = Stream.generate(Line::item).limit(12).toList();
    private final Queue<String> filed = new ConcurrentLinkedQueue<>();
    private final Map<Kind, Integer> counts = new TreeMap<>();

    RandomActs(long seed, LegalClock clock) {
        this.seed = seed;
        this.clock = clock;
    }

    List<String> filed() {
        return List.copyOf(filed);
    }

    synchronized String counts() {
        return counts.toString();
    }

    private synchronized void count(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    /** One writer's; answers how many acts it made. */
    int walk(int writer, int acts) {
        Random random = new Random(seed + writer);
        for (int i = 0; i < acts; i++) {
            Kind kind = OFTEN.get(random.nextInt(OFTEN.size()));
            act(kind, random);
            count(kind);
        }
        return acts;
    }

    private void act(Kind kind, Random random) {
        Line line = lines.get(random.nextInt(lines.size()));
        switch (kind) {
            case FILE -> file(line, line.notice(some(random), some(random)));
            case FILE_WITHOUT_GUARANTEE -> {
                Map<String, Object> notice = line.notice(some(random), item());
                notice.remove("guarantee");
                file(line, notice);
            }
            case REFUSE -> verdict(line, random, Map.of("verdict", "REFUSED", "code", "R02", "method", "register"));
            case VERIFY -> verdict(line, random, Map.of("verdict", "VERIFIED", "method", "register"));
            case TIME ->
                clock.set(new TestClock(
                        clock.instant().plus(Duration.ofMinutes(20)), TestClock.Mode.RUNNING, Instant.now()));
            default -> onOne(kind, random);
        }
    }

    private String some(Random random) {
        return items.get(random.nextInt(items.size()));
    }

    private void file(Line line, Map<String, Object> notice) {
        filed.add(line.file(notice).statusCode(201).extract().path("id"));
    }

    private static void verdict(Line line, Random random, Map<String, String> verdict) {
        String entry = random.nextBoolean() || verdict.containsKey("code")
                ? "/v1/parties/" + line.party
                : "/v1/rights/" + line.right;
        Line.verdict(entry, verdict);
    }

    /** What does not fit the complaint's state is refused, and changes nothing. */
    private void onOne(Kind kind, Random random) {
        List<String> known = filed();
        if (known.isEmpty()) {
            return;
        }
        String id = known.get(random.nextInt(known.size()));
        List<String> targets = as("auditor", null).get("/v1/complaints/" + id).path("targets.id");
        String target = targets.get(random.nextInt(targets.size()));
        switch (kind) {
            case MEASURE ->
                as("platform", null)
                        .body(Map.of(
                                "outcome",
                                random.nextBoolean() ? "EFFECTIVE" : "VERIFIED",
                                "at",
                                "2026-03-02T01:00:00.000Z"))
                        .post("/v1/complaints/" + id + "/targets/" + target + "/measures");
            case FORWARDED -> forwarded(id, targets, clock.instant());
            case SUPPLEMENT ->
                lines.forEach(line -> as("complainant", line.account)
                        .body(Map.of("guarantee", line.notice().get("guarantee")))
                        .post("/v1/complaints/" + id + "/supplements"));
            case WITHDRAW ->
                lines.forEach(line -> as("complainant", line.account)
                        .body(Map.of("targetIds", List.of(target), "reason", "SETTLED"))
                        .post("/v1/complaints/" + id + "/withdrawal"));
            default -> throw new IllegalArgumentException(kind + " is about no one complaint");
        }
    }

    /** As notification-service tells it. */
    static void forwarded(String id, List<String> targets, Instant at) {
        Topics.send(Message.event(
                "promptly.notices.v1",
                id,
                Ids.next(),
                "notification-service",
                "notice.forwarded",
                id,
                at,
                Map.of("complaintId", id, "targetIds", targets)));
    }
}
