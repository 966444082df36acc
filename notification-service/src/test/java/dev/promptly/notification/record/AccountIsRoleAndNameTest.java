package dev.promptly.notification.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.notification.act.RecordedAct;
import dev.promptly.notification.act.RecordedAct.OfNotice;
import dev.promptly.notification.act.Stops;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row B16: a seller's record tells who else acted by the role alone. */
class AccountIsRoleAndNameTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final Account SELLER = Account.operator("acme");
    private static final String OWN_SUBJECT = "subject-of-acme";
    /** Words that no answer to the seller may bear; the last are accounts of others. */
    private static final List<String> STRANGERS = List.of(
            "subject-complainant",
            "subject-reviewer",
            "subject-platform",
            "subject-of-another-shop",
            "brand-of-record",
            "holder-of-record",
            "another-shop");

    private final Random random = new Random(20261129);

    @Test
    @DisplayName("B16: 500 random records (seed 20261129): no stranger's subject or account in the seller's view")
    void aSellersRecordBearsNoStrangersSubjectOrAccount() throws Exception {
        int shown = 0;
        for (int i = 0; i < 500; i++) {
            UUID own = Ids.next();
            RecordView view = RecordView.forAddressee(Ids.next(), SELLER, acts(own), MONDAY);
            String json = JsonFormat.tolerant().writeValueAsString(view);
            assertThat(STRANGERS).as(json).noneMatch(json::contains);
            assertThat(view.acts()).allSatisfy(act -> assertThat(act.actor()).isNotNull());
            shown += view.acts().size();
        }
        assertThat(shown).isGreaterThan(2_000);
    }

    @Test
    @DisplayName("B16: a reviewer filed for a complainant of the seller's own name: that too is told by the role alone")
    void aNamesakeIsAStranger() {
        UUID target = Ids.next();
        RecordedAct filed = act("complaint.received", actor("reviewer", "subject-reviewer"), "acme", null, target);
        RecordedAct acknowledged = act("notice.acknowledged", actor("operator", OWN_SUBJECT), null, SELLER, target);

        List<ActView> acts = RecordView.forAddressee(
                        Ids.next(), SELLER, List.of(filed, forwarded(target, SELLER), acknowledged), MONDAY)
                .acts();

        assertThat(acts).extracting(ActView::onBehalfOf).containsOnlyNulls();
        assertThat(acts)
                .extracting(ActView::actor)
                .contains(
                        new ActView.ActorView("reviewer", null),
                        new ActView.ActorView("system", "notification-service"),
                        new ActView.ActorView("operator", OWN_SUBJECT));
    }

    @Test
    @DisplayName("B6: what was forwarded to a complainant of its name opens no record to an operator")
    void aNoticeToTheNamesakeOpensNothing() {
        UUID target = Ids.next();
        List<RecordedAct> acts = List.of(forwarded(target, Account.complainant("acme")));

        assertThat(RecordView.forAddressee(Ids.next(), SELLER, acts, MONDAY).acts())
                .isEmpty();
    }

    @ParameterizedTest(name = "B6: a notice forwarded to a {0} leaves K4 {1}")
    @CsvSource({"COMPLAINANT, DUE", "OPERATOR, MET"})
    void whatReachedAComplainantIsNoForwardingToTheOperator(AccountRole role, Deadline.State state) throws Exception {
        UUID target = Ids.next();
        JsonNode clock = JsonFormat.tolerant().readTree("""
                {"deadlines": [{"clock": "K4", "startedAt": "2026-03-02T01:00:00Z", "dueAt": "2026-03-02T02:00:00Z"}]}""");
        RecordedAct admitted = new RecordedAct(
                "COMPLAINT",
                "complaint.admitted",
                Ids.next(),
                Ids.next(),
                "/complaint-service",
                1,
                MONDAY,
                MONDAY,
                null,
                Map.of("K4", Stops.of(List.of("notice.forwarded"), null, null, null, null)),
                Map.of(target, clock),
                List.of(),
                Map.of());

        List<Deadline> deadlines = Deadlines.of(
                List.of(admitted, forwarded(target, new Account(role, "acme"))),
                Set.of(target),
                MONDAY.plusSeconds(60));

        assertThat(deadlines).extracting(Deadline::state).containsExactly(state);
    }

    private List<RecordedAct> acts(UUID own) {
        List<RecordedAct> acts = new ArrayList<>();
        acts.add(forwarded(own, SELLER));
        for (int i = 0; i < 20; i++) {
            String role = any(List.of("complainant", "reviewer", "platform", "operator", "system"));
            Account addressee = any(List.of(SELLER, Account.operator("another-shop"), Account.complainant("acme")));
            boolean ofNotice = random.nextBoolean();
            String subject = switch (role) {
                case "operator" -> ofNotice && addressee.equals(SELLER) ? OWN_SUBJECT : "subject-of-another-shop";
                case "system" -> "complaint-service";
                default -> "subject-" + role;
            };
            String behalf = any(List.of("brand-of-record", "holder-of-record", "another-shop"));
            acts.add(act(
                    any(List.of("complaint.received", "notice.acknowledged", "measure.effective")),
                    actor(role, subject),
                    random.nextBoolean() && !(ofNotice && addressee.equals(SELLER)) ? behalf : null,
                    ofNotice ? addressee : null,
                    random.nextInt(4) > 0 ? own : Ids.next()));
        }
        return acts;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static RecordedAct forwarded(UUID target, Account to) {
        return act("notice.forwarded", actor("system", "notification-service"), null, to, target);
    }

    private static JsonNode actor(String role, String subject) {
        return object("role", role, "subject", subject);
    }

    private static ObjectNode object(String name, String value, String other, String otherValue) {
        return JsonFormat.tolerant().createObjectNode().put(name, value).put(other, otherValue);
    }

    private static RecordedAct act(
            String name, JsonNode actor, @Nullable String onBehalfOf, @Nullable Account addressee, UUID target) {
        Map<String, JsonNode> disclosed = new HashMap<>(Map.of("actor", actor));
        if (onBehalfOf != null) {
            disclosed.put("onBehalfOf", TextNode.valueOf(onBehalfOf));
        }
        List<OfNotice> notices =
                addressee == null ? List.of() : List.of(new OfNotice("NOTICE", addressee, Set.of(target)));
        return new RecordedAct(
                "COMPLAINT",
                name,
                Ids.next(),
                Ids.next(),
                "/complaint-service",
                1,
                MONDAY,
                MONDAY,
                null,
                Map.of(),
                Map.of(target, JsonFormat.tolerant().createObjectNode()),
                notices,
                disclosed);
    }
}
