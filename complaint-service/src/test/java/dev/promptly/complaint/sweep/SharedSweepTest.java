package dev.promptly.complaint.sweep;

import static dev.promptly.complaint.LegalTime.told;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Rows;
import dev.promptly.complaint.Seller;
import dev.promptly.complaint.Topics;
import dev.promptly.complaint.factchange.Horizon;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.embedded.StoredWindows;
import dev.promptly.embedded.StoredWindows.Stored;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Three sweeps on one database, beside that of the service itself; some seconds pass until the windows end ({@code -Dwindows}:
 * 1,000, and 10,000 with -Plong).
 */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class SharedSweepTest {

    private static final int WINDOWS = Integer.getInteger("windows", 1_000);
    private static final int SUITS = WINDOWS / 20;
    private static final int REPLICAS = 3;

    private final ExecutorService others = Executors.newFixedThreadPool(REPLICAS + 4);
    private final Seller seller = new Seller();

    @Inject
    WaitingService waiting;

    @Inject
    PapersService papers;

    @Inject
    PublishingService publishing;

    @Inject
    Horizon horizon;

    @AfterEach
    void end() {
        LegalTime.runs();
        others.shutdownNow();
    }

    @Test
    void windowsThatEndAtOneInstantLapseOnceEachAndTimelySuitsHold() throws Exception {
        LegalTime.standsAt("2026-03-02T10:15");
        Brand brand = Brand.verified();
        String like = windowOpen(brand);
        String paper = brand.paper("ACCEPTANCE_NOTICE");
        Instant end = Instant.now().plusSeconds(7 + WINDOWS / 200).truncatedTo(ChronoUnit.MILLIS);
        List<Stored> stored =
                StoredWindows.like(Path.of(".."), TestInfrastructure.postgres().of("complaint"), like, WINDOWS, end);
        List<Stored> early = stored.subList(0, SUITS / 2);
        List<Stored> late = stored.subList(SUITS / 2, SUITS);
        LegalTime.runs();

        sleepUntil(end.minusSeconds(2));
        List<Future<Instant>> suits = all(early, one -> sue(Line.as("complainant", brand.account), one, paper, null));
        List<Stored> punctual = new ArrayList<>();
        for (int i = 0; i < suits.size(); i++) {
            if (suits.get(i).get().isBefore(end)) {
                punctual.add(early.get(i));
            }
        }
        assertThat(punctual).isNotEmpty();
        sleepUntil(end.plusSeconds(3));
        Instant begun = Instant.now();
        List<Future<?>> replicas = IntStream.range(0, REPLICAS)
                .<Future<?>>mapToObj(n -> others.submit(this::sweepUntilNothingIsLeft))
                .toList();
        List<Future<Instant>> letters = all(late, one -> sue(onBehalfOf(brand), one, paper, end.minusMillis(1)));
        for (Future<Instant> letter : letters) {
            letter.get();
        }
        for (Future<?> replica : replicas) {
            replica.get();
        }
        soon().untilAsserted(() -> assertThat(waiting.ranOut()).isEmpty());
        System.out.printf(
                "%d windows lapsed, %d were held in time, in %s%n",
                WINDOWS - SUITS, punctual.size() + late.size(), Duration.between(begun, Instant.now()));

        Set<UUID> inTime = Stream.concat(punctual.stream(), late.stream())
                .map(Stored::target)
                .collect(Collectors.toSet());
        requireStates(stored, inTime);
        requireTold(stored, punctual, inTime);
    }

    /** As the rows have it: those in time keep their listings hidden. */
    private static void requireStates(List<Stored> stored, Set<UUID> inTime) {
        UUID[] held = inTime.toArray(UUID[]::new);
        UUID[] others = stored.stream()
                .map(Stored::target)
                .filter(target -> !inTime.contains(target))
                .toArray(UUID[]::new);
        assertThat(Rows.count("SELECT count(*) FROM target WHERE id = ANY (?) AND state = 'HELD'", (Object) held))
                .isEqualTo(held.length);
        assertThat(Rows.count(
                        "SELECT count(*) FROM target WHERE id = ANY (?) AND end_reason = 'LAPSED'", (Object) others))
                .isEqualTo(others.length);
        String active = "SELECT count(*) FROM hold WHERE target_id = ANY (?) AND released_at IS NULL";
        assertThat(Rows.count(active, (Object) held)).isEqualTo(held.length);
        assertThat(Rows.count(active, (Object) others)).isZero();
    }

    /** As the topic has it. A letter that was entered after the lapse takes that back (T16); no other window has two ends. */
    private static void requireTold(List<Stored> stored, List<Stored> punctual, Set<UUID> inTime) {
        Map<UUID, List<String>> told =
                endsTold(stored.stream().map(Stored::complaint).collect(Collectors.toSet()));
        Set<UUID> neverLapsed = punctual.stream().map(Stored::target).collect(Collectors.toSet());
        for (Stored one : stored) {
            List<String> ends = told.getOrDefault(one.target(), List.of());
            if (neverLapsed.contains(one.target())) {
                assertThat(ends).containsExactly("target.held");
            } else if (inTime.contains(one.target())) {
                assertThat(ends)
                        .isIn(List.of("target.held"), List.of("window.lapsed", "measure.end-requested", "target.held"));
            } else {
                assertThat(ends).containsExactly("window.lapsed", "measure.end-requested");
            }
        }
    }

    /** What ended or held each target, in order. */
    private static Map<UUID, List<String>> endsTold(Set<UUID> complaints) {
        Set<String> ends = Set.of("window.lapsed", "measure.end-requested", "target.held");
        Map<UUID, List<String>> told = new HashMap<>();
        for (ConsumerRecord<String, byte[]> event : Topics.all("promptly.complaints.v1")) {
            if (complaints.contains(UUID.fromString(event.key())) && ends.contains(Topics.name(event))) {
                for (JsonNode target : Topics.data(event).get("targets")) {
                    told.computeIfAbsent(UUID.fromString(target.get("targetId").textValue()), any -> new ArrayList<>())
                            .add(Topics.name(event));
                }
            }
        }
        return told;
    }

    /** What one more replica does every second. */
    private void sweepUntilNothingIsLeft() {
        Sweep replica = new Sweep(waiting, papers, publishing, horizon);
        while (!waiting.ranOut().isEmpty()) {
            replica.everySecond();
        }
    }

    private <T> List<Future<T>> all(List<Stored> stored, Function<Stored, T> act) {
        return stored.stream()
                .map(one -> others.submit((Callable<T>) () -> act.apply(one)))
                .toList();
    }

    private static RequestSpecification onBehalfOf(Brand brand) {
        return Line.as("reviewer", null).header("On-Behalf-Of", brand.account);
    }

    /** Answers when it arrived. */
    private static Instant sue(RequestSpecification by, Stored one, String paper, @Nullable Instant posted) {
        Map<String, Object> suit = new HashMap<>(Map.of(
                "kind",
                "COURT",
                "forum",
                "Hangzhou Internet Court",
                "caseNumber",
                "(2026) 0192-1234",
                "evidence",
                List.of(Map.of("evidenceId", paper, "role", "PROCEEDING"))));
        if (posted != null) {
            suit.put("intake", Map.of("channel", "POST", "arrivedAt", posted.toString()));
        }
        String received = by.body(suit)
                .post("/v1/complaints/" + one.complaint() + "/proceedings")
                .then()
                .statusCode(201)
                .extract()
                .path("receivedAt");
        return Instant.parse(received);
    }

    /** A case whose window is open; nothing else of it is due. */
    private String windowOpen(Brand brand) {
        String trademark = brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE"));
        Map<String, Object> notice = brand.notice(Claim.TM_COUNTERFEIT, trademark, brand.shown("TEST_PURCHASE"));
        notice.put("targets", List.of(seller.listing()));
        JsonPath admitted = brand.filed(notice);
        String id = admitted.getString("id");
        Line.as("platform", null)
                .body(Map.of("outcome", "EFFECTIVE"))
                .post("/v1/complaints/" + id + "/targets/" + admitted.getString("targets[0].id") + "/measures")
                .then()
                .statusCode(201);
        Seller.hasTheNotice(admitted, told("2026-03-02T10:15"));
        seller.declared(admitted);
        Seller.declarationArrives(admitted, told("2026-03-02T10:15"));
        LegalTime.standsAt("2026-03-02T11:00");
        soon().untilAsserted(() -> assertThat(due(brand.complaint(id))).containsExactly("K8"));
        return id;
    }

    private static List<String> due(JsonPath complaint) {
        return complaint.getList("deadlines.findAll { it.state == 'DUE' }.clock");
    }

    private static void sleepUntil(Instant instant) throws InterruptedException {
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), instant).toMillis()));
    }
}
