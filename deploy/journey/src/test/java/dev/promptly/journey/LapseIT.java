package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.Database;
import dev.promptly.embedded.StoredWindows;
import dev.promptly.embedded.StoredWindows.Stored;
import dev.promptly.launcher.Part;
import dev.promptly.launcher.Stack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Dispute windows end by time (T14): not a millisecond before their end, once each also where the process is killed meanwhile
 * ({@code -Dlapses}: so many at once), and never where a suit arrived in time (rule book I8).
 */
class LapseIT {

    private static final String COMPLAINTS = "promptly.complaints.v1";
    private static final int LAPSES = Integer.getInteger("lapses", 100);

    /** A slow machine still makes three a second. */
    private static final Duration PATIENCE = Market.PATIENCE.plusSeconds(LAPSES / 3);

    private static final Instant DELIVERED = Instant.parse("2026-03-02T02:15:00Z");

    private final Stack stack = TestStack.get();
    private final Database database = TestStack.plan().databases().of("complaint");
    private final Market market = new Market();
    private final Declarant operator = new Declarant(Market.seller());
    private final Door ops = new Door(Market.token("ops", null));
    private String complaint = "";
    private String target = "";

    /** A case whose window is open and of which nothing else is due. */
    @BeforeEach
    void openAWindow() throws IOException {
        Market.Papers papers = market.papers();
        set(DELIVERED.minus(Duration.ofHours(1)));
        complaint = market.file(market.notice(papers, market.listing(operator.account())));
        JsonNode admitted =
                market.awaitState(complaint, "ADMITTED").path("targets").path(0);
        target = Market.id(admitted);
        market.report(complaint, "EFFECTIVE", admitted);
        Market.awaitNotice(operator.account(), complaint);
        set(DELIVERED);
        operator.declare(complaint, target, operator.upload());
        market.awaitTarget(complaint, "WINDOW_OPEN");
        set(DELIVERED.plus(Duration.ofMinutes(45)));
        Await.until(
                "nothing but the window to be due",
                Market.PATIENCE,
                () -> Optional.of(due()).filter(List.of("K8")::equals));
    }

    @AfterEach
    void allIsAsBefore() throws IOException {
        if (!stack.alive(Part.COMPLAINT)) {
            stack.start(Part.COMPLAINT);
        }
        assertTrue(ops.delete("/v1/test-clock").statusCode() < 300);
    }

    @Test
    void aWindowIsOpenInItsLastMillisecondAndLapsesAtItsEnd() throws IOException, SQLException {
        Instant end = Instant.parse(window().path("expiresAt").asText());
        set(end.minusMillis(1));
        letTheSweepLook(end.minusMillis(1));
        assertEquals("WINDOW_OPEN", shown().path("state").asText());
        assertEquals(List.of(), told("window.lapsed"));

        set(end);
        market.awaitTarget(complaint, "TERMINATED");
        assertEquals("LAPSED", shown().path("endReason").asText());
        assertEquals(window().path("expiresAt"), window().path("lapsedAt"));
        JsonNode ending = awaitTold("measure.end-requested").path("targets").path(0);
        assertEquals(target, ending.path("targetId").asText());
        assertEquals("LAPSED", ending.path("reason").asText());
        assertEquals("RESTORE", ending.path("listingAction").asText());
        assertEquals(1, told("window.lapsed").size());
    }

    @Test
    void aSuitOfTheLastMillisecondHoldsThoughItIsLookedAtAfterTheEnd() throws IOException, SQLException {
        Instant end = Instant.parse(window().path("expiresAt").asText());
        set(end.minusMillis(1));
        try (HeldRelay paperOnItsWay = new HeldRelay(Part.EVIDENCE)) {
            JsonNode suit = sue(market.upload("ACCEPTANCE_NOTICE"));
            assertTrue(paperOnItsWay.waiting() > 0, "complaint-service knows the paper already");
            assertEquals("PENDING", suit.path("state").asText());
            assertEquals(
                    end.minusMillis(1), Instant.parse(suit.path("receivedAt").asText()));
            set(end);
            letTheSweepLook(end);
            assertEquals("WINDOW_OPEN", shown().path("state").asText());
        }

        market.awaitTarget(complaint, "HELD");
        awaitTold("target.held");
        assertEquals(List.of(), told("window.lapsed"));
        assertEquals(List.of(), told("measure.end-requested"));
    }

