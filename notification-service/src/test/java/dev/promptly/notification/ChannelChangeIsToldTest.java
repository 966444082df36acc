package dev.promptly.notification;

import static dev.promptly.embedded.Soon.soon;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.act.RecordKind;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Row B5: a change of an account's channels is an act of its record, told to where the account was reached before. */
@QuarkusTest
class ChannelChangeIsToldTest extends ServiceTest {

    private final String shop = "shop-" + UUID.randomUUID();
    private final String path = "/v1/accounts/" + shop + "/channels";
    private final String inbox = "/v1/inbox";

    @Test
    @DisplayName("B5: the platform replaces a seller's webhook: the old one is told, signed with its old secret")
    void theOldAddressIsToldAndCanCheckIt() throws Exception {
        String old = Receiver.secret();
        String taken = Receiver.secret();
        try (Receiver owner = new Receiver();
                Receiver stranger = new Receiver()) {
            owner.register(shop, old);
            put("platform", null, Map.of("webhooks", List.of(hook(stranger.url(), taken))))
                    .then()
                    .statusCode(200);
            soon().until(() -> owner.calls.size() == 1);

            Receiver.Call call = owner.calls.get(0);
            call.verify(old);
            assertThrows(WebhookVerificationException.class, () -> call.verify(taken));
            JsonNode body = Filed.json(call.body());
            assertEquals("account", body.path("type").asText());
            assertEquals("ACCOUNT", body.at("/data/kind").asText());
            assertFalse(body.path("data").has("complaintId"), call.body());
            JsonNode shown = Filed.json(Api.as("operator", shop).get(inbox).asString());
            assertEquals(shown.at("/items/0"), body.path("data"));
            assertEquals(call.header("webhook-id"), body.at("/data/id").asText());
            assertTrue(body.at("/data/letter/en").asText().contains("the platform, on your behalf,"), call.body());
            assertTrue(body.at("/data/letter/zh").asText().contains("平台代您"), call.body());
            assertFalse(call.body().contains(stranger.url()) || call.body().contains("whsec_"), call.body());
            assertEquals(0, stranger.calls.size());
        }
    }

    @Test
    @DisplayName("B5: who keeps the address but sets another secret cannot forge the word that its owner gets")
    void anAddressThatStaysIsToldWithTheSecretOfThen() throws Exception {
        String old = Receiver.secret();
        try (Receiver owner = new Receiver()) {
            owner.register(shop, old);
            put("platform", null, Map.of("webhooks", List.of(hook(owner.url(), Receiver.secret()))));
            soon().until(() -> owner.calls.size() == 1);
            owner.calls.get(0).verify(old);
        }
    }

