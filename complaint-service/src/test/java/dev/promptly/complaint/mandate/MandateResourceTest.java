package dev.promptly.complaint.mandate;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Contracts;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class MandateResourceTest {

    private static final String STRANGER = "somebody-else";

    private final String agency = "agency-" + UUID.randomUUID();
    private Line holder;
    private String agent;

    @BeforeEach
    void aHolderAndAnAgency() {
        holder = Line.ready();
        agent = Line.create(agency, "/v1/parties", Line.party("Brand Guard Ltd"));
    }

    @Test
    void anAgentRegistersItsMandateAndTheHolderSeesIt() {
        String id = post(agency, mandate()).statusCode(201).extract().path("id");

        for (String account : List.of(agency, holder.account)) {
            as("complainant", account)
                    .get("/v1/mandates/" + id)
                    .then()
                    .statusCode(200)
                    .body("holderId", equalTo(holder.party))
                    .body("agentId", equalTo(agent))
                    .body("rightIds", contains(holder.right))
                    .body("sites", contains("main"))
                    .body("actions", contains("FILE", "WITHDRAW"))
                    .body("verification.state", equalTo("PENDING"))
                    .body("standing", equalTo("SELF_REGISTERED"))
                    .body("confirmedAt", nullValue())
                    .body("revokedAt", nullValue());
            as("complainant", account)
                    .get("/v1/mandates?agentId=" + agent)
                    .then()
                    .body("items.id", contains(id));
        }
    }

    @Test
    void toOthersAMandateIsUnknown() {
        String id = post(agency, mandate()).statusCode(201).extract().path("id");

        as("complainant", STRANGER).get("/v1/mandates/" + id).then().statusCode(404);
        as("complainant", STRANGER).get("/v1/mandates").then().body("items", empty());
        as("complainant", STRANGER)
                .post("/v1/mandates/" + id + "/revocation")
                .then()
                .statusCode(404);
        as("complainant", agency).get("/v1/mandates?holderId=" + agent).then().body("items", empty());
        as("complainant", agency)
                .get("/v1/mandates?holderId=" + agent + "&holderId=" + holder.party)
                .then()
                .body("items.id", contains(id));
    }

    @ParameterizedTest
    @CsvSource({
        "holderId, 0195ffff-0000-7000-8000-000000000000, /holderId",
        "agentId,  0195ffff-0000-7000-8000-000000000000, /agentId",
        "rightIds, 0195ffff-0000-7000-8000-000000000000, /rightIds/0",
        "sites,    mars,                                 /sites/0"
    })
    void whatAMandateNamesMustBeThere(String field, String value, String pointer) {
        Map<String, Object> mandate = mandate();
        mandate.put(field, field.endsWith("s") ? List.of(value) : value);

        post(agency, mandate)
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void whoIsNeitherHolderNorAgentRegistersNone() {
        post(STRANGER, mandate())
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].pointer", equalTo("/agentId"));
    }

    @Test
    void aTermThatEndsBeforeItBeginsIsRefused() {
        Map<String, Object> mandate = mandate();
        mandate.put("validTo", "2025-12-31");

        post(agency, mandate).statusCode(422).body("errors[0].pointer", equalTo("/validTo"));
    }

    @Test
    void aMandateIsToldUnderTheKeyOfItsRightWhenItIsVerifiedAndOnceWhenItIsRevoked() {
        String id = post(agency, mandate()).statusCode(201).extract().path("id");
        Line.verify("/v1/mandates/" + id);

        String first = revoke(holder.account, id);
        String again = revoke(agency, id);

        assertThat(again).isEqualTo(first).isNotNull();
        assertThat(told(holder.right, "mandate.verified").get("mandateId").textValue())
                .isEqualTo(id);
        assertThat(told(holder.right, "mandate.revoked").get("revokedAt").textValue())
                .isEqualTo(first);
        assertThat(events(holder.right).stream().map(Topics::name)).containsOnlyOnce("mandate.revoked");
    }

    @Test
    void aMandateOfAllRightsIsToldUnderTheHoldersKey() {
        Map<String, Object> all = mandate();
        all.remove("rightIds");
        String id = post(holder.account, all).statusCode(201).extract().path("id");

        Line.verify("/v1/mandates/" + id);

        assertThat(told(holder.party, "mandate.verified").get("rightIds")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"R03, 201", "R04, 201", "R05, 201", "R06, 422", "R02, 422"})
    void aRefusalNamesACodeOfMandates(String code, int status) {
        String id = post(agency, mandate()).statusCode(201).extract().path("id");

        as("reviewer", null)
                .body(Map.of("verdict", "REFUSED", "code", code, "method", "call to the holder"))
                .post("/v1/mandates/" + id + "/verification")
                .then()
                .statusCode(status);
    }

    @Test
    void anAgentCitesTheHoldersRightOnceThereIsAMandateInWhateverState() {
        filed().statusCode(422).body("errors[0].pointer", equalTo("/rightId"));
        String id = post(agency, mandate()).statusCode(201).extract().path("id");

        filed().statusCode(201);
        revoke(holder.account, id);
        filed().statusCode(201);
    }

    @Test
    void aVerifiedHolderSeesWhatItsAgentFiledAndARefusedOneDoesNot() {
        post(agency, mandate()).statusCode(201);
        String complaint = filed().statusCode(201).extract().path("id");

        as("complainant", holder.account)
                .get("/v1/complaints/" + complaint)
                .then()
                .statusCode(200);
        as("complainant", holder.account).get("/v1/complaints").then().body("items.id", contains(complaint));

        Line.verdict("/v1/parties/" + holder.party, Map.of("verdict", "REFUSED", "code", "R02", "method", "register"))
                .statusCode(201);
        as("complainant", holder.account)
                .get("/v1/complaints/" + complaint)
                .then()
                .statusCode(404);
        as("complainant", holder.account).get("/v1/complaints").then().body("items", empty());
        as("complainant", agency).get("/v1/complaints/" + complaint).then().statusCode(200);
    }

    private Map<String, Object> mandate() {
        return new HashMap<>(Map.of(
                "holderId",
                holder.party,
                "agentId",
                agent,
                "rightIds",
                List.of(holder.right),
                "sites",
                List.of("main"),
                "actions",
                List.of("FILE", "WITHDRAW"),
                "validFrom",
                "2026-01-01",
                "validTo",
                "2099-12-31",
                "evidenceId",
                UUID.randomUUID().toString()));
    }

    private static ValidatableResponse post(String account, Map<String, Object> mandate) {
        return as("complainant", account).body(mandate).post("/v1/mandates").then();
    }

    private static String revoke(String account, String mandate) {
        return as("complainant", account)
                .post("/v1/mandates/" + mandate + "/revocation")
                .then()
                .statusCode(201)
                .extract()
                .path("revokedAt");
    }

    private ValidatableResponse filed() {
        Map<String, Object> notice = holder.notice(item());
        notice.put("complainantId", agent);
        return as("complainant", agency)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(notice)
                .post("/v1/complaints")
                .then();
    }

    private static JsonNode told(String key, String name) {
        soon().until(() -> events(key).stream().map(Topics::name).toList().contains(name));
        ConsumerRecord<String, byte[]> event = events(key).stream()
                .filter(e -> Topics.name(e).equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(Contracts.faults(name, new String(event.value(), StandardCharsets.UTF_8)))
                .isEmpty();
        return Topics.data(event);
    }

    private static List<ConsumerRecord<String, byte[]>> events(String key) {
        return Topics.of("promptly.rights.v1", key);
    }
}
