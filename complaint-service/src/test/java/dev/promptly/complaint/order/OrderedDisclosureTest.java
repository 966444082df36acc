package dev.promptly.complaint.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Contracts;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Seller;
import dev.promptly.complaint.Topics;
import dev.promptly.complaint.law.Claim;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an order opens of a case's evidence, and to whom, as who keeps the evidence is told (rule book A1.25, I4). */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class OrderedDisclosureTest {

    private final ObjectMapper json = new ObjectMapper();
    private CaseInHand one;
    private String purchase;

    @BeforeEach
    void register() {
        LegalTime.standsAt("2026-02-25T09:00");
        one = new CaseInHand();
        purchase = one.brand.paper("TEST_PURCHASE");
    }

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @Test
    void anOrderToTheOperatorsOpensTheEvidenceToEachThatSells() {
        Seller another = new Seller();
        one.file(notice(one.seller, another));

        disclosed("OPERATOR", purchase).statusCode(201).body("targets[0].state", equalTo("ADMITTED"));

        assertThat(told().path("addressee").textValue()).isEqualTo("OPERATOR");
        assertThat(told().path("disclose")).isEqualTo(json.valueToTree(List.of(purchase)));
        assertThat(told().path("readers").findValuesAsText("account"))
                .containsExactlyInAnyOrder(one.seller.account, another.account);
        assertThat(told().path("readers").findValuesAsText("role")).containsOnly("OPERATOR");
    }

    @Test
    void anOrderOnSomeTargetsOpensItToWhoSellsThereAlone() {
        one.file(notice(one.seller, new Seller()));
        String target = one.filed.getString("targets.find { it.operatorId == '" + one.seller.account + "' }.id");

        one.ordered(Map.of(
                        "effect",
                        "DISCLOSE",
                        "addressee",
                        "OPERATOR",
                        "targetIds",
                        List.of(target),
                        "disclose",
                        List.of(purchase)))
                .statusCode(201);

        assertThat(told().path("readers")).isEqualTo(readers("OPERATOR", one.seller.account));
    }

    @Test
    void anOrderToTheHolderOpensASellersEvidenceToAgentAndHolder() {
        Brand agency = Brand.verified();
        Line.verify("/v1/mandates/"
                + Line.create(
                        agency.account, "/v1/mandates", Map.of("holderId", one.brand.party, "agentId", agency.party)));
        Map<String, Object> notice = one.notice();
        notice.put("complainantId", agency.party);
        notice.put("evidence", List.of(agency.shown("TEST_PURCHASE")));
        one.filed = agency.filed(notice);
        String invoice = one.seller.secret("INVOICE");
        declares(invoice);

        disclosed("HOLDER", invoice).statusCode(201);

        assertThat(told().path("readers")).isEqualTo(readers("COMPLAINANT", agency.account, one.brand.account));
    }

    @Test
    void anOrderToThePlatformOpensItToNoAccount() {
        one.file(notice(one.seller));

        one.ordered(Map.of("effect", "DISCLOSE", "disclose", List.of(purchase)))
                .statusCode(201)
                .body("addressee", equalTo("PLATFORM"));

        assertThat(told().path("addressee").textValue()).isEqualTo("PLATFORM");
        assertThat(told().has("readers")).isFalse();
    }

    @Test
    void theProofOfTheRightIsEvidenceOfTheCase() {
        String certificate = Line.as("complainant", one.brand.account)
                .get("/v1/rights/" + one.mark)
                .path("proofs[0].evidenceId");

        one.file(notice(one.seller));

        disclosed("OPERATOR", certificate).statusCode(201);
    }

    @Test
    void whatIsNotEvidenceOfTheCaseIsRecordedAndOpenedToNobody() {
        one.file(notice(one.seller));
        String ofAnotherCase = one.brand.paper("TEST_PURCHASE");
        String unknown = UUID.randomUUID().toString();

        disclosed("OPERATOR", purchase, ofAnotherCase, unknown)
                .statusCode(201)
                .body("disclose", contains(purchase, ofAnotherCase, unknown));

        assertThat(told().path("disclose")).isEqualTo(json.valueToTree(List.of(purchase)));
    }

    /** Whoever names an id of a stranger's item in its declaration does not have a court open that item. */
    @Test
    void aStrangersItemThatAPartyCitesIsNoEvidenceOfTheCase() {
        one.file(notice(one.seller));
        String strangers = new Seller().secret("INVOICE");
        declares(strangers);

        disclosed("HOLDER", strangers).statusCode(201);

        assertThat(told().has("disclose")).isFalse();
    }

    private Map<String, Object> notice(Seller... sellers) {
        Map<String, Object> notice =
                one.brand.notice(Claim.TM_COUNTERFEIT, one.mark, Brand.relied(purchase, "INFRINGEMENT"));
        notice.put("targets", List.of(sellers).stream().map(Seller::listing).toList());
        return notice;
    }

    private void declares(String evidence) {
        one.measured("EFFECTIVE");
        Map<String, Object> declaration = one.seller.declaration(one.filed.getList("targets.id"));
        declaration.put("evidence", List.of(Brand.relied(evidence, "NON_INFRINGEMENT")));
        one.seller.declare(one.id(), declaration).statusCode(201);
    }

    private ValidatableResponse disclosed(String addressee, String... items) {
        return one.ordered(Map.of("effect", "DISCLOSE", "addressee", addressee, "disclose", List.of(items)));
    }

    private JsonNode readers(String role, String... accounts) {
        return json.valueToTree(List.of(accounts).stream()
                .map(account -> Map.of("role", role, "account", account))
                .toList());
    }

    /** What the topic tells of the one order. */
    private JsonNode told() {
        one.events("order.received");
        ConsumerRecord<String, byte[]> event = Topics.of("promptly.complaints.v1", one.id()).stream()
                .filter(message -> Topics.name(message).equals("order.received"))
                .findFirst()
                .orElseThrow();
        assertThat(Contracts.faults("order.received", new String(event.value(), StandardCharsets.UTF_8)))
                .isEmpty();
        return Topics.data(event).path("order");
    }
}
