package dev.promptly.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.kit.problem.Fault;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every kind of text in every kind of place of a body. */
class TextTreeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Notice(
            String name,
            UUID id,
            @FreeText String statement,
            @UrlText String url,
            List<String> refs,
            @FreeText List<String> remarks,
            List<Row> rows,
            Map<String, String> labels,
            ObjectNode attributes,
            @FreeText ObjectNode freeAttributes,
            @JsonProperty("renamed") @FreeText String original,
            @JsonUnwrapped Inner inner,
            @ReadLater List<JsonNode> later) {}

    record Row(String number, @FreeText String note) {}

    record Inner(String reference, @FreeText String reason) {}

    @Test
    void aTextIsReadAsItsFieldSays() throws Exception {
        JsonNode read = read("""
                {"name": "\\u00a0Lumikko\\u3000", "statement": " a\\nb ", "url": "https://a.example/\\n x",
                 "refs": ["\\u00a0", "901 ", ""], "remarks": ["x\\ty"], "renamed": "r\\ns", "reason": "v\\nw",
                 "rows": [{"number": " 7", "note": "m\\nn"}, {"number": "\\u200b"}],
                 "labels": {" k ": " v "}, "attributes": {"orderNumber": "\\u00a0", "n": 1},
                 "freeAttributes": {"reasons": "c\\nd", "e": null}, "id": ""}""");

        assertThat(read).isEqualTo(JSON.readTree("""
                {"name": "Lumikko", "statement": "a\\nb", "url": "https://a.example/ x",
                 "refs": ["901"], "remarks": ["x\\ty"], "renamed": "r\\ns", "reason": "v\\nw",
                 "rows": [{"number": "7", "note": "m\\nn"}, {}],
                 "labels": {"k": "v"}, "attributes": {"n": 1},
                 "freeAttributes": {"reasons": "c\\nd", "e": null}}"""));
    }

    @Test
    void whatNoTextOfItsKindMayHoldIsToldAtOnceWithItsPointer() throws Exception {
        assertThat(faults("""
                {"name": "a\\u202eb", "statement": "\\u202e", "refs": ["ok", "a\\nb"], "rows": [{"number": "1\\u0007"}],
                 "labels": {"k\\n1": "v"}, "attributes": {"a": ["b", "c\\td"]}, "reference": "a\\u2028b",
                 "url": "https://a.example/\\u0001"}"""))
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/name", "bidi-control"),
                        tuple("/refs/1", "control-character"),
                        tuple("/rows/0/number", "control-character"),
                        tuple("/labels", "control-character"),
                        tuple("/attributes/a/1", "control-character"),
                        tuple("/reference", "control-character"),
                        tuple("/url", "control-character"));
    }

    @Test
    void aFieldThatItsRecordDoesNotHaveIsLeftToBeRefused() throws Exception {
        assertThat(read("{\"nose\": \" \"}").has("nose")).isTrue();
    }

    @Test
    void rowsThatAreBoundOneByOneAreReadThen() throws Exception {
        JsonNode given = JSON.readTree("{\"later\": [{\"number\": \"a\\nb\"}, {\"number\": \" 7\"}]}");

        assertThat(TextTree.read(given, Notice.class).tree()).isEqualTo(given);
        assertThat(TextTree.read(given.at("/later/0"), Row.class).faults())
                .extracting(Fault::pointer)
                .containsExactly("/number");
    }

    @Test
    void twoNamesThatDifferInWhiteSpaceAreOne() throws Exception {
        assertThat(faults("{\"attributes\": {\"a\": \"1\", \"a\\u00a0\": \"2\"}}"))
                .extracting(Fault::code)
                .containsExactly("duplicate-key");
    }

    @Test
    void theTreeThatIsReadStaysAsItCame() throws Exception {
        JsonNode given = JSON.readTree("{\"name\": \" a \", \"refs\": [\"\"]}");
        JsonNode copy = given.deepCopy();

        TextTree.read(given, Notice.class);

        assertThat(given).isEqualTo(copy);
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        TextTree.Reading reading = TextTree.read(JSON.readTree(json), Notice.class);
        assertThat(reading.faults()).isEmpty();
        return reading.tree();
    }

    private static List<Fault> faults(String json) throws JsonProcessingException {
        return TextTree.read(JSON.readTree(json), Notice.class).faults();
    }
}
