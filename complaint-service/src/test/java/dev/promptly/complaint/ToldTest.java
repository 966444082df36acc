package dev.promptly.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.json.Jcs;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.sealing.Key;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What goes out: to everybody, and to the record. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class ToldTest {

    private static final String PUBLIC = "promptly.complaints.v1";
    private static final String ACTS = "promptly.acts.v1";

    private static final String SNAPSHOT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    /** Names, numbers and addresses of persons in the sample notice. */
    private static final List<String> PERSONAL =
            List.of("Tanaka", Line.HOLDER, "HRB-20411987", "ip@kestrel-optics.example", "Lindenweg");

    @Test
    void everyEventThatIsToldIsAsItsSchemaSays() {
        Line line = Line.ready();
        String id = travelled(line);
        List<ConsumerRecord<String, byte[]>> events = Topics.of(PUBLIC, id);

        assertThat(events)
                .extracting(Topics::name)
                .containsExactly(
                        "complaint.received",
                        "complaint.admitted",
                        "measure.requested",
                        "measure.effective",
                        "target.withdrawn",
                        "measure.end-requested",
                        "complaint.closed",
                        "measure.ended");
        assertThat(events).allSatisfy(event -> {
            assertThat(Contracts.faults(Topics.name(event), text(event))).isEmpty();
            assertThat(Topics.header(event, "ce_specversion")).isEqualTo("1.0");
            assertThat(Topics.header(event, "ce_source")).isEqualTo("/complaint-service");
            assertThat(Topics.header(event, "ce_subject")).isEqualTo(id);
        });
        assertThat(Topics.all("promptly.holds.v1"))
                .allSatisfy(hold ->
                        assertThat(Contracts.faults("hold.changed", text(hold))).isEmpty());
    }

    @Test
    void anEventTellsHowThingsStoodWhenItHappened() {
        String id = travelled(Line.ready());

        assertThat(Topics.of(PUBLIC, id))
                .extracting(event -> Topics.data(event).at("/targets/0/state").textValue())
                .containsExactly(
                        "RECEIVED",
                        "ADMITTED",
                        "ADMITTED",
                        "IN_FORCE",
                        "WITHDRAWN",
                        "WITHDRAWN",
                        "WITHDRAWN",
                        "WITHDRAWN");
        assertThat(acts(id).get(0).content()).contains("\"K3_ALERT\"").doesNotContain("\"K3\"");
    }

    @Test
    void everyEventIsAnActOfTheRecordNumberedWithoutAGap() {
        Line line = Line.ready();
        String id = travelled(line);

        List<WrittenAct> acts = acts(id);

        assertThat(acts)
                .extracting(WrittenAct::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8).boxed().toList());
        assertThat(acts).extracting(WrittenAct::record).containsOnly(acts.get(0).record());
        assertThat(acts.get(0).record().version()).isEqualTo(4);
        assertThat(acts)
                .extracting(act -> opened(act, "act"))
                .containsExactlyElementsOf(
                        Topics.of(PUBLIC, id).stream().map(Topics::name).toList());
        assertThat(opened(acts.get(3), "assertedBy")).isEqualTo("platform");
        assertThat(acts.get(3).opened()).containsKey("recordedAt");
    }

    @Test
    void anActCommitsToEachDisclosureAndIsCanonical() throws Exception {
        String id = travelled(Line.ready());

        for (WrittenAct act : acts(id)) {
            JsonNode content = new ObjectMapper().readTree(act.content());
            List<String> digests = StreamSupport.stream(content.get("_sd").spliterator(), false)
                    .map(JsonNode::textValue)
                    .toList();
            assertThat(act.content()).isEqualTo(Jcs.canonical(content));
            assertThat(digests)
                    .isSorted()
                    .containsExactlyInAnyOrderElementsOf(act.disclosures().stream()
                            .map(disclosure ->
                                    Base64.getUrlEncoder().withoutPadding().encodeToString(Jcs.sha256(disclosure)))
                            .toList());
            assertThat(act.content()).doesNotContain("shop-17", "shop.example");
        }
    }

    @Test
    void theRecordKeepsForThePartiesWhatWasSaidOfAnAct() {
        List<WrittenAct> acts = acts(travelled(Line.ready()));

        WrittenAct effective = acts.get(3);
        WrittenAct withdrawn = acts.get(4);
        JsonNode report = ofItsTarget(effective).path("report");
        assertThat(report.path("reference").textValue()).isEqualTo("OPS-4711");
        assertThat(report.path("snapshot"))
                .isEqualTo(JsonFormat.tolerant()
                        .valueToTree(Map.of("sha256", SNAPSHOT, "capturedAt", "2026-03-02T00:59:58.000Z")));
        assertThat(opened(withdrawn, "reason")).isEqualTo("SETTLED");
        assertThat(opened(withdrawn, "note")).isEqualTo("We have agreed with the seller");
        assertThat(acts).extracting(WrittenAct::content).noneMatch(content -> content.contains(SNAPSHOT));
    }

    @Test
    void eachOperatorIsSentItsOwnTargetsAndEvidenceOnly() {
        Line line = Line.ready();
        String first = item();
        String second = item();
        Map<String, Object> notice = line.notice(first, second);
        String ofFirst = Line.evidence(line.account, "SCREENSHOT");
        notice.put(
                "evidence",
                List.of(
                        Map.of("evidenceId", line.certificate, "role", "RIGHT"),
                        Map.of("evidenceId", line.purchase, "role", "INFRINGEMENT"),
                        Map.of("evidenceId", ofFirst, "role", "INFRINGEMENT", "targets", List.of(first))));
        String id = line.filed(notice, "ADMITTED");

        Map<String, JsonNode> asked = admitted(id).attributes();
        JsonNode forward = Objects.requireNonNull(asked.get("forward"));

        assertThat(forward).hasSize(2);
        assertThat(forward.get(0).at("/addressee/account").textValue()).isEqualTo("shop-17");
        assertThat(forward.get(0).at("/targets/0/itemId").textValue()).isEqualTo(first);
        assertThat(forward.get(0).get("targets")).hasSize(1);
        assertThat(forward.get(0).get("manifest")).hasSize(3);
        assertThat(forward.get(1).at("/addressee/account").textValue()).isEqualTo("shop-23");
        assertThat(forward.get(1).at("/targets/0/itemId").textValue()).isEqualTo(second);
        assertThat(forward.get(1).get("manifest").toString()).doesNotContain(ofFirst);
        assertThat(Objects.requireNonNull(asked.get("common"))
                        .at("/parties/holder/name")
                        .textValue())
                .isEqualTo(Line.HOLDER);
        assertThat(Objects.requireNonNull(asked.get("evidence")).findValuesAsText("evidenceId"))
                .containsExactlyInAnyOrder(line.certificate, line.purchase, ofFirst);
    }

    @Test
    void noPersonIsInTheClearInAnyTopicOrColumn() throws Exception {
        Line line = Line.ready();
        travelled(line);

        for (String topic : List.of(PUBLIC, ACTS, "promptly.holds.v1")) {
            assertThat(Topics.all(topic)).isNotEmpty().allSatisfy(message -> {
                assertThat(text(message)).doesNotContain(PERSONAL);
                assertThat(message.headers().toString()).doesNotContain(PERSONAL);
            });
        }
        for (String row : rows("publication")) {
            assertThat(row).doesNotContain(PERSONAL);
        }
    }

    /** One complaint from its filing to the end of its measure. */
    private static String travelled(Line line) {
        String id = line.filed(line.notice(item()), "ADMITTED");
        String measures = "/v1/complaints/" + id + "/targets/"
                + line.complaint(id).extract().path("targets[0].id") + "/measures";
        report(measures, "EFFECTIVE");
        as("complainant", line.account)
                .body(Map.of("reason", "SETTLED", "note", "We have agreed with the seller"))
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(201);
        report(measures, "ENDED");
        soon().untilAsserted(() -> assertThat(acts(id)).hasSize(8));
        return id;
    }

    private static void report(String path, String outcome) {
        as("platform", null)
                .body(Map.of(
                        "outcome",
                        outcome,
                        "at",
                        "2026-03-02T01:00:00.000Z",
                        "reference",
                        "OPS-4711",
                        "snapshot",
                        Map.of("sha256", SNAPSHOT, "capturedAt", "2026-03-02T00:59:58.000Z")))
                .post(path)
                .then()
                .statusCode(201);
    }

    /** What the act discloses of its one target. */
    private static JsonNode ofItsTarget(WrittenAct act) {
        return act.opened().entrySet().stream()
                .filter(disclosed -> disclosed.getKey().startsWith("target/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String opened(WrittenAct act, String field) {
        return Objects.requireNonNull(act.opened().get(field)).textValue();
    }

    private static WrittenAct admitted(String id) {
        soon().untilAsserted(() -> assertThat(acts(id)).hasSizeGreaterThanOrEqualTo(2));
        return acts(id).get(1);
    }

    private static List<WrittenAct> acts(String id) {
        Key key = Key.ofBase64(TestInfrastructure.secrets().get("keys.acts"));
        return Topics.of(ACTS, id).stream()
                .map(message -> key.open(message.value(), Topics.header(message, "ce_id")))
                .map(ToldTest::act)
                .toList();
    }

    private static WrittenAct act(byte[] json) {
        try {
            return JsonFormat.tolerant().readValue(json, WrittenAct.class);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(ConsumerRecord<String, byte[]> message) {
        return new String(message.value(), StandardCharsets.ISO_8859_1);
    }

    /** @param but the table of what everybody may read: an entity is named there (ECL art. 44) */
    private static List<String> rows(String but) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection =
                TestInfrastructure.postgres().of("complaint").connect()) {
            for (String table : texts(
                    connection,
                    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '" + but + "'")) {
                rows.addAll(texts(connection, "SELECT t::text FROM \"" + table + "\" t"));
            }
        }
        return rows;
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                String text = result.getString(1);
                found.add(text);
                // bytea is printed in hex: what is in there in the clear would hide behind it
                java.util.regex.Pattern.compile("\\\\\\\\x([0-9a-f]+)")
                        .matcher(text)
                        .results()
                        .forEach(hex -> found.add(new String(
                                java.util.HexFormat.of().parseHex(hex.group(1)), StandardCharsets.ISO_8859_1)));
            }
        }
        return found;
    }
}
