package dev.promptly.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.promptly.benchmark.load.Papers;
import dev.promptly.embedded.Database;
import dev.promptly.embedded.StoredWindows;
import dev.promptly.embedded.StoredWindows.Stored;
import dev.promptly.journey.Await;
import dev.promptly.journey.Json;
import dev.promptly.launcher.Part;
import dev.promptly.launcher.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Three replicas of complaint-service on one database: windows that all end at one instant lapse once each, and a suit that arrives in
 * time at whichever replica holds ({@code -Dwindows}, and a twentieth of so many suits; rule book I8).
 */
class ReplicasIT {

    private static final int WINDOWS = Integer.getInteger("windows", 10_000);
    private static final int SUITS = WINDOWS / 20;
    private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ACCOUNT = "brand-replicas";

    private static Stack stack;
    private static Database database;
    private static List<String> replicas;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService parties = Executors.newFixedThreadPool(6);

    @BeforeAll
    static void startThree() throws IOException {
        stack = Stack.startAfresh(REPOSITORY, Path.of("target", "replicas").toAbsolutePath(), true, System.out);
        database = stack.plan().databases().of("complaint");
        replicas = List.of(
                stack.plan().url(Part.COMPLAINT),
                stack.startReplica(Part.COMPLAINT),
                stack.startReplica(Part.COMPLAINT));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void windowsThatEndAtOneInstantLapseOnceEachAndTimelySuitsHold() throws Exception {
        OpenWindow open = new OpenWindow(stack.plan(), ACCOUNT);
        String like = open.of(Papers.registered(stack.plan(), ACCOUNT));
        String paper = open.paper("ACCEPTANCE_NOTICE");
        Instant end = Instant.now().plusSeconds(20 + WINDOWS / 200).truncatedTo(ChronoUnit.MILLIS);
        List<Stored> stored = StoredWindows.like(REPOSITORY, database, like, WINDOWS, end);
        open.backToRealTime();
        assertTrue(Instant.now().isBefore(end.minusSeconds(6)), "the windows were not stored in time");

        sleepUntil(end.minusSeconds(5));
        Set<UUID> punctual = sued(stored.subList(0, SUITS / 2), Optional.empty(), paper, end);
        assertFalse(punctual.isEmpty(), "no suit arrived in time");
        sleepUntil(end.plusSeconds(3));
        Instant begun = Instant.now();
        Set<UUID> inTime = new HashSet<>(punctual);
        inTime.addAll(sued(stored.subList(SUITS / 2, SUITS), Optional.of(end.minusMillis(1)), paper, end));
        Set<UUID> late = new HashSet<>();
        stored.stream()
                .map(Stored::target)
                .filter(target -> !inTime.contains(target))
                .forEach(late::add);
        Await.until(
                "the windows to lapse",
                PATIENCE,
                () -> Optional.of(lapsed(late)).filter(all -> all == late.size()));
        System.out.printf(
                "three replicas: %d windows lapsed, %d were held in time, in %s%n",
                late.size(), inTime.size(), Duration.between(begun, Instant.now()));

        assertEquals(inTime.size(), count("SELECT count(*) FROM target WHERE id = ANY (?) AND state = 'HELD'", inTime));
        String active = "SELECT count(*) FROM hold WHERE target_id = ANY (?) AND released_at IS NULL";
        assertEquals(0, count(active, late));
        assertEquals(inTime.size(), count(active, inTime));
        requireTold(stored, punctual, inTime);
    }

    /** As the topic has it. A letter that was entered after the lapse takes that back (T16); no other window has two ends. */
    private static void requireTold(List<Stored> stored, Set<UUID> punctual, Set<UUID> inTime) {
        List<String> held = List.of("target.held");
        List<String> lapsed = List.of("window.lapsed", "measure.end-requested");
        List<String> takenBack = List.of("window.lapsed", "measure.end-requested", "target.held");
        Await.until(
                "all of it to be told",
                PATIENCE,
                () -> Optional.of(count("SELECT count(*) FROM outbox WHERE ?::uuid[] IS NOT NULL", Set.of()))
                        .filter(left -> left == 0));
        Map<UUID, List<String>> told = new Topic(stack.plan().kafkaBootstrap(), "promptly.complaints.v1").ends();
        Map<UUID, List<String>> wrong = new HashMap<>();
        for (Stored one : stored) {
            List<String> ends = told.getOrDefault(one.target(), List.of());
            boolean right = punctual.contains(one.target())
                    ? ends.equals(held)
                    : inTime.contains(one.target()) ? ends.equals(held) || ends.equals(takenBack) : ends.equals(lapsed);
            if (!right) {
                wrong.put(one.target(), ends);
            }
        }
        assertEquals(Map.of(), wrong);
    }

    /** Sues in each case at one of the replicas in turn; answers the targets whose suits arrived before the end. */
    private Set<UUID> sued(List<Stored> cases, Optional<Instant> posted, String paper, Instant end) throws Exception {
        List<Future<Instant>> suits = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            String url = replicas.get(i % replicas.size()) + "/v1/complaints/"
                    + cases.get(i).complaint() + "/proceedings";
            suits.add(parties.submit(() -> sue(url, posted, paper)));
        }
        Set<UUID> inTime = new HashSet<>();
        for (int i = 0; i < suits.size(); i++) {
            if (suits.get(i).get().isBefore(end)) {
                inTime.add(cases.get(i).target());
            }
        }
        return inTime;
    }

    /** Answers when it arrived. */
    private Instant sue(String url, Optional<Instant> posted, String paper) throws IOException, InterruptedException {
        Map<String, Object> suit = new HashMap<>(Map.of(
                "kind",
                "COURT",
                "forum",
                "Hangzhou Internet Court",
                "evidence",
                List.of(Map.of("evidenceId", paper, "role", "PROCEEDING"))));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json");
        if (posted.isPresent()) {
            suit.put(
                    "intake",
                    Map.of("channel", "POST", "arrivedAt", posted.get().toString()));
            request.header("On-Behalf-Of", ACCOUNT).header("Authorization", bearer("reviewer", null));
        } else {
            request.header("Authorization", bearer("complainant", ACCOUNT));
        }
        HttpResponse<String> answer = client.send(
                request.POST(HttpRequest.BodyPublishers.ofString(Json.tree(suit).toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer::body);
        return Instant.parse(Json.parse(answer.body()).path("receivedAt").asText());
    }

    private static String bearer(String role, @Nullable String account) {
        return "Bearer " + stack.plan().tokens().mint(role, account);
    }

    private static int lapsed(Set<UUID> targets) {
        return count("SELECT count(*) FROM target WHERE id = ANY (?) AND end_reason = 'LAPSED'", targets);
    }

    private static int count(String query, Set<UUID> of) {
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setArray(1, connection.createArrayOf("uuid", of.toArray()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleepUntil(Instant instant) throws InterruptedException {
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), instant).toMillis()));
    }
}