    @Test
    void windowsWhoseSweepIsKilledLapseOnceEachWhenTheProcessLivesAgain() throws IOException, SQLException {
        Instant end = DELIVERED.plus(Duration.ofHours(1));
        List<Stored> stored = StoredWindows.like(TestStack.REPOSITORY, database, complaint, LAPSES, end);
        Instant begun = Instant.now();
        set(end);
        try (Connection locking = database.connect()) {
            locking.setAutoCommit(false);
            Await.until(
                    "some windows to lapse",
                    Market.PATIENCE,
                    () -> Optional.of(lapsed(stored)).filter(some -> some > 0));
            lockListings(locking, stored);
            Await.until("the sweep to stand still", Market.PATIENCE, this::standsStill);
            int before = lapsed(stored);
            assertTrue(before < LAPSES, "all have lapsed already");
            stack.kill(Part.COMPLAINT);
            assertEquals(before, lapsed(stored));
            System.out.printf("%d of %d windows had lapsed when the sweep was killed%n", before, LAPSES);
        }
        stack.start(Part.COMPLAINT);
        Await.until(
                "the others to lapse",
                PATIENCE,
                () -> Optional.of(lapsed(stored)).filter(all -> all == LAPSES));

        Set<String> targets =
                stored.stream().map(one -> one.target().toString()).collect(Collectors.toSet());
        Await.until(
                "all of it to be told",
                PATIENCE,
                () -> Optional.of(events("measure.end-requested", targets)).filter(told -> told.size() == LAPSES));
        for (String event : List.of("window.lapsed", "measure.end-requested")) {
            Map<String, Set<String>> told = events(event, targets);
            assertEquals(targets, told.keySet(), event);
            assertTrue(told.values().stream().allMatch(ids -> ids.size() == 1), event + " twice");
        }
        System.out.printf("%d windows lapsed, with a kill, in %s%n", LAPSES, Duration.between(begun, Instant.now()));
    }

    /** The ids of the events of that name by target; one that is sent again bears the id that it had. */
    private static Map<String, Set<String>> events(String name, Set<String> targets) {
        Map<String, Set<String>> ids = new HashMap<>();
        TopicDump.of(COMPLAINTS).messages().stream()
                .filter(message -> message.name().equals(name))
                .forEach(message -> Json.each(message.data().path("targets"))
                        .map(one -> one.path("targetId").asText())
                        .filter(targets::contains)
                        .forEach(one ->
                                ids.computeIfAbsent(one, any -> new HashSet<>()).add(message.header("ce_id"))));
        return ids;
    }

    /** A window that ends then has lapsed: the sweep has looked at whatever is due by then. */
    private void letTheSweepLook(Instant end) throws IOException, SQLException {
        List<Stored> beside = StoredWindows.like(TestStack.REPOSITORY, database, complaint, 1, end);
        Await.until(
                "the window beside it to lapse",
                Market.PATIENCE,
                () -> Optional.of(lapsed(beside)).filter(one -> one == 1));
    }

    private int lapsed(List<Stored> stored) {
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT count(*) FROM target WHERE id = ANY (?) AND end_reason = 'LAPSED'")) {
            select.setObject(1, stored.stream().map(Stored::target).toArray(UUID[]::new));
            try (ResultSet count = select.executeQuery()) {
                count.next();
                return count.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So that no further window lapses: the transaction of the next ones stands still in the middle. */
    private static void lockListings(Connection locking, List<Stored> stored) throws SQLException {
        try (PreparedStatement lock =
                locking.prepareStatement("SELECT 1 FROM listing l JOIN target t USING (listing_key)"
                        + " WHERE t.id = ANY (?) AND t.state = 'WINDOW_OPEN' FOR UPDATE OF l")) {
            lock.setObject(1, stored.stream().map(Stored::target).toArray(UUID[]::new));
            lock.execute();
        }
    }

    private Optional<Boolean> standsStill() {
        try (Connection connection = database.connect();
                Statement select = connection.createStatement();
                ResultSet waits = select.executeQuery(
                        "SELECT 1 FROM pg_stat_activity WHERE usename = current_user AND wait_event_type = 'Lock'")) {
            return waits.next() ? Optional.of(true) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode sue(String paper) {
        return market.complainant()
                .post(
                        "/v1/complaints/" + complaint + "/proceedings",
                        Json.tree(Map.of(
                                "kind",
                                "COURT",
                                "forum",
                                "Hangzhou Internet Court",
                                "evidence",
                                List.of(Map.of("evidenceId", paper, "role", "PROCEEDING")))));
    }

    private JsonNode awaitTold(String event) {
        return Await.until(
                        event + " of " + complaint,
                        Market.PATIENCE,
                        () -> told(event).stream().findFirst())
                .data();
    }

    private List<TopicDump.Message> told(String event) {
        return TopicDump.of(COMPLAINTS).under(complaint, event);
    }

    private JsonNode shown() {
        return market.complaint(complaint).path("targets").path(0);
    }

    private JsonNode window() {
        return shown().path("window");
    }

    private List<String> due() {
        return Json.each(market.complaint(complaint).path("deadlines"))
                .filter(deadline -> "DUE".equals(deadline.path("state").asText()))
                .map(deadline -> deadline.path("clock").asText())
                .toList();
    }

    private void set(Instant instant) {
        JsonNode wanted = Json.tree(Map.of("instant", instant.toString(), "mode", "FIXED"));
        assertEquals(200, ops.put("/v1/test-clock", wanted).statusCode());
    }
}
