package dev.promptly.complaint.listing;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Rule book I1: a listing is hidden while any hold on it stands, in whatever order its cases end; {@code -Dholds.seed=…} repeats a run.
 */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class HoldsOfManyTest {

    private static final Logger LOG = Logger.getLogger(HoldsOfManyTest.class);
    private static final long SEED = Long.getLong("holds.seed", System.currentTimeMillis());

    /** All orders of two and of three, and so many of the 120 of five. */
    private static final int ORDERS_OF_FIVE = 16;

    private final Random random = new Random(SEED);
    private List<Line> lines;

    @BeforeEach
    void sayHowToRepeatIt() {
        lines = IntStream.range(0, 5).mapToObj(i -> Line.ready()).toList();
        LOG.infof("-Dholds.seed=%d", SEED);
    }

    @Test
    void aListingIsReleasedExactlyWhenTheLastOfItsCasesEnds() {
        List<List<Integer>> orders = new ArrayList<>();
        orders.addAll(orders(2));
        orders.addAll(orders(3));
        List<List<Integer>> ofFive = new ArrayList<>(orders(5));
        Collections.shuffle(ofFive, random);
        orders.addAll(ofFive.subList(0, ORDERS_OF_FIVE));

        Map<String, List<Integer>> endedIn = new HashMap<>();
        orders.forEach(order -> endedIn.put(endAll(order), order));

        Map<String, List<JsonNode>> told = told();
        endedIn.forEach((item, order) -> holds(item, order, Objects.requireNonNull(told.get("main/" + item))));
        whoReadsTheTopicAnyHowEndsRight(told);
    }

    /** All cases of the order on one new listing; answers its item. */
    private String endAll(List<Integer> order) {
        String item = item();
        List<String> cases = IntStream.range(0, order.size())
                .mapToObj(i -> lines.get(i).filed(lines.get(i).notice(item), "ADMITTED"))
                .toList();
        order.forEach(i -> end(lines.get(i), cases.get(i)));
        return item;
    }

    private void end(Line line, String id) {
        String target = line.complaint(id).extract().path("targets[0].id");
        if (random.nextBoolean()) {
            as("complainant", line.account)
                    .body(Map.of("reason", "SETTLED"))
                    .post("/v1/complaints/" + id + "/withdrawal")
                    .then()
                    .statusCode(201);
        } else {
            as("platform", null)
                    .body(Map.of("outcome", "FAILED", "reason", "TARGET_GONE"))
                    .post("/v1/complaints/" + id + "/targets/" + target + "/measures")
                    .then()
                    .statusCode(201);
        }
    }

    /** So many holds come, one after the other, and go. */
    private static void holds(String item, List<Integer> order, List<JsonNode> told) {
        int cases = order.size();
        List<Long> versions = told.stream().map(HoldsOfManyTest::version).toList();
        assertThat(versions)
                .as("%s ended in the order %s, seed %d", item, order, SEED)
                .isEqualTo(IntStream.rangeClosed(1, 2 * cases)
                        .mapToObj(Long::valueOf)
                        .toList());
        List<Integer> standing =
                told.stream().map(one -> one.path("holds").size()).toList();
        assertThat(standing)
                .as("%s ended in the order %s, seed %d", item, order, SEED)
                .isEqualTo(Stream.concat(
                                IntStream.rangeClosed(1, cases).boxed(),
                                IntStream.rangeClosed(1, cases).mapToObj(gone -> cases - gone))
                        .toList());
        assertThat(told)
                .allSatisfy(one -> assertThat(one.path("desired").textValue())
                        .isEqualTo(one.path("holds").isEmpty() ? "RELEASED" : "HELD"));
    }

    /** Replayed from anywhere, told twice, in any order: only a newer version is applied. */
    private void whoReadsTheTopicAnyHowEndsRight(Map<String, List<JsonNode>> told) {
        List<JsonNode> all =
                told.values().stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
        Map<String, JsonNode> right = applied(all);
        for (int round = 0; round < 50; round++) {
            List<JsonNode> seen = new ArrayList<>(all);
            seen.addAll(all.subList(random.nextInt(all.size()), all.size()));
            Collections.shuffle(seen, random);
            seen.addAll(all.subList(random.nextInt(all.size()), all.size()));
            assertThat(applied(seen)).as("seed %d", SEED).isEqualTo(right);
        }
        assertThat(right.values())
                .allSatisfy(one -> assertThat(one.path("desired").textValue()).isEqualTo("RELEASED"));
    }

    private static Map<String, JsonNode> applied(List<JsonNode> seen) {
        Map<String, JsonNode> known = new HashMap<>();
        seen.forEach(one -> known.merge(
                one.path("site").textValue() + "/" + one.path("listingKey").textValue(),
                one,
                (before, now) -> version(now) > version(before) ? now : before));
        return known;
    }

    private static long version(JsonNode told) {
        return told.path("version").longValue();
    }

    /** By listing, in their order. Of other tests' listings those are left out whose cases go on. */
    private static Map<String, List<JsonNode>> told() {
        Map<String, List<JsonNode>> all = Topics.all("promptly.holds.v1").stream()
                .collect(Collectors.groupingBy(
                        message -> message.key(), Collectors.mapping(Topics::data, Collectors.toList())));
        all.values().removeIf(of -> !of.get(of.size() - 1).path("holds").isEmpty());
        return all;
    }

    /** All orders in which so many can end. */
    private static List<List<Integer>> orders(int cases) {
        return cases == 0
                ? List.of(List.of())
                : orders(cases - 1).stream()
                        .flatMap(order -> IntStream.range(0, cases).mapToObj(at -> with(order, at, cases - 1)))
                        .toList();
    }

    private static List<Integer> with(List<Integer> order, int at, int one) {
        List<Integer> longer = new ArrayList<>(order);
        longer.add(at, one);
        return longer;
    }
}
