package dev.promptly.evidence.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.act.ActFeed;
import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.json.JsonFormat;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "service", value = "evidence"))
final class EventsTest {

    private static final String REPORT = """
            {"kind": "IDENTIFICATION_REPORT", "title": "Bericht von Zhang Wei", "confidentiality": "OPEN", "attributes":
             {"reportNumber": "R-17", "orderNumber": "8823 7719", "itemId": "901", "method": "by eye of Zhang Wei",
              "reasons": "the stitching, says Zhang Wei", "issuer": "Zhang Wei", "issuedOn": "2026-02-27", "signed": true}}""";

    private final String account = "acme-" + UUID.randomUUID();
    private final String token = Api.token("complainant", account);

    @Inject
    ActFeed acts;

    @ParameterizedTest
    @ValueSource(strings = {"evidence.stored", "evidence.disclosed", "evidence.heartbeat"})
    void everyExampleIsValidByItsSchema(String event) throws Exception {
        assertEquals(List.of(), Contracts.faults(event, Contracts.example(event)));
        assertNotEquals(List.of(), Contracts.faults(event, "{}"));
    }

    @Test
    void aStoredItemIsToldAsACloudEventThatItsSchemaAccepts() throws Exception {
        String id = store(REPORT);

        ConsumerRecord<String, byte[]> message =
                Topics.read("promptly.evidence.v1", id, 1).get(0);

        assertEquals("1.0", Topics.header(message, "ce_specversion"));
        assertEquals("dev.promptly.evidence.stored.v1", Topics.header(message, "ce_type"));
        assertEquals("/evidence-service", Topics.header(message, "ce_source"));
        assertEquals(id, Topics.header(message, "ce_subject"));
        assertEquals(7, UUID.fromString(Topics.header(message, "ce_id")).version());
        String data = new String(message.value(), StandardCharsets.UTF_8);
        assertEquals(List.of(), Contracts.faults("evidence.stored", data), data);
        JsonNode told = JsonFormat.tolerant().readTree(data);
        assertEquals(account, told.get("account").textValue());
        assertTrue(told.get("forwardable").booleanValue());
        assertEquals(JsonFormat.tolerant().readTree("""
                                {"reportNumber": "R-17", "orderNumber": true, "itemId": "901", "method": true,
                                 "reasons": true, "issuer": true, "issuedOn": "2026-02-27", "signed": true}"""), told.get("attributes"));
    }

    @Test
    void itsActIsTheFirstOfItsRecordUnderTheSameEventAndTheSameAsInCustody() throws Exception {
        String id = store(REPORT);
        ConsumerRecord<String, byte[]> told =
                Topics.read("promptly.evidence.v1", id, 1).get(0);

        ConsumerRecord<String, byte[]> sent =
                Topics.read("promptly.acts.v1", id, 1).get(0);

        assertEquals(Topics.header(told, "ce_id"), Topics.header(sent, "ce_id"));
        WrittenAct act = acts.open(new Event(
                "/evidence-service", Topics.header(sent, "ce_id"), "evidence.stored", id, Instant.now(), sent.value()));
        assertEquals(1, act.number());
        assertEquals(4, act.record().version());
        assertEquals(
                account,
                JsonFormat.tolerant()
                        .valueToTree(act.attributes())
                        .get("account")
                        .textValue());
        JsonNode opened = JsonFormat.tolerant().valueToTree(act.opened());
        assertEquals("EVIDENCE", opened.get("kind").textValue());
        assertEquals("complainant", opened.get("actor").get("role").textValue());
        assertEquals(64, opened.get("evidence").get("sha256").textValue().length());
        assertFalse(act.content().contains("sha256"), "a file's hash is never in the clear");
        assertEquals(
                List.of(act.content()), Stock.ask("SELECT content FROM custody_act WHERE evidence_id = '" + id + "'"));
    }

    @Test
    void nothingAPersonWroteIsInAColumnOrATopicInTheClear() throws Exception {
        String id = store(REPORT);
        Topics.read("promptly.evidence.v1", id, 1);
        Topics.read("promptly.acts.v1", id, 1);
        List<String> persons = List.of("Zhang Wei", "8823 7719", "stitching");

        for (String topic : List.of("promptly.evidence.v1", "promptly.acts.v1")) {
            for (ConsumerRecord<String, byte[]> message : Topics.all(topic)) {
                String clear = message.headers() + new String(message.value(), StandardCharsets.UTF_8);
                persons.forEach(person -> assertFalse(clear.contains(person), topic));
            }
        }
        for (String table : Stock.ask("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            String rows = String.join("\n", Stock.ask("SELECT t::text FROM " + table + " t"));
            for (String person : persons) {
                assertFalse(rows.contains(person), table);
                assertFalse(rows.contains(HexFormat.of().formatHex(person.getBytes(StandardCharsets.UTF_8))), table);
            }
        }
    }

    private String store(String metadata) {
        return Api.json(Api.upload(token, Form.upload(metadata, "a report of " + account)))
                .get("id")
                .textValue();
    }
}
