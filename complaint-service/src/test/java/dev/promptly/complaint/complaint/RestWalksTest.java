package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.promptly.complaint.Following;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.sweep.SweepsNow;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Cases of a few right holders and sellers take random acts by REST and Kafka, side by side, at random instants of one legal time
 * ({@code -Dwalks.rest}: 30, and 300 with -Plong; {@code -Dwalks.seed}). After each round what is shown of them is held against what
 * the rule book's invariants (D2) make of their events; some twenty seconds.
 */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class RestWalksTest {

    private static final int WALKS = Integer.getInteger("walks.rest", 30);
    private static final int AT_ONCE = 30;
    private static final int ROUNDS = 24;
    private static final long SEED = Long.getLong("walks.seed", new Random().nextLong());

    @Inject
    SweepsNow sweeps;

    private final Following events = new Following("promptly.complaints.v1");
    private final Map<String, Integer> seen = new TreeMap<>();
    private final List<SeenCase> cases = new ArrayList<>();
    private Instant begun = Instant.now();

    @AfterEach
    void letTheClockRun() {
        events.close();
        LegalTime.runs();
    }

    @Test
    void whatRestShowsIsWhatTheEventsSay() {
        Instant start = Instant.now();
        Random random = new Random(SEED);
        try {
            for (int walked = 0; walked < WALKS; walked += AT_ONCE) {
                walk(new WalkedMarket(random), Math.min(AT_ONCE, WALKS - walked));
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("-Dwalks.seed=" + SEED, e);
        }
        System.out.printf(
                "-Dwalks.seed=%d: %d walks by REST in %s: %s%n",
                SEED, WALKS, Duration.between(start, Instant.now()), seen);
    }

    private void walk(WalkedMarket market, int many) {
        begun = Instant.now();
        cases.clear();
        for (int i = 0; i < many; i++) {
            cases.add(new SeenCase(new RestWalk(market)));
        }
        settle(market);
        for (int round = 0; round < ROUNDS; round++) {
            if (round > 3 && market.oneIn(3)) {
                market.passTime(cases.stream().flatMap(SeenCase::ends));
            } else if (market.oneIn(8)) {
                market.verdict(); // which frees cases, or leaves them without their right
            } else {
                cases.forEach(one -> attempt(one, () -> one.walk().act()));
            }
            settle(market);
        }
        cases.forEach(one -> one.seen().forEach((act, times) -> seen.merge(act, times, Integer::sum)));
    }

    /** All that follows has come, and is as it should be. */
    private void settle(WalkedMarket market) {
        market.awaitReading();
        sweeps.untilNothingIsLeftOf(
                cases.stream().map(one -> UUID.fromString(one.walk().id)).collect(Collectors.toSet()));
        Map<String, List<ConsumerRecord<String, byte[]>>> told = new HashMap<>();
        events.next()
                .forEach(event -> told.computeIfAbsent(event.key(), key -> new ArrayList<>())
                        .add(event));
        Map<String, JsonNode> shown = market.cases(cases.size());
        cases.forEach(one -> attempt(one, () -> {
            one.read(told.getOrDefault(one.walk().id, List.of()).stream());
            one.walk().look(shown.getOrDefault(one.walk().id, MissingNode.getInstance()));
        }));
        Map<String, Set<String>> holds = new HashMap<>();
        Map<String, Set<String>> holders = new HashMap<>();
        cases.forEach(one -> one.hidden().forEach((target, item) -> {
            holds.computeIfAbsent(item, listing -> new HashSet<>()).add(target);
            holders.computeIfAbsent(item, listing -> new HashSet<>()).add(one.walk().id);
        }));
        cases.forEach(one -> attempt(
                one,
                () -> one.requireAsShown(item -> holders.getOrDefault(item, Set.of()).stream()
                        .anyMatch(other -> !other.equals(one.walk().id)))));
        requireHolds(market, holds);
    }

    /** A listing is to be hidden while any target holds it, and for the sake of these (I1). */
    private void requireHolds(WalkedMarket market, Map<String, Set<String>> holds) {
        Map<String, Set<String>> shown = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = market.holds(begun, cursor);
            page.path("items")
                    .forEach(item -> shown.put(
                            item.path("itemId").asText(), Set.copyOf(RestCalls.texts(item.path("holds"), "targetId"))));
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        market.items()
                .forEach(item -> assertThat(shown.getOrDefault(item, Set.of()))
                        .as("the holds of %s", item)
                        .isEqualTo(holds.getOrDefault(item, Set.of())));
    }

    private static void attempt(SeenCase one, Runnable step) {
        try {
            step.run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(one.walk().id + ":" + one.walk(), e);
        }
    }
}
