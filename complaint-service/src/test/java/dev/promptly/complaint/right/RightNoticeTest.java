package dev.promptly.complaint.right;

import static dev.promptly.complaint.Line.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.Line;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R02, R06, R10 to R13, R17: what a notice is judged by is the holder and the right as they are registered. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
@SuppressWarnings("unchecked") // a notice is a map of maps
class RightNoticeTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Map<String, Object> dates = new HashMap<>();

    @ParameterizedTest
    @CsvSource({"R06, RETURNED", "R10, RETURNED", "R11, REJECTED", "R12, REJECTED", "R17, REJECTED"})
    void aRightThatIsRefusedDecidesWhatWaitsForItByTheCodeItsReviewerNamed(String code, String state) {
        Line line = Line.registered();
        Line.verify("/v1/parties/" + line.party);
        String id = line.filed(line.notice(Line.item()), "UNDER_REVIEW");

        refuse("/v1/rights/" + line.right, code);

        line.awaitState(id, state);
        line.complaint(id).body("reasons.code", contains(code));
    }

    @Test
    void aRefusedHolderWhoShowsAnotherIdentityIsHeardFromThatDayOn() {
        Line line = Line.ready();
        refuse("/v1/parties/" + line.party, "R02");
        String id = line.filed(line.notice(Line.item()), "RETURNED");
        line.complaint(id).body("reasons.code", contains("R02"));

        as("complainant", line.account)
                .body(Map.of("type", "BUSINESS_LICENCE", "number", "HRB-20411988"))
                .put("/v1/parties/" + line.party + "/identity")
                .then()
                .statusCode(200);
        line.awaitState(id, "UNDER_REVIEW");
        Instant shown = Instant.now();
        Line.verify("/v1/parties/" + line.party);

        line.awaitState(id, "ADMITTED");
        String effectiveAt = line.complaint(id).extract().path("noticeEffectiveAt");
        assertThat(Instant.parse(effectiveAt)).isBefore(shown);
    }

    @Test
    void aRightThatWasInvalidatedBearsNoLaterNoticeAndWhatStandsOnItStands() {
        Line line = Line.ready();
        String standing = line.filed(line.notice(Line.item()), "ADMITTED");
        say(line.right, Map.of("status", "INVALIDATED", "method", "decision 4711"));

        String later = line.filed(line.notice(Line.item()), "REJECTED");

        line.complaint(later).body("reasons.code", contains("R11"));
        line.complaint(standing)
                .body("targets.state", contains("ADMITTED"))
                .body("targets[0].measure.state", equalTo("REQUESTED"));
    }

    @ParameterizedTest
    @CsvSource({
        "grantedOn, -4000, REJECTED,     R11",
        "filedOn,   1,     REJECTED,     R17",
        "expiresOn, -1,    UNDER_REVIEW, R11",
        "expiresOn, 0,     ADMITTED,     "
    })
    void aTrademarkIsJudgedByItsTermOnTheDayOfTheNotice(String date, int days, String state, String code) {
        dates.put(date, TODAY.plusDays(days).toString());
        Line line = Line.registered();
        Map<String, Object> notice = noticeOn(line, verified(line, trademark(line)));

        String id = line.filed(notice, state);

        line.complaint(id).body("reasons.code", code == null ? empty() : contains(code));
    }

    @Test
    void aTrademarkInItsGraceIsAdmittedByItselfOnceAReviewerSaysItWasRenewed() {
        dates.put("expiresOn", TODAY.minusDays(1).toString());
        Line line = Line.registered();
        String right = verified(line, trademark(line));
        String id = line.filed(noticeOn(line, right), "UNDER_REVIEW");

        say(
                right,
                Map.of(
                        "status", "VALID",
                        "on", TODAY.minusDays(1).toString(),
                        "expiresOn", TODAY.plusYears(10).toString()));

        line.awaitState(id, "ADMITTED");
    }

    @Test
    void aRightOfAnotherCountryDoesNotHoldHere() {
        Line line = Line.registered();
        Map<String, Object> german = trademark(line);
        german.put("jurisdiction", "DE");

        String id = line.filed(noticeOn(line, verified(line, german)), "REJECTED");

        line.complaint(id).body("reasons.code", contains("R12"));
    }

    @Test
    void goodsOfNoneOfItsClassesGoToAReviewer() {
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(Line.item());
        ((List<Map<String, Object>>) Objects.requireNonNull(notice.get("targets")))
                .get(0)
                .put("niceClasses", List.of(25));

        String id = line.filed(notice, "UNDER_REVIEW");

        line.complaint(id).body("reasons.code", contains("R13"));
    }

    @Test
    void aNoticeReturnedForWantOfProofIsDecidedByItselfOnceTheRegistryHasIt() {
        Line line = Line.registered();
        Map<String, Object> bare = trademark(line);
        bare.put("proofs", List.of());
        String right = verified(line, bare);
        String id = line.filed(noticeOn(line, right), "RETURNED");
        line.complaint(id).body("reasons.code", contains("R10"));
        UUID onItsWay = UUID.randomUUID();

        as("complainant", line.account)
                .body(Map.of("proofs", List.of(Map.of("evidenceId", onItsWay.toString()))))
                .post("/v1/rights/" + right + "/proofs")
                .then()
                .statusCode(201);
        Line.evidence(line.account, "TRADEMARK_CERTIFICATE", onItsWay);

        line.awaitState(id, "ADMITTED");
    }

    @Test
    void aFiledWorkNeedsNoProofOfOwnershipAgain() {
        Line line = Line.registered();
        Line.verify("/v1/parties/" + line.party);
        String original = Line.evidence(line.account, "ORIGINAL_FILE");
        Map<String, Object> work = trademark(line);
        work.put("type", "WORK");
        work.put("proofs", List.of(Map.of("evidenceId", original)));
        Map<String, Object> notice = noticeOn(line, verified(line, work));
        notice.put("claim", "COPY_IMAGE");
        notice.put(
                "evidence",
                List.of(Map.of("evidenceId", Line.evidence(line.account, "COMPARISON"), "role", "INFRINGEMENT")));

        line.filed(notice, "ADMITTED");
    }

    private Map<String, Object> trademark(Line line) {
        Map<String, Object> right = Line.trademark(line.party, line.certificate);
        right.putAll(dates);
        return right;
    }

    private static String verified(Line line, Map<String, Object> right) {
        Line.verify("/v1/parties/" + line.party);
        String id = Line.create(line.account, "/v1/rights", right);
        Line.verify("/v1/rights/" + id);
        return id;
    }

    /** With evidence of the infringement only. */
    private static Map<String, Object> noticeOn(Line line, String right) {
        Map<String, Object> notice = line.notice(Line.item());
        notice.put("rightId", right);
        notice.put("evidence", List.of(Map.of("evidenceId", line.purchase, "role", "INFRINGEMENT")));
        return notice;
    }

    private static void refuse(String path, String code) {
        Line.verdict(path, Map.of("verdict", "REFUSED", "code", code, "method", "register"))
                .statusCode(201);
    }

    private static void say(String right, Map<String, Object> said) {
        as("reviewer", null)
                .body(said)
                .post("/v1/rights/" + right + "/status")
                .then()
                .statusCode(201);
    }
}
