package dev.promptly.complaint.mandate;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.Line;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R03, R04, R05: what a notice by an agent is judged by is the holder's registered mandate (rule book B1.7). */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class AgentNoticeTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final String agency = "agency-" + UUID.randomUUID();
    private Line holder;
    private String agent;
    private String purchase;

    @BeforeEach
    void aHolderAndItsVerifiedAgent() {
        holder = Line.ready();
        agent = Line.create(agency, "/v1/parties", Line.party("Brand Guard Ltd"));
        Line.verify("/v1/parties/" + agent);
        purchase = Line.evidence(agency, "TEST_PURCHASE");
    }

    @Test
    void anAgentWithAVerifiedMandateIsHeardAsTheHolderItself() {
        verified(mandate(Map.of()));

        String id = file("ADMITTED");

        shown(id).body("noticeEffectiveAt", equalTo(receivedAt(id)));
    }

    @Test
    void aMandateNotYetVerifiedMakesTheNoticeWaitAndTheVerdictDecidesItFromItsReceipt() {
        String mandate = mandate(Map.of());
        String id = file("UNDER_REVIEW");

        verified(mandate);

        awaitState(id, "ADMITTED");
        shown(id).body("noticeEffectiveAt", equalTo(receivedAt(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R03", "R04", "R05"})
    void aMandateThatIsRefusedDrawsTheCodeItsReviewerNamed(String code) {
        String mandate = mandate(Map.of());
        String id = file("UNDER_REVIEW");

        as("reviewer", null)
                .body(Map.of("verdict", "REFUSED", "code", code, "method", "call to the holder"))
                .post("/v1/mandates/" + mandate + "/verification")
                .then()
                .statusCode(201);

        awaitState(id, "RETURNED");
        shown(id).body("reasons.code", contains(code)).body("reasons[0].accepts", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "validTo,   yesterday, R04",
        "validFrom, tomorrow,  R04",
        "rightIds,  other,     R05",
        "actions,   WITHDRAW,  R05"
    })
    void aVerifiedMandateThatDoesNotReachTheNoticeIsNamedForIt(String field, String value, String code) {
        verified(mandate(Map.of(field, limit(field, value))));

        String id = file("RETURNED");

        shown(id).body("reasons.code", contains(code));
    }

    @Test
    void aTermReachesFromItsFirstDayToItsLast() {
        verified(mandate(Map.of("validFrom", TODAY.toString(), "validTo", TODAY.toString())));

        file("ADMITTED");
    }

    @Test
    void anotherPartyOfTheHoldersAccountIsNotTheHolder() {
        String sister = Line.create(holder.account, "/v1/parties", Line.party("Kestrel Trading GmbH"));
        Line.verify("/v1/parties/" + sister);
        Map<String, Object> notice = holder.notice(Line.item());
        notice.put("complainantId", sister);

        String id = holder.filed(notice, "RETURNED");

        holder.complaint(id).body("reasons.code", contains("R03"));
    }

    @Test
    void aMandateRevokedBeforeTheNoticeHasEndedAndOneRevokedAfterBearsItStill() {
        String mandate = mandate(Map.of());
        as("complainant", holder.account)
                .post("/v1/mandates/" + mandate + "/confirmation")
                .then()
                .statusCode(201);
        String before = file("UNDER_REVIEW");
        as("complainant", holder.account)
                .post("/v1/mandates/" + mandate + "/revocation")
                .then()
                .statusCode(201);
        verified(mandate);

        awaitState(before, "ADMITTED");
        shown(file("RETURNED")).body("reasons.code", contains("R04"));
    }

    @Test
    void ofTwoMandatesOneThatIsVerifiedIsEnough() {
        mandate(Map.of());
        String second = mandate(Map.of());
        String id = file("UNDER_REVIEW");

        verified(second);

        awaitState(id, "ADMITTED");
    }

    @Test
    void aNoticeReturnedForWantOfAMandateIsDecidedByItselfOnceThereIsOneAndCountsFromThen() {
        verified(mandate(Map.of("actions", List.of("WITHDRAW"))));
        String id = file("RETURNED");

        String better = mandate(Map.of("validFrom", TODAY.toString()));
        awaitState(id, "UNDER_REVIEW");
        Instant waiting = Instant.now();
        verified(better);

        awaitState(id, "ADMITTED");
        String effectiveAt = shown(id).extract().path("noticeEffectiveAt");
        assertThat(Instant.parse(effectiveAt))
                .isAfter(Instant.parse(receivedAt(id)))
                .isBefore(waiting);
    }

    @Test
    void aPaperHandedInWithTheNoticeWidensNoMandate() {
        verified(mandate(Map.of("actions", List.of("WITHDRAW"))));
        String paper = Line.evidence(
                agency, "POWER_OF_ATTORNEY", Map.of("sealed", true, "scope", Map.of("actions", List.of("FILE"))));
        Map<String, Object> notice = notice();
        notice.put(
                "evidence",
                List.of(
                        Map.of("evidenceId", purchase, "role", "INFRINGEMENT"),
                        Map.of("evidenceId", paper, "role", "AUTHORITY")));

        String id = post(notice);

        awaitState(id, "RETURNED");
        shown(id).body("reasons.code", contains("R05"));
    }

    private Object limit(String field, String value) {
        return switch (value) {
            case "yesterday" -> TODAY.minusDays(1).toString();
            case "tomorrow" -> TODAY.plusDays(1).toString();
            case "other" ->
                List.of(Line.create(holder.account, "/v1/rights", Line.trademark(holder.party, holder.certificate)));
            default -> List.of(value);
        };
    }

    private String mandate(Map<String, Object> limits) {
        Map<String, Object> mandate = new HashMap<>(Map.of("holderId", holder.party, "agentId", agent));
        mandate.putAll(limits);
        return Line.create(agency, "/v1/mandates", mandate);
    }

    private static void verified(String mandate) {
        Line.verify("/v1/mandates/" + mandate);
    }

    private Map<String, Object> notice() {
        Map<String, Object> notice = holder.notice(Line.item());
        notice.put("complainantId", agent);
        notice.put("evidence", List.of(Map.of("evidenceId", purchase, "role", "INFRINGEMENT")));
        return notice;
    }

    private String file(String state) {
        String id = post(notice());
        awaitState(id, state);
        return id;
    }

    private String post(Map<String, Object> notice) {
        return as("complainant", agency)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(notice)
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void awaitState(String id, String state) {
        soon().untilAsserted(() -> shown(id).body("state", equalTo(state)));
    }

    private String receivedAt(String id) {
        return shown(id).extract().path("receivedAt");
    }

    private ValidatableResponse shown(String id) {
        return as("complainant", agency).get("/v1/complaints/" + id).then().statusCode(200);
    }
}
