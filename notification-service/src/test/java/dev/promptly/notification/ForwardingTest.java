package dev.promptly.notification;

import static dev.promptly.embedded.Soon.soon;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.Bytes;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.notification.Filed.Shop;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForwardingTest extends ServiceTest {

    @Inject
    SubjectKeys keys;

    private final Filed complaint = new Filed();

    @Test
    void anAdmittedComplaintIsInTheOperatorsInboxAndThereforeDelivered() {
        complaint.received(now());
        complaint.admitted(now());
        String id = Api.noticeId(complaint, complaint.first);

        Api.operator(complaint.first)
                .get("/v1/notices/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("NOTICE"))
                .body("complaintId", equalTo(complaint.id.toString()))
                .body("parties.holder.name", equalTo(Filed.HOLDER))
                .body("right.registrationNumber", equalTo("18273645"))
                .body("right.proofs.kind", contains("TRADEMARK_CERTIFICATE"))
                .body("claim", equalTo("TM_COUNTERFEIT"))
                .body("statement", equalTo(Filed.STATEMENT))
                .body("manifest.kind", contains("TEST_PURCHASE"))
                .body("case.nextSteps", contains("ACKNOWLEDGE", "CORRECT"))
                .body("letter.zh", containsString("《中华人民共和国电子商务法》第四十二条"))
                .body("letter.zh", containsString("致平台内经营者" + complaint.first.account() + "："))
                .body("letter.zh", containsString("权利：注册商标专用权（编号：18273645，名称：LOTUSPOND）"))
                .body("letter.zh", containsString("主张：假冒注册商标\n"))
                .body(
                        "letter.zh",
                        containsString("（1）商品编号：901（投诉人编号：BP-901）；必要措施：屏蔽；期限：2026年3月2日 13:00（北京时间）；"
                                + "链接：https://shop.example/item/901\n"))
                .body("letter.zh", containsString("（1）购买样品，原件：9f86d081"))
                .body("letter.zh", not(matchesPattern("(?s).*\\p{IsHan} ?[,:;].*")))
                .body("letter.en", containsString("registered trademark, 18273645, LOTUSPOND"))
                .body("letter.en", containsString("Claim: counterfeiting of a registered trademark\n"))
                .body("letter.en", containsString("measure: blocking"))
                .body("letter.en", containsString("due by 2026-03-02 13:00:00 +08:00"))
                .body("forwardedAt", notNullValue())
                .body("deliveredAt", notNullValue())
                .body("acknowledgedAt", nullValue());
    }

    @Test
    void nothingMoreOfAPersonIsForwardedThanTheLawAsks() {
        complaint.admitted(now());
        String id = Api.noticeId(complaint, complaint.first);
        Api.operator(complaint.first)
                .get("/v1/notices/" + id)
                .then()
                .body(not(containsString("110101199003077777")))
                .body(not(containsString("Lotus Lane")));
    }

    @Test
    void theSameActSentTwiceIsOneNotice() {
        Message admitted = complaint.admitted(now());
        ActsTopic.send(admitted);
        Message later = complaint.tell("complaint.supplemented", now(), act -> complaint.naming(act, Map.of()));
        soon().until(() -> Api.actNames(complaint).contains("complaint.supplemented"));

        assertEquals(later.key(), admitted.key(), "one partition, so the repetition was read before the later act");
        Api.inbox(complaint, complaint.first).then().body("items", hasSize(1));
        soon().until(() -> Api.actNames(complaint).size() == 4);
        assertEquals(
                1,
                Api.actNames(complaint).stream()
                        .filter("complaint.admitted"::equals)
                        .count());
    }

    @Test
    void eachOperatorGetsItsOwnTargetsOnly() {
        complaint.admitted(now());
        for (Shop shop : List.of(complaint.first, complaint.second)) {
            Api.noticeId(complaint, shop);
            Api.inbox(complaint, shop)
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].targets.targetId", contains(shop.target().toString()));
        }
    }

    @Test
    void theInboxIsPagedNewestFirst() {
        complaint.admitted(now());
        Api.noticeId(complaint, complaint.first);
        complaint.tell(
                "target.identified",
                now(),
                act -> act.attribute("forward", List.of(Filed.forward(complaint.first, "PROMPTLY"))));
        soon().until(() -> ids().size() == 2);

        List<String> all = ids();
        assertTrue(all.get(0).compareTo(all.get(1)) > 0);
        String cursor = Api.operator(complaint.first)
                .get("/v1/inbox?limit=1")
                .then()
                .body("items.id", contains(all.get(0)))
                .extract()
                .path("nextCursor");
        Api.operator(complaint.first)
                .get("/v1/inbox?limit=1&cursor=" + cursor)
                .then()
                .body("items.id", contains(all.get(1)))
                .body("nextCursor", nullValue());
    }

    @Test
    void aChangeOfTheCaseShowsInTheNotice() {
        complaint.admitted(now());
        String id = Api.noticeId(complaint, complaint.first);
        JsonNode inForce = Filed.json("{\"state\": \"ADMITTED\", \"measure\": \"EFFECTIVE\", \"nextSteps\": []}");
        complaint.tell(
                "measure.effective",
                now(),
                act -> act.attribute("cases", List.of(Map.of("account", complaint.first.account(), "case", inForce))));

        soon().until(() -> Api.actNames(complaint).contains("measure.effective"));
        Api.operator(complaint.first)
                .get("/v1/notices/" + id)
                .then()
                .body("case.measure", equalTo("EFFECTIVE"))
                .body("case.nextSteps", empty());
        Api.inbox(complaint, complaint.second).then().body("items[0].case.measure", equalTo("REQUESTED"));
    }

    @Test
    void whereThePlatformsOwnSystemCountsTheNoticeIsForwardedButNotYetDelivered() {
        complaint.admitted(now(), "PLATFORM", complaint.first);
        String id = Api.noticeId(complaint, complaint.first);
        Api.operator(complaint.first)
                .get("/v1/notices/" + id)
                .then()
                .body("forwardedAt", notNullValue())
                .body("deliveredAt", nullValue());
        soon().until(() -> Api.actNames(complaint).contains("notice.forwarded"));
        assertTrue(!Api.actNames(complaint).contains("notice.delivered"));
    }

    @Test
    void theNoticeToAClosedOperatorIsQueuedAndInNoInbox() {
        Api.as("platform", null)
                .contentType("application/json")
                .body(Map.of("legalName", "Closed Shop Ltd", "status", "CLOSED"))
                .put("/v1/operators/" + complaint.first.account())
                .then()
                .statusCode(200);
        complaint.admitted(now());
        Api.noticeId(complaint, complaint.second);
        Api.inbox(complaint, complaint.first).then().statusCode(200).body("items", empty());
        assertEquals(
                1, Rows.count("notice where addressee = '" + complaint.first.account() + "' and forwarded_at is null"));
    }

    @Test
    void howeverManySellersAnActHasOneEventAndOneActTellOfTheirNotices() {
        Message admitted = complaint.admitted(now());
        String first = Api.noticeId(complaint, complaint.first);
        String second = Api.noticeId(complaint, complaint.second);
        soon().until(() -> NoticesTopic.about(complaint).size() == 2);

        List<NoticesTopic.Told> told = NoticesTopic.about(complaint);
        assertEquals(
                List.of("notice.forwarded", "notice.delivered"),
                told.stream().map(NoticesTopic.Told::name).toList());
        told.forEach(event -> {
            assertEquals(List.of(), NoticesTopic.faults(event.name(), event.raw()), event.raw());
            assertEquals(
                    admitted.headers().get("ce_id"),
                    event.data().path("causedBy").textValue());
            assertEquals(
                    Set.of(first, second),
                    Set.copyOf(event.data().path("notices").findValuesAsText("noticeId")));
        });
        assertEquals(1, told.get(0).data().path("evidence").size());
        soon().until(() -> Api.actNames(complaint).size() == 3);
        told.forEach(event -> assertEquals(1, Rows.count("act where event_id = '" + event.id() + "'")));
    }

    /** And what comes later makes no new key, under which nothing of before could be opened. */
    @Test
    void aNoticeIsToldOfAfterTheKeyOfItsComplaintWasDeleted() {
        complaint.admitted(now());
        String id = Api.noticeId(complaint, complaint.first);
        keys.delete(complaint.id);

        Api.operator(complaint.first)
                .post("/v1/notices/" + id + "/acknowledgement")
                .then()
                .statusCode(201);

        soon().until(() -> NoticesTopic.about(complaint).stream()
                .anyMatch(told -> told.name().equals("notice.acknowledged")
                        && complaint
                                .first
                                .target()
                                .toString()
                                .equals(told.data().at("/notices/0/targetIds/0").textValue())));
        soon().until(() -> Api.actNames(complaint).contains("notice.acknowledged"));
        Api.inbox(complaint, complaint.first).then().statusCode(200).body("items", empty());
    }

    @Test
    void nothingPersonalStandsInTheClearInAnyTableOrTopic() {
        complaint.received(now());
        complaint.admitted(now());
        Api.noticeId(complaint, complaint.second);
        soon().until(() -> Api.actNames(complaint).size() == 4);

        assertTrue(Rows.columnsHolding(complaint.first.account()).contains("notice.addressee"), "the search finds");
        assertEquals(List.of(), Rows.columnsHolding(Filed.HOLDER));
        assertTrue(Stream.of("promptly.notices.v1", "promptly.acts.v1")
                .flatMap(topic -> NoticesTopic.read(topic).stream())
                .noneMatch(message -> Bytes.hold(message.value(), Filed.HOLDER)));
    }

    @Test
    void aGapInTheNumbersIsToldAndTheActIsKeptAllTheSame() {
        complaint.received(now());
        complaint.next("complaint.under-review", now(), act -> act);
        try (LoggedErrors errors = new LoggedErrors("dev.promptly.notification.act.Acts")) {
            complaint.admitted(now());
            Api.noticeId(complaint, complaint.first);
            assertEquals(
                    List.of("Acts are missing in record " + complaint.record
                            + " from /complaint-service: numbers 2 to 2, before number 3"),
                    errors.messages());
        }
        assertTrue(Api.actNames(complaint).contains("complaint.admitted"));
    }

    private List<String> ids() {
        return Api.inbox(complaint, complaint.first).jsonPath().getList("items.id", String.class);
    }
}
