package dev.promptly.complaint.notice;

import static dev.promptly.complaint.LegalTime.told;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Acts;
import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Seller;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told what by which letter, as the acts ask for it. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class WhoIsToldTest {

    private static final Map<String, ?> CONTESTED =
            Map.of("response", "CONTEST", "signedBy", "Emma Eastwick", "signedAt", "2026-03-02T01:00:00.000Z");

    private final Seller seller = new Seller();
    private final Seller other = new Seller();
    private Brand brand;

    @BeforeEach
    void register() {
        LegalTime.standsAt("2026-03-02T09:00");
        brand = Brand.verified();
    }

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @Test
    void aDeclarationIsForwardedToTheRightHolderWithItsEvidenceAndItsOwnTargetsOnly() {
        JsonPath admitted = brand.filed(notice(seller, other));
        String id = admitted.getString("id");
        Map<String, Object> declared = seller.declaration(List.of(admitted.getString("targets[0].id")));
        String invoice = seller.paper("INVOICE");
        declared.put(
                "evidence",
                List.of(
                        Brand.relied(invoice, "NON_INFRINGEMENT"),
                        Brand.relied(seller.paper("BUSINESS_LICENCE"), "IDENTITY")));
        String declaration =
                seller.declare(id, declared).statusCode(201).extract().path("id");

        List<JsonNode> letters = Acts.letters(id, "declaration.admitted");

        assertThat(letters).hasSize(1);
        JsonNode letter = letters.get(0);
        assertThat(letter.path("kind").asText()).isEqualTo("DECLARATION");
        assertThat(letter.path("letterKind").asText()).isEqualTo("DECLARATION_TO_HOLDER");
        assertThat(addressee(letter)).isEqualTo("COMPLAINANT " + brand.account + " NONE");
        assertThat(ids(letter, "targets", "targetId")).containsExactly(admitted.getString("targets[0].id"));
        assertThat(letter.at("/targets/0/decided/state").asText()).isEqualTo("DISPUTED");
        assertThat(letter.at("/manifest/0").asText()).isEqualTo(invoice);
        assertThat(letter.path("manifest")).hasSize(1);
        assertThat(letter.at("/declaration/declarationId").asText()).isEqualTo(declaration);
        assertThat(letter.at("/declaration/declarant/name").asText()).isEqualTo("Yiwu Beidou Trading Co., Ltd.");
        assertThat(letter.at("/declaration/declarant/registrationNumber").asText())
                .isEqualTo("91330782MA2E8JXY3C");
        assertThat(letter.at("/declaration/grounds").asText()).isEqualTo(declared.get("grounds"));
        assertThat(letter.at("/declaration/guaranteed").asBoolean()).isTrue();
        assertThat(steps(letter)).containsExactly("ACKNOWLEDGE", "RESPOND", "PROCEED");
        assertThat(letter.has("statement")).isFalse();
    }

    @Test
    void aNaturalDeclarantsNumberIsForwardedToNobody() {
        JsonPath admitted = brand.filed(notice(seller));
        Map<String, Object> declared = seller.declaration(admitted.getList("targets.id"));
        declared.put(
                "declarant",
                Map.of(
                        "kind",
                        "NATURAL",
                        "legalName",
                        "Zhang Wei",
                        "identity",
                        Map.of("type", "ID_CARD", "number", "110101199003077777")));
        seller.declare(admitted.getString("id"), declared).statusCode(201);

        JsonNode letter =
                Acts.letters(admitted.getString("id"), "declaration.admitted").get(0);

        assertThat(letter.at("/declaration/declarant/name").asText()).isEqualTo("Zhang Wei");
        assertThat(letter.toString()).doesNotContain("110101199003077777");
    }

    @Test
    void theOpeningOfTheWindowIsToldToBothWithItsEnd() {
        JsonPath admitted = brand.filed(notice(seller, other));
        String id = admitted.getString("id");
        String own = admitted.getString("targets[0].id");
        seller.declare(id, seller.declaration(List.of(own))).statusCode(201);
        Seller.declarationArrives(admitted, told("2026-03-02T10:15"));

        List<JsonNode> letters = Acts.letters(id, "window.opened");

        assertThat(letters)
                .extracting(WhoIsToldTest::addressee)
                .containsExactly("COMPLAINANT " + brand.account + " NONE", "OPERATOR " + seller.account + " PROMPTLY");
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.path("kind").asText()).isEqualTo("DECISION");
            assertThat(letter.at("/decision/act").asText()).isEqualTo("window.opened");
            assertThat(ids(letter, "targets", "targetId")).containsExactly(own);
            assertThat(letter.at("/targets/0/decided/state").asText()).isEqualTo("WINDOW_OPEN");
            assertThat(letter.at("/targets/0/decided/endsAt").asText()).isEqualTo("2026-03-17T16:00:00.000Z");
            assertThat(letter.at("/targets/0/decided/window/expiresWithoutRollover")
                            .asText())
                    .isEqualTo("2026-03-17T16:00:00.000Z");
            assertThat(letter.has("parties")).isFalse();
        });
        assertThat(steps(letters.get(0))).containsExactly("ACKNOWLEDGE", "RESPOND", "PROCEED", "EXTEND");
        assertThat(steps(letters.get(1))).containsExactly("ACKNOWLEDGE", "APPEAL");
    }

    @Test
    void aMeasureInEffectIsToldToTheComplainantAndToTheOperatorOfTheTarget() {
        JsonPath admitted = brand.filed(notice(seller, other));
        String id = admitted.getString("id");
        measured(admitted, 1, "EFFECTIVE");

        List<JsonNode> letters = Acts.letters(id, "measure.effective");

        assertThat(letters)
                .extracting(WhoIsToldTest::addressee)
                .containsExactly("COMPLAINANT " + brand.account + " NONE", "OPERATOR " + other.account + " PROMPTLY");
        assertThat(steps(letters.get(1))).containsExactly("ACKNOWLEDGE", "DECLARE", "APPEAL");
        assertThat(shownTo(id, "measure.effective", brand.account).path("targets"))
                .hasSize(2);
        assertThat(shownTo(id, "measure.effective", other.account).path("targets"))
                .hasSize(1);
    }

    @Test
    void aReturnedNoticeIsToldToWhoFiledItAlone() {
        Map<String, Object> notice = notice(seller);
        notice.remove("guarantee");
        JsonPath returned = brand.filed(notice);
        String id = returned.getString("id");

        List<JsonNode> letters = Acts.letters(id, "complaint.returned");

        assertThat(letters)
                .extracting(WhoIsToldTest::addressee)
                .containsExactly("COMPLAINANT " + brand.account + " NONE");
        assertThat(letters.get(0).at("/decision/reasons/0/code").asText()).isEqualTo("R40");
        assertThat(letters.get(0).at("/decision/reasons/0/detail/zh").asText()).contains("书面保证");
        assertThat(steps(letters.get(0))).containsExactly("SUPPLEMENT", "APPEAL");

        brand.withdraw(id, returned.getString("targets[0].id"));
        assertThat(Acts.letters(id, "target.withdrawn"))
                .as("its operator never heard of it")
                .extracting(WhoIsToldTest::addressee)
                .containsExactly("COMPLAINANT " + brand.account + " NONE");
    }

    @Test
    void whatADeclarationLacksIsToldToItsOperatorAlone() {
        JsonPath admitted = brand.filed(notice(seller, other));
        String id = admitted.getString("id");
        seller.declare(id, Map.of("grounds", "It is genuine.")).statusCode(201);

        List<JsonNode> letters = Acts.letters(id, "declaration.returned");

        assertThat(letters)
                .extracting(WhoIsToldTest::addressee)
                .containsExactly("OPERATOR " + seller.account + " PROMPTLY");
        assertThat(letters.get(0).at("/decision/reasons").findValuesAsText("code"))
                .containsExactly("D01", "D02", "D03", "D04");
    }

    @Test
    void theStatusOfAProceedingIsAskedOfTheRightHolder() {
        JsonPath admitted = brand.filed(notice(seller));
        String id = admitted.getString("id");
        seller.declared(admitted);
        Seller.declarationArrives(admitted, told("2026-03-02T10:15"));
        soon().untilAsserted(() -> assertThat(state(id)).isEqualTo("WINDOW_OPEN"));
        Line.as("complainant", brand.account)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "kind",
                        "COURT",
                        "forum",
                        "Hangzhou Internet Court",
                        "caseNumber",
                        "(2026) 0192-1234",
                        "evidence",
                        List.of(Map.of("evidenceId", brand.paper("ACCEPTANCE_NOTICE"), "role", "PROCEEDING"))))
                .post("/v1/complaints/" + id + "/proceedings")
                .then()
                .statusCode(201);
        soon().untilAsserted(() -> assertThat(state(id)).isEqualTo("HELD"));
        assertThat(Acts.letters(id, "target.held")).hasSize(2);

        LegalTime.standsAt("2026-06-02T09:00");
        List<JsonNode> letters = Acts.letters(id, "status.requested");

        assertThat(letters)
                .extracting(WhoIsToldTest::addressee)
                .containsExactly("COMPLAINANT " + brand.account + " NONE");
        assertThat(letters.get(0).path("kind").asText()).isEqualTo("STATUS_REQUEST");
        assertThat(letters.get(0).path("letterKind").asText()).isEqualTo("STATUS_REQUEST");
    }

    @Test
    void whatAnAgentMayNotReceiveGoesToTheRightHolderItself() {
        Line holder = Line.ready();
        String agency = "agency-" + UUID.randomUUID();
        Map<String, Object> agent = Line.party("Brand Guard Ltd");
        agent.put("designatedInbox", Map.of("agreedAt", told("2026-01-05T09:00"), "termsVersion", "1"));
        String party = Line.create(agency, "/v1/parties", agent);
        Line.verify("/v1/parties/" + party);
        String mandate = Line.create(
                agency,
                "/v1/mandates",
                Map.of("holderId", holder.party, "agentId", party, "actions", List.of("FILE", "WITHDRAW")));
        Line.verify("/v1/mandates/" + mandate);
        Map<String, Object> notice = brand.notice(Claim.TM_COUNTERFEIT, holder.right);
        notice.put("complainantId", party);
        notice.put("targets", List.of(seller.listing()));
        notice.put("evidence", List.of(Brand.relied(Line.evidence(agency, "TEST_PURCHASE"), "INFRINGEMENT")));
        JsonPath filed = Line.as("complainant", agency)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(notice)
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String id = filed.getString("id");
        soon().untilAsserted(() -> Line.as("complainant", agency)
                .get("/v1/complaints/" + id)
                .then()
                .body("state", org.hamcrest.Matchers.equalTo("ADMITTED")));
        String declaration = seller.declared(filed);

        assertThat(Acts.letters(id, "declaration.admitted"))
                .extracting(WhoIsToldTest::addressee)
                .containsExactly("COMPLAINANT " + holder.account + " NONE");
        Seller.declarationArrives(filed, told("2026-03-02T10:15"));
        assertThat(Acts.letters(id, "window.opened"))
                .extracting(WhoIsToldTest::addressee)
                .containsExactly(
                        "COMPLAINANT " + agency + " PROMPTLY",
                        "COMPLAINANT " + holder.account + " NONE",
                        "OPERATOR " + seller.account + " PROMPTLY");
        theHolderAnswersItself(holder, id, declaration);
    }

    /** What it was told that it may do it does by its own account, with papers of its own. */
    private static void theHolderAnswersItself(Line holder, String id, String declaration) {
        LegalTime.standsAt("2026-03-03T09:00");
        Line.as("complainant", holder.account)
                .get("/v1/declarations/" + declaration)
                .then()
                .statusCode(200);
        Line.as("complainant", holder.account)
                .body(CONTESTED)
                .post("/v1/declarations/" + declaration + "/response")
                .then()
                .statusCode(201);
        Line.as("complainant", holder.account)
                .body(Map.of(
                        "ground",
                        "The consulate has given an appointment.",
                        "evidence",
                        List.of(Map.of("evidenceId", Line.evidence(holder.account, "CAUSE_OF_DELAY")))))
                .post("/v1/complaints/" + id + "/extension")
                .then()
                .statusCode(201)
                .body("state", org.hamcrest.Matchers.equalTo("GRANTED"));
        Line.as("complainant", holder.account)
                .body(Map.of(
                        "kind",
                        "COURT",
                        "forum",
                        "Hangzhou Internet Court",
                        "evidence",
                        List.of(Map.of(
                                "evidenceId",
                                Line.evidence(holder.account, "ACCEPTANCE_NOTICE"),
                                "role",
                                "PROCEEDING"))))
                .post("/v1/complaints/" + id + "/proceedings")
                .then()
                .statusCode(201)
                .body("targets[0].state", org.hamcrest.Matchers.equalTo("HELD"));
        String stranger = "brand-" + UUID.randomUUID();
        for (String path :
                List.of("/v1/declarations/" + declaration + "/response", "/v1/complaints/" + id + "/extension")) {
            Line.as("complainant", stranger)
                    .body(path.endsWith("/response") ? CONTESTED : Map.of("ground", "None."))
                    .post(path)
                    .then()
                    .statusCode(404);
        }
        Line.as("complainant", holder.account)
                .body(Map.of("reason", "SETTLED"))
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(201);
    }

    private Map<String, Object> notice(Seller... sellers) {
        String trademark = brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE"));
        Map<String, Object> notice =
                new HashMap<>(brand.notice(Claim.TM_COUNTERFEIT, trademark, brand.shown("TEST_PURCHASE")));
        notice.put("targets", List.of(sellers).stream().map(Seller::listing).toList());
        return notice;
    }

    private static void measured(JsonPath complaint, int target, String outcome) {
        Line.as("platform", null)
                .body(Map.of("outcome", outcome))
                .post("/v1/complaints/" + complaint.getString("id") + "/targets/"
                        + complaint.getString("targets[" + target + "].id") + "/measures")
                .then()
                .statusCode(201);
    }

    private String state(String id) {
        return brand.complaint(id).getString("targets[0].state");
    }

    private static String addressee(JsonNode letter) {
        JsonNode to = letter.path("addressee");
        return to.path("role").asText() + " " + to.path("account").asText() + " "
                + to.path("designated").asText();
    }

    private static List<String> ids(JsonNode letter, String list, String id) {
        return StreamSupport.stream(letter.path(list).spliterator(), false)
                .map(entry -> entry.path(id).asText())
                .toList();
    }

    private static List<String> steps(JsonNode letter) {
        return StreamSupport.stream(letter.at("/case/nextSteps").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The case as the act has it shown in the account's notices from then on. */
    private static JsonNode shownTo(String complaint, String act, String account) {
        return Acts.of(complaint, act).stream()
                .flatMap(asked -> StreamSupport.stream(
                        java.util.Objects.requireNonNull(asked.get("cases")).spliterator(), false))
                .filter(entry -> entry.path("account").asText().equals(account))
                .map(entry -> entry.path("case"))
                .findFirst()
                .orElseThrow();
    }
}
