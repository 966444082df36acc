package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent files and acts on another account's right: by the mandate, never by its own paper (the whole table: AuthorityTableTest). */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class WhoMayActTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, Object> SEALED =
            Map.of("sealed", true, "validFrom", TODAY.toString(), "scope", Map.of("actions", List.of("FILE")));

    private final String agency = "agency-" + UUID.randomUUID();
    private Line holder;
    private String agent;

    @BeforeEach
    void aHolderAndAnAgentOfAnotherAccount() {
        holder = Line.ready();
        agent = agent("Brand Guard Ltd");
    }

    @ParameterizedTest(name = "B1: a mandate {0}, and a sealed paper of today: {1} {2}")
    @CsvSource({
        "that only a sister party has,     UNDER_REVIEW, R03",
        "that the agent registered,        UNDER_REVIEW, ",
        "that the holder registered,       UNDER_REVIEW, ",
        "that the holder confirmed,        UNDER_REVIEW, ",
        "that was verified,                ADMITTED,     ",
        "that was refused,                 RETURNED,     R03",
        "that was verified and revoked,    RETURNED,     R04",
        "whose term is over,               RETURNED,     R04",
        "whose term is to come,            RETURNED,     R04",
        "for another right,                RETURNED,     R05",
        "for withdrawals only,             RETURNED,     R05"
    })
    void anAgentsOwnPaperProvesNothing(String state, String outcome, String code) {
        mandate(state);
        Map<String, Object> notice = notice(agent, paper(SEALED));

        JsonPath filed = filed(notice, outcome);
        JsonPath rehearsed = rehearsed(notice(agent, paper(SEALED)), outcome);

        List<String> codes = code == null ? List.of() : List.of(code);
        assertThat(filed.getList("reasons.code")).isEqualTo(codes);
        if (!outcome.equals("ADMITTED")) { // where it is, the second is R24 of the first
            assertThat(rehearsed.getList("reasons.code")).isEqualTo(codes);
        }
    }

    @Test
    @DisplayName("B1: a person is asked about a paper that stands alone, and what the person says counts from receipt")
    void aPaperAloneGoesToAReviewer() {
        mandate("that only a sister party has");
        String id = filed(notice(agent, paper(SEALED)), "UNDER_REVIEW").getString("id");

        Queue.decide("ito", Queue.awaited("ADMISSION", id), "ADMIT").statusCode(201);

        JsonPath admitted = awaits(id, "ADMITTED");
        assertThat(admitted.getString("noticeEffectiveAt")).isEqualTo(admitted.getString("receivedAt"));
    }

    @ParameterizedTest(name = "B1: returned for a mandate {0}, a sealed paper in a supplement changes nothing")
    @CsvSource({"that was refused, R03", "that was verified and revoked, R04", "for another right, R05"})
    void anExplicitNoStaysNo(String state, String code) {
        mandate(state);
        String id = filed(notice(agent), "RETURNED").getString("id");

        as("complainant", agency)
                .body(Map.of("evidence", List.of(paper(SEALED))))
                .post("/v1/complaints/" + id + "/supplements")
                .then()
                .statusCode(201);

        soon().untilAsserted(() -> assertThat(shown(id).getList("reasons.code")).containsExactly(code));
        assertThat(shown(id).getString("state")).isEqualTo("RETURNED");
    }

    @Test
    @DisplayName("B1: a new mandate that a reviewer verified takes the place of the no")
    void aNewerMandateThatIsVerifiedIsAYes() {
        mandate("that was verified and revoked");
        String id = filed(notice(agent), "RETURNED").getString("id");

        Line.verify("/v1/mandates/" + registered(agency, agent, Map.of()));

        awaits(id, "ADMITTED");
    }

    @Test
    @DisplayName(
            "B1: a mandate the agent registered may be cited, and shows nothing of the right until it is confirmed")
    void aSelfRegisteredMandateShowsNothing() {
        Map<String, Object> german = Line.trademark(holder.party, holder.certificate);
        german.put("jurisdiction", "DE");
        String right = Line.create(holder.account, "/v1/rights", german);
        Line.verify("/v1/rights/" + right);
        String mandate = registered(agency, agent, Map.of());
        Map<String, Object> notice = notice(agent);
        notice.put("rightId", right);
        Map<String, Object> ofAnotherKind = new HashMap<>(notice);
        ofAnotherKind.put("claim", "COPY_IMAGE");

        String id = filed(notice, "UNDER_REVIEW").getString("id");
        assertThat(shown(id).getList("reasons")).isEmpty();
        assertThat(rehearsed(notice, "UNDER_REVIEW").getList("reasons")).isEmpty();
        post(agency, "/v1/complaints/rehearsal", ofAnotherKind).statusCode(200);
        right(right).statusCode(404);

        confirm(holder.account, mandate).statusCode(201).body("standing", equalTo("PENDING"));

        assertThat(awaits(id, "REJECTED").getList("reasons.code")).containsExactly("R12");
        right(right).statusCode(200);
        post(agency, "/v1/complaints/rehearsal", ofAnotherKind).statusCode(422);
        as("complainant", holder.account)
                .post("/v1/mandates/" + mandate + "/revocation")
                .then()
                .statusCode(201);
        right(right).statusCode(404);
    }

    @Test
    @DisplayName("B1: who confirms a mandate")
    void theHoldersAccountConfirmsAndNobodyElse() {
        String mandate = registered(agency, agent, Map.of());

        confirm(agency, mandate).statusCode(403).body("code", equalTo("own-entry"));
        confirm("stranger-" + UUID.randomUUID(), mandate).statusCode(404);
        String key = UUID.randomUUID().toString();
        for (boolean replayed : List.of(false, true)) {
            ValidatableResponse confirmed = as("reviewer", "ito")
                    .header("On-Behalf-Of", holder.account)
                    .header("Idempotency-Key", key)
                    .post("/v1/mandates/" + mandate + "/confirmation")
                    .then()
                    .statusCode(201);
            assertThat(confirmed.extract().header("Idempotent-Replay")).isEqualTo(replayed ? "true" : null);
        }
        String revoked = mandate("that was verified and revoked");
        confirm(holder.account, revoked).statusCode(409).body("code", equalTo("wrong-state"));
    }

    @Test
    @DisplayName("B1: what the holder disowns as its first word never bore anything, whatever a reviewer says later")
    void aMandateThatTheHolderNeverGaveBearsNothing() {
        String mandate = registered(agency, agent, Map.of());
        String id = filed(notice(agent), "UNDER_REVIEW").getString("id");

        as("complainant", holder.account)
                .post("/v1/mandates/" + mandate + "/revocation")
                .then()
                .statusCode(201)
                .body("standing", equalTo("REVOKED"));
        assertThat(awaits(id, "RETURNED").getList("reasons.code")).containsExactly("R04");
        Line.verify("/v1/mandates/" + mandate);

        assertThat(filed(notice(agent), "RETURNED").getList("reasons.code")).containsExactly("R04");
        assertThat(shown(id).getString("state")).isEqualTo("RETURNED");
    }

    @Test
    @DisplayName("B1: on the account's own right a paper makes the notice complete, and a refusal is a no all the same")
    void onTheAccountsOwnRightAPaperIsEnoughButAgainstANo() {
        String own = Line.create(holder.account, "/v1/parties", Line.party("Kestrel Trading GmbH"));
        Line.verify("/v1/parties/" + own);
        Map<String, Object> notice = holder.notice(Line.item());
        notice.put("complainantId", own);
        List<Object> evidence = new ArrayList<>((List<?>) notice.get("evidence"));
        evidence.add(
                Map.of("evidenceId", Line.evidence(holder.account, "POWER_OF_ATTORNEY", SEALED), "role", "AUTHORITY"));
        notice.put("evidence", evidence);
        holder.filed(notice, "ADMITTED");

        String mandate = Line.create(holder.account, "/v1/mandates", Map.of("holderId", holder.party, "agentId", own));
        Line.verdict("/v1/mandates/" + mandate, Map.of("verdict", "REFUSED", "code", "R03", "method", "call"))
                .statusCode(201);
        Map<String, Object> again = new HashMap<>(notice);
        again.put("targets", List.of(Map.of("itemId", Line.item(), "operatorId", "shop-17")));
        holder.filed(again, "RETURNED");
    }

    @ParameterizedTest(name = "B3: an agent with a mandate {0} withdraws what was admitted: {1}")
    @CsvSource({
        "to file,                                  403",
        "to file and withdraw,                     201",
        "to file and withdraw and revoked since,   403",
        "to file beside one of its own making,     403"
    })
    void aWithdrawalNeedsItsAction(String what, int status) {
        String mandate = registered(
                holder.account,
                agent,
                Map.of("actions", what.contains("and withdraw") ? List.of("FILE", "WITHDRAW") : List.of("FILE")));
        Line.verify("/v1/mandates/" + mandate);
        String id = filed(notice(agent), "ADMITTED").getString("id");
        if (what.endsWith("revoked since")) {
            as("complainant", holder.account)
                    .post("/v1/mandates/" + mandate + "/revocation")
                    .then()
                    .statusCode(201);
        }
        if (what.endsWith("of its own making")) {
            registered(agency, agent, Map.of("actions", List.of("WITHDRAW")));
        }

        ValidatableResponse answer = post(agency, "/v1/complaints/" + id + "/withdrawal", Map.of("reason", "SETTLED"))
                .statusCode(status);

        if (status == 403) {
            answer.body("code", equalTo("mandate-lacks-action"));
        }
        assertThat(shown(id).getString("state")).isEqualTo(status == 403 ? "ADMITTED" : "WITHDRAWN");
    }

    @Test
    @DisplayName(
            "B3: what waits is withdrawn under a mandate that nobody has verified, and added to under none that was revoked")
    void whatWaitsIsWithdrawnAndAddedToByTheMandateAsItIsThen() {
        String mandate = registered(holder.account, agent, Map.of());
        String first = filed(notice(agent), "UNDER_REVIEW").getString("id");
        String second = filed(notice(agent), "UNDER_REVIEW").getString("id");

        post(agency, "/v1/complaints/" + first + "/withdrawal", Map.of("reason", "SETTLED"))
                .statusCode(201);
        post(agency, "/v1/complaints/" + second + "/supplements", Map.of("note", "more"))
                .statusCode(201);
        as("complainant", holder.account)
                .post("/v1/mandates/" + mandate + "/revocation")
                .then()
                .statusCode(201);

        for (String path : List.of("supplements", "withdrawal")) {
            post(
                            agency,
                            "/v1/complaints/" + second + "/" + path,
                            path.equals("withdrawal") ? Map.of("reason", "SETTLED") : Map.of("note", "and more"))
                    .statusCode(403)
                    .body("code", equalTo("mandate-lacks-action"));
        }
    }

    @Test
    @DisplayName("B3: an agent whom the holder has told no since appeals nothing")
    void anAgentWithoutMandateAppealsNothing() {
        String mandate = verified(Map.of());
        Map<String, Object> notice = notice(agent);
        notice.put(
                "targets", List.of(Map.of("itemId", Line.item(), "operatorId", "shop-17", "niceClasses", List.of(25))));
        String id = filed(notice, "UNDER_REVIEW").getString("id");
        Queue.decide("ito", Queue.awaited("ADMISSION", id), "REJECT", "R13").statusCode(201);
        Map<String, ?> appeal = Map.of("grounds", "They are the same goods.", "reviewId", decision(id));
        as("complainant", holder.account)
                .post("/v1/mandates/" + mandate + "/revocation")
                .then()
                .statusCode(201);

        post(agency, "/v1/complaints/" + id + "/appeals", appeal)
                .statusCode(403)
                .body("code", equalTo("mandate-lacks-action"));

        verified(Map.of());
        post(agency, "/v1/complaints/" + id + "/appeals", appeal).statusCode(201);
    }

    private String decision(String id) {
        return shown(id).getString("decisions[0].reviewId");
    }

    @Test
    @DisplayName("B2: proof of another's right that only the agent handed in is looked at by a person")
    void proofOfAnothersRightIsLookedAt() {
        Map<String, Object> unproven = Line.trademark(holder.party, holder.certificate);
        unproven.remove("proofs");
        String right = Line.create(holder.account, "/v1/rights", unproven);
        Line.verify("/v1/rights/" + right);
        Line.verify("/v1/mandates/" + registered(holder.account, agent, Map.of()));
        Map<String, Object> notice = notice(agent, relied(Line.evidence(agency, "TRADEMARK_CERTIFICATE"), "RIGHT"));
        notice.put("rightId", right);

        JsonPath asked = filed(notice, "UNDER_REVIEW");

        assertThat(asked.getList("reasons.code")).containsExactly("R10");
        assertThat(asked.getList("reasons.effect")).containsExactly("REVIEW");
        Queue.decide("ito", Queue.awaited("ADMISSION", asked.getString("id")), "ADMIT")
                .statusCode(201);
        awaits(asked.getString("id"), "ADMITTED");
    }

    @Test
    @DisplayName("B2: a ruling as its uploader states it is looked at where nothing else carries the notice")
    void aRulingIsLookedAt() {
        Map<String, Object> notice = holder.notice(Line.item());
        String ruling = Line.evidence(
                holder.account,
                "JUDGEMENT",
                Map.of("caseNumber", "（2025）浙01民初123号", "effectiveOn", "2025-06-01", "finding", "INFRINGEMENT"));
        notice.put("evidence", List.of(relied(holder.certificate, "RIGHT"), relied(ruling, "INFRINGEMENT")));
        String id = holder.filed(notice, "UNDER_REVIEW");

        holder.complaint(id).body("reasons[0].code", equalTo("R30")).body("reasons[0].effect", equalTo("REVIEW"));
        Queue.decide("ito", Queue.awaited("ADMISSION", id), "ADMIT").statusCode(201);
        holder.awaitState(id, "ADMITTED");

        Map<String, Object> complete = holder.notice(Line.item());
        complete.put(
                "evidence",
                List.of(
                        relied(holder.certificate, "RIGHT"),
                        relied(holder.purchase, "INFRINGEMENT"),
                        relied(ruling, "INFRINGEMENT")));
        holder.filed(complete, "ADMITTED");
    }

    private String mandate(String state) {
        return switch (state) {
            case "that only a sister party has" -> registered(agency, agent("Brand Guard Asia Ltd"), Map.of());
            case "that the agent registered" -> registered(agency, agent, Map.of());
            case "that the holder registered" -> registered(holder.account, agent, Map.of());
            case "that the holder confirmed" -> {
                String mandate = registered(agency, agent, Map.of());
                confirm(holder.account, mandate).statusCode(201);
                yield mandate;
            }
            case "that was refused" -> {
                String mandate = registered(agency, agent, Map.of());
                Line.verdict("/v1/mandates/" + mandate, Map.of("verdict", "REFUSED", "code", "R03", "method", "call"))
                        .statusCode(201);
                yield mandate;
            }
            case "that was verified and revoked" -> {
                String mandate = verified(Map.of());
                as("complainant", holder.account)
                        .post("/v1/mandates/" + mandate + "/revocation")
                        .then()
                        .statusCode(201);
                yield mandate;
            }
            case "that was verified" -> verified(Map.of());
            case "whose term is over" ->
                verified(Map.of("validTo", TODAY.minusDays(1).toString()));
            case "whose term is to come" ->
                verified(Map.of("validFrom", TODAY.plusDays(1).toString()));
            case "for another right" ->
                verified(Map.of(
                        "rightIds",
                        List.of(Line.create(
                                holder.account, "/v1/rights", Line.trademark(holder.party, holder.certificate)))));
            case "for withdrawals only" -> verified(Map.of("actions", List.of("WITHDRAW")));
            default -> throw new IllegalArgumentException(state);
        };
    }

    private String verified(Map<String, Object> limits) {
        String mandate = registered(agency, agent, limits);
        Line.verify("/v1/mandates/" + mandate);
        return mandate;
    }

    private String registered(String account, String agentId, Map<String, Object> limits) {
        Map<String, Object> mandate = new HashMap<>(Map.of("holderId", holder.party, "agentId", agentId));
        mandate.putAll(limits);
        return Line.create(account, "/v1/mandates", mandate);
    }

    private String agent(String name) {
        String party = Line.create(agency, "/v1/parties", Line.party(name));
        Line.verify("/v1/parties/" + party);
        return party;
    }

    private Map<String, String> paper(Map<String, Object> stated) {
        return relied(Line.evidence(agency, "POWER_OF_ATTORNEY", stated), "AUTHORITY");
    }

    private static Map<String, String> relied(String evidence, String role) {
        return Map.of("evidenceId", evidence, "role", role);
    }

    @SafeVarargs
    private Map<String, Object> notice(String complainant, Map<String, String>... more) {
        Map<String, Object> notice = holder.notice(Line.item());
        notice.put("complainantId", complainant);
        List<Object> evidence = new ArrayList<>(List.of(more));
        evidence.add(relied(Line.evidence(agency, "TEST_PURCHASE"), "INFRINGEMENT"));
        notice.put("evidence", evidence);
        return notice;
    }

    private JsonPath filed(Map<String, Object> notice, String state) {
        String id =
                post(agency, "/v1/complaints", notice).statusCode(201).extract().path("id");
        return awaits(id, state);
    }

    private JsonPath rehearsed(Map<String, Object> notice, String state) {
        return soon().until(
                        () -> post(agency, "/v1/complaints/rehearsal", notice)
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        rehearsal -> rehearsal.getString("state").equals(state));
    }

    private JsonPath awaits(String id, String state) {
        soon().untilAsserted(() -> assertThat(shown(id).getString("state")).isEqualTo(state));
        return shown(id);
    }

    private JsonPath shown(String id) {
        return as("complainant", agency)
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse right(String id) {
        return as("complainant", agency).get("/v1/rights/" + id).then();
    }

    private static ValidatableResponse confirm(String account, String mandate) {
        return as("complainant", account)
                .post("/v1/mandates/" + mandate + "/confirmation")
                .then();
    }

    private static ValidatableResponse post(String account, String path, Map<String, ?> body) {
        return as("complainant", account)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }
}
