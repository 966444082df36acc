package dev.promptly.notification;

import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.act.ActFeed;
import dev.promptly.kit.act.RecordKind;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.feed.Feed;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.TestClock;
import dev.promptly.kit.time.TestClock.Mode;
import dev.promptly.notification.Filed.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is read together of a partition is one transaction; what it leaves does not depend on how it is cut. */
@QuarkusTest
class ListsOfActsTest extends ServiceTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final int PARTITION = 0;

    @Inject
    Feed feed;

    @Inject
    DataSource dataSource;

    @Inject
    SubjectKeys keys;

    private final long seed = Long.getLong("promptly.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Set<String> given = new HashSet<>();

    @Test
    void listsCutInAnyWayLeaveTheSameRowsAsEachActAlone() {
        List<Filed> complaints = Stream.generate(Filed::new).limit(5).toList();
        try (Receiver receiver = new Receiver()) {
            receiver.register(complaints.get(0).first.account(), Receiver.secret());
            close(complaints.get(1).second);
            clock.set(new TestClock(MONDAY, Mode.FIXED, null));
            List<Message> acts = shuffled(complaints);

            List<String> alone = stored(complaints, () -> acts.forEach(act -> take(List.of(act))));

            assertThat(alone).filteredOn(row -> row.startsWith("notice ")).hasSizeGreaterThan(10);
            for (int i = 0; i < 5; i++) {
                assertThat(stored(complaints, () -> inLists(acts, this::take)))
                        .as("-Dpromptly.seed=%d", seed)
                        .isEqualTo(alone);
            }
            assertThat(stored(
                            complaints,
                            () -> inLists(acts, list -> {
                                take(list);
                                take(repeated(list));
                                take(repeated(acts.subList(0, acts.indexOf(list.get(0)))));
                            })))
                    .as("-Dpromptly.seed=%d", seed)
                    .isEqualTo(alone);
        }
    }

    @Test
    void whatAnActCausesStandsBehindItAndBeforeTheNextAct() {
        Filed complaint = new Filed();
        clock.set(new TestClock(MONDAY, Mode.FIXED, null));
        complaint.received(MONDAY);
        ActsTopic.sendTogether(List.of(
                complaint.next("complaint.admitted", MONDAY, act -> admission(complaint, act)),
                complaint.next(
                        "target.withdrawn",
                        MONDAY,
                        act -> complaint.naming(act, Map.of("from", "ADMITTED", "to", "WITHDRAWN")))));
        soon().until(() -> Api.actNames(complaint).contains("target.withdrawn"));

        assertThat(Rows.column("SELECT name FROM act WHERE subject = '" + complaint.id + "' ORDER BY id"))
                .containsExactly(
                        "complaint.received",
                        "complaint.admitted",
                        "notice.forwarded",
                        "notice.delivered",
                        "target.withdrawn");
        List<Map<String, Object>> deadlines =
                Api.as("auditor", null).get(Api.recordOf(complaint)).jsonPath().getList("deadlines");
        assertThat(deadlines)
                .filteredOn(deadline -> "K4".equals(deadline.get("clock")))
                .hasSize(2)
                .allMatch(deadline -> "MET".equals(deadline.get("state")));
    }

    @Test
    void aListThatFailsHalfWayLeavesNothingOfIt() {
        Filed good = new Filed();
        Filed bad = new Filed();
        List<Message> acts = List.of(
                good.next("complaint.received", MONDAY, act -> good.naming(act, Map.of())),
                good.next("complaint.admitted", MONDAY, act -> admission(good, act)),
                bad.next(
                        "complaint.admitted",
                        MONDAY,
                        act -> bad.naming(act, Map.of())
                                .attribute(
                                        "forward",
                                        List.of(
                                                Filed.forward(bad.first, "PROMPTLY"),
                                                Filed.forward(bad.first, "PROMPTLY")))));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> take(acts)))
                .hasMessage("rows of notice cannot be written");

        for (String of :
                List.of("act WHERE subject", "complaint_case WHERE complaint_id", "notice WHERE complaint_id")) {
            assertThat(Rows.count("%s IN ('%s', '%s')".formatted(of, good.id, bad.id)))
                    .as(of)
                    .isZero();
        }
        QuarkusTransaction.requiringNew().run(() -> take(acts.subList(0, 2)));
        assertThat(Api.actNames(good))
                .containsExactlyInAnyOrder(
                        "complaint.received", "complaint.admitted", "notice.forwarded", "notice.delivered");
    }

    @Test
    void theBadOneOfAListStandsAloneAndWhatComesBeforeItIsTaken() {
        List<Filed> complaints = Stream.generate(Filed::new).limit(9).toList();
        Filed bad = complaints.get(4);
        String inTheWay = Ids.next().toString();
        Rows.update("INSERT INTO complaint_case (complaint_id, record, account, site) VALUES ('%s', '%s', 'x', 'x')"
                .formatted(inTheWay, bad.record));

        ActsTopic.sendTogether(complaints.stream()
                .map(complaint -> complaint
                        .next("complaint.admitted", MONDAY, act -> admission(complaint, act))
                        .to(PARTITION))
                .toList());
        soon().until(() -> complaints.subList(0, 4).stream()
                .allMatch(complaint -> Api.actNames(complaint).size() == 3));
        assertThat(complaints.subList(4, 9))
                .allMatch(complaint -> Rows.count("act WHERE subject = '" + complaint.id + "'") == 0);

        Rows.update("DELETE FROM complaint_case WHERE complaint_id = '" + inTheWay + "'");
        soon().until(() -> complaints.stream()
                .allMatch(complaint -> Api.actNames(complaint).size() == 3));
        assertThat(complaints)
                .allMatch(complaint -> Rows.count("notice WHERE complaint_id = '" + complaint.id + "'") == 2);
    }

    /** An older version of this service has told it, and did not keep it. */
    @Test
    void anActOfOursThatWasNotKeptComesInAndOneThatWasChangesNothing() {
        Filed complaint = new Filed();
        complaint.admitted(MONDAY);
        soon().until(() -> Api.actNames(complaint).size() == 3);
        ActFeed ours = new ActFeed(TestInfrastructure.secrets().get("keys.acts"), "notification-service");
        Message third = ours.message(
                ActDraft.of(RecordKind.COMPLAINT, "notice.acknowledged", Ids.next(), complaint.id.toString(), MONDAY)
                        .by(Actor.system("notification-service")),
                complaint.record,
                3);

        ActsTopic.sendTogether(List.of(third, third));
        soon().until(() -> Api.actNames(complaint).contains("notice.acknowledged"));
        complaint.tell("complaint.supplemented", MONDAY, act -> complaint.naming(act, Map.of()));
        soon().until(() -> Api.actNames(complaint).contains("complaint.supplemented"));

        assertThat(Api.actNames(complaint))
                .containsExactlyInAnyOrder(
                        "complaint.admitted",
                        "notice.forwarded",
                        "notice.delivered",
                        "notice.acknowledged",
                        "complaint.supplemented");
    }

    @Test
    void anActOfOursIsInTheRecordAsSoonAsItIsDone() {
        Filed complaint = new Filed();
        complaint.admitted(MONDAY);
        String notice = Api.noticeId(complaint, complaint.first);
        assertThat(Api.actNames(complaint)).contains("notice.forwarded", "notice.delivered");

        Api.operator(complaint.first)
                .post("/v1/notices/" + notice + "/acknowledgement")
                .then()
                .statusCode(201);

        assertThat(Api.actNames(complaint)).contains("notice.acknowledged");
    }

    private static ActDraft admission(Filed complaint, ActDraft act) {
        return complaint
                .naming(act, Map.of("from", "RECEIVED", "to", "ADMITTED", "deadlines", Filed.clocks(MONDAY)))
                .clear("deadlines", Filed.STOPS)
                .attribute(
                        "forward",
                        List.of(
                                Filed.forward(complaint.first, "PROMPTLY"),
                                Filed.forward(complaint.second, "PROMPTLY")));
    }

    /** The acts of each in their order, those of all in any. */
    private List<Message> shuffled(List<Filed> complaints) {
        List<List<Message>> open = new ArrayList<>(complaints.stream()
                .map(complaint -> new ArrayList<>(life(complaint)))
                .toList());
        List<Message> all = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Message> one = open.get(random.nextInt(open.size()));
            all.add(one.remove(0));
            open.removeIf(List::isEmpty);
        }
        all.forEach(act -> given.add(act.headers().get("ce_id")));
        return all;
    }

    private List<Message> life(Filed complaint) {
        Stream.of(complaint.id, complaint.record, complaint.first.target(), complaint.second.target())
                .forEach(id -> given.add(id.toString()));
        String designated = List.of("PROMPTLY", "PLATFORM", "NONE").get(random.nextInt(3));
        List<Message> acts = new ArrayList<>();
        acts.add(complaint.next("complaint.received", MONDAY, act -> complaint.naming(act, Map.of("to", "RECEIVED"))));
        acts.add(complaint.next(
                "complaint.admitted",
                MONDAY,
                act -> admission(complaint, act)
                        .attribute("forward", forwards(complaint, designated))
                        .attribute("cases", cases(complaint, "REQUESTED"))));
        acts.add(complaint.next(
                "measure.effective",
                MONDAY.plusSeconds(60),
                act -> complaint.naming(act, Map.of()).attribute("cases", cases(complaint, "EFFECTIVE"))));
        acts.add(complaint.next(
                "target.identified",
                MONDAY.plusSeconds(61),
                act -> complaint
                        .naming(act, Map.of())
                        .attribute("forward", List.of(Filed.forward(complaint.first, designated)))));
        acts.add(complaint.next(
                "complaint.rejected",
                MONDAY.plusSeconds(62),
                act -> complaint
                        .naming(act, Map.of())
                        .attribute("holderAccount", complaint.holderAccount + "-now")
                        .attribute("forward", List.of(Filed.decision(complaint.account, complaint.first)))
                        .attribute("cases", cases(complaint, "ENDED"))));
        return acts;
    }

    private static List<JsonNode> forwards(Filed complaint, String designated) {
        return Stream.of(complaint.first, complaint.second)
                .map(shop -> Filed.forward(shop, designated))
                .toList();
    }

    private static List<?> cases(Filed complaint, String measure) {
        return Stream.of(complaint.first, complaint.second)
                .map(shop -> Map.of("account", shop.account(), "case", Map.of("measure", measure)))
                .toList();
    }

    private void inLists(List<Message> acts, Consumer<List<Message>> take) {
        int from = 0;
        while (from < acts.size()) {
            int to = Math.min(acts.size(), from + 1 + random.nextInt(9));
            take.accept(acts.subList(from, to));
            from = to;
        }
    }

    private List<Message> repeated(List<Message> acts) {
        return acts.stream()
                .filter(act -> random.nextBoolean())
                .flatMap(act -> Stream.of(act, act))
                .toList();
    }

    private void take(List<Message> acts) {
        feed.take(acts.stream().map(ActsTopic::event).toList());
    }

    /** What the taking leaves; it is undone, so that the same acts can be taken again. */
    private List<String> stored(List<Filed> complaints, Runnable taking) {
        List<UUID> ids = complaints.stream().map(complaint -> complaint.id).toList();
        QuarkusTransaction.begin();
        try {
            taking.run();
            return new Stored(dataSource, keys).of(ids, given);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static void close(Shop shop) {
        Api.as("platform", null)
                .contentType("application/json")
                .body(Map.of("legalName", "Closed Shop Ltd", "status", "CLOSED"))
                .put("/v1/operators/" + shop.account())
                .then()
                .statusCode(200);
    }
}