    @Test
    void itsOwnChangeIsToldToItsInboxAndTheSameAgainIsNoChange() {
        Map<String, Object> body = Map.of("emails", List.of("notices@shop.example"), "locale", "zh");
        put("operator", shop, body).then().statusCode(200);
        put("operator", shop, body).then().statusCode(200);

        Api.as("operator", shop)
                .get(inbox)
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("ACCOUNT"))
                .body("items[0].letter.en", containsString("a token of this account"))
                .body("items[0].letter.en", containsString("0 before, 1 now"))
                .body("items[0].targets", empty())
                .body("items[0].case", equalTo(Map.of()));
        soon().alias("change, forwarding, delivery").until(() -> numbers().equals(numbersTo(3)));
    }

    @Test
    void theActSaysWhoActedForWhomAndHowManyButNeverWhichAddress() {
        String secret = Receiver.secret();
        put("platform", null, Map.of("webhooks", List.of(hook("https://93.184.216.34/hook-of-" + shop, secret))))
                .then()
                .statusCode(200);

        soon().until(() -> numbers().equals(List.of("1", "2", "3")));
        assertEquals(List.of("channels.changed", "notice.forwarded", "notice.delivered"), acts("name"));
        assertEquals(List.of("ACCOUNT", "ACCOUNT", "ACCOUNT"), acts("kind"));
        assertEquals(List.of(), Rows.columnsHolding(secret));
        assertEquals(List.of("webhook.url"), Rows.columnsHolding("https://93.184.216.34/hook-of-" + shop));
        assertTrue(acts("content").stream().noneMatch(content -> content.contains(shop)));
    }

    @Test
    @DisplayName(
            "a notice about an account is that account's alone: no namesake, platform, reviewer or auditor reads it")
    void nobodyElseReadsIt() {
        put("operator", shop, Map.of("locale", "en"));
        String id = Api.as("operator", shop).get(inbox).path("items[0].id");
        String notice = "/v1/notices/" + id;

        for (String role : List.of("platform", "reviewer", "auditor")) {
            Api.as(role, null).get(notice).then().statusCode(404);
            Api.as(role, null).get(notice + "/deliveries").then().statusCode(404);
        }
        Api.as("complainant", shop).get(notice).then().statusCode(404);
        Api.as("complainant", shop).get(inbox).then().body("items", empty());
        Api.as("operator", shop).get(notice).then().statusCode(200);
        Api.as("platform", null)
                .header("On-Behalf-Of", shop)
                .get(notice + "/deliveries")
                .then()
                .statusCode(200)
                .body("items[0].channel", equalTo("INBOX"));
        Api.as("operator", shop).post(notice + "/acknowledgement").then().statusCode(201);
        soon().until(() -> acts("name").contains("notice.acknowledged"));
    }

    @Test
    @DisplayName("what dies between the change and its notice takes the change with it")
    void withoutItsNoticeThereIsNoChange() {
        put("operator", shop, Map.of("locale", "zh")).then().statusCode(200);
        Rows.update("ALTER TABLE notice ADD CONSTRAINT dies CHECK (addressee <> '" + shop + "') NOT VALID");
        try {
            assertTrue(put("platform", null, Map.of("locale", "en")).statusCode() >= 500);
        } finally {
            Rows.update("ALTER TABLE notice DROP CONSTRAINT dies");
        }
        Api.as("operator", shop).get(path).then().body("locale", equalTo("zh"));
        Api.as("operator", shop).get(inbox).then().body("items", hasSize(1));

        put("platform", null, Map.of("locale", "en")).then().statusCode(200);
        soon().until(() -> numbers().equals(numbersTo(6)));
    }

    @Test
    void ofManyChangesAtOnceTheRecordHasNoGap() {
        List<CompletableFuture<Response>> changes = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> put("platform", null, Map.of("emails", List.of("mail" + i + "@shop.example")))))
                .toList();
        changes.forEach(change -> assertEquals(200, change.join().statusCode()));

        soon().until(() -> numbers().equals(numbersTo(36)));
        assertEquals(1, acts("record").stream().distinct().count());
    }

    @Test
    @DisplayName("an act of a service's own record is kept like any other, and its gap is told like any other's")
    void anActThatBelongsToNoComplaintIsKept() {
        UUID record = Ids.unguessable();
        UUID subject = Ids.unguessable();
        try (LoggedErrors errors = new LoggedErrors("dev.promptly.notification.act.Acts")) {
            for (int number : new int[] {1, 3}) {
                ActDraft act = ActDraft.of(
                                RecordKind.SERVICE, "dead-letter.replayed", Ids.next(), subject.toString(), now())
                        .by(new Actor("ops", "somebody", null));
                ActsTopic.send(ActsTopic.message(act, record, number));
            }
            soon().until(() -> Rows.count("act WHERE kind = 'SERVICE' AND record = '" + record + "'") == 2);
            assertTrue(errors.messages().stream().anyMatch(error -> error.contains("numbers 2 to 2")));
        }
    }

    private Response put(String role, @Nullable String account, Map<String, Object> body) {
        return Api.as(role, account).contentType("application/json").body(body).put(path);
    }

    private static Map<String, Object> hook(String url, String secret) {
        return Map.of("url", url, "secrets", List.of(Map.of("value", secret)));
    }

    private List<String> numbers() {
        return acts("number");
    }

    private static List<String> numbersTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }

    /** A column of the acts in the shop's record, as far as they have come in again. */
    private List<String> acts(String column) {
        return Rows.column("SELECT a." + column + " FROM act a JOIN act_record r ON r.record = a.record"
                + " WHERE r.role = 'OPERATOR' AND r.account = '" + shop + "' ORDER BY a.number");
    }
}
