package dev.promptly.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.promptly.benchmark.load.Filing;
import dev.promptly.benchmark.load.Ledger;
import dev.promptly.benchmark.load.Notices;
import dev.promptly.benchmark.load.Papers;
import dev.promptly.benchmark.load.SteadyLoad;
import dev.promptly.journey.Await;
import dev.promptly.launcher.Part;
import dev.promptly.launcher.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} of the Kafka broker and of PostgreSQL while complaints are filed. A ledger keeps what was acknowledged; it
 * stays in {@code target/ledger.txt} beside the logs in {@code target/stack/logs}.
 */
class KilledUnderLoadIT {

    private static final int PER_SECOND = 50;
    private static final int MOST_UNDER_WAY = 24;
    private static final int OPERATORS = 20;
    private static final List<String> ORDER = List.of(
            "dev.promptly.complaint.received.v1",
            "dev.promptly.complaint.admitted.v1",
            "dev.promptly.measure.requested.v1");

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static Stack stack;
    private static Ledger ledger;
    private static Papers papers;
    private static Notices notices;

    /** The faults first, all under one load; the tests then look at what they have left behind. */
    @BeforeAll
    static void killBothUnderLoad() throws IOException {
        Path repository = Path.of("..", "..").toAbsolutePath().normalize();
        stack = Stack.startAfresh(repository, Path.of("target", "stack").toAbsolutePath(), false, System.out);
        papers = Papers.registered(stack.plan(), "brand-faults");
        ledger = new Ledger(Path.of("target", "ledger.txt").toAbsolutePath());
        Filing filing = new Filing(stack.plan(), papers.account(), ForkJoinPool.commonPool());
        notices = new Notices("load", papers, 2, OPERATORS);
        try (SteadyLoad load = new SteadyLoad(filing, notices, ledger, MOST_UNDER_WAY)) {
            load.start(PER_SECOND);
            awaitAcknowledged(150);
            killKafka();
            awaitAcknowledged(150);
            killPostgres();
            awaitAcknowledged(150);
        }
        Seen.awaitDelivered(stack.plan(), 2 * ledger.count());
    }

    /** For longer than any client of Kafka's waits for one message; complaints are accepted all the while. */
    private static void killKafka() throws IOException {
        stack.kill(Part.INFRASTRUCTURE);
        awaitAcknowledged(400);
        stack.start(Part.INFRASTRUCTURE);
    }

    private static void killPostgres() throws IOException {
        stack.killPostgres();
        Await.until(
                "PostgreSQL to be missed",
                PATIENCE,
                () -> ledger.others().stream().findAny());
        stack.awaitInfrastructure();
    }

    private static void awaitAcknowledged(int more) {
        int wanted = ledger.count() + more;
        Await.until(
                wanted + " acknowledged complaints",
                PATIENCE,
                () -> Optional.of(ledger.count()).filter(count -> count >= wanted));
    }

    @AfterAll
    static void stop() throws IOException {
        ledger.close();
        stack.close();
    }

    @Test
    void everyoneWasToldCleanlyToComeBackAndNothingElse() {
        List<String> unclean = ledger.others().stream()
                .filter(answer -> answer.status() != 503
                        || !"application/problem+json".equals(answer.mediaType())
                        || answer.retryAfter() == null
                        || !answer.body().contains("\"code\":\"unavailable\""))
                .map(Ledger.Answer::toString)
                .toList();

        System.out.printf(
                "%d complaints acknowledged, %d requests answered 503 meanwhile%n",
                ledger.count(), ledger.others().size());
        assertEquals(List.of(), unclean);
    }

    @Test
    void everythingAcknowledgedIsThereOnceAndNothingElse() {
        assertEquals(ledger.sent().keySet(), ledger.acknowledged().keySet());
        assertEquals(ledger.acknowledged(), Seen.complaints(stack.plan(), papers));
    }

    @Test
    void everyNoticeIsInItsOperatorsInboxOnce() {
        for (int i = 0; i < OPERATORS; i++) {
            String operator = notices.operator(i);
            List<String> expected = ledger.sent().values().stream()
                    .filter(notice -> notice.operators().contains(operator))
                    .map(notice -> String.valueOf(ledger.acknowledged().get(notice.reference())))
                    .sorted()
                    .toList();
            assertTrue(expected.size() > 10, operator);
            assertEquals(expected, Seen.awaitInbox(stack.plan(), operator, expected.size()));
        }
    }

    /** What is sent again after an outage comes behind what was sent before it, never in front. */
    @Test
    void everyComplaintsEventsAreToldInTheirOrder() {
        Map<String, List<String>> told = new Topic(stack.plan().kafkaBootstrap(), "promptly.complaints.v1").firstSeen();
        Map<String, List<String>> wrong = ledger.acknowledged().values().stream()
                .filter(id -> !ORDER.equals(told.get(id)))
                .collect(Collectors.toMap(id -> id, id -> told.getOrDefault(id, List.of())));
        assertEquals(Map.of(), wrong);
    }

    @Test
    void everyRecordIsCompleteAndWithoutAGap() {
        List<String> wrong = ledger.acknowledged().values().parallelStream()
                .flatMap(id -> Seen.faultsOfRecord(stack.plan(), papers, id).stream())
                .toList();
        assertEquals(List.of(), wrong);
    }
}
