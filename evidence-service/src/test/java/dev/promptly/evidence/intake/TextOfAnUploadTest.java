package dev.promptly.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.evidence.evidence.Api;
import dev.promptly.evidence.evidence.Form;
import dev.promptly.evidence.evidence.Stock;
import dev.promptly.kit.json.Jcs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text is, in a form: rows A11, A12, A14, A15, A17 and C8 of 2026-11-29. */
@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "service", value = "evidence"))
final class TextOfAnUploadTest {

    private static final byte[] FILE = "a file".getBytes(StandardCharsets.UTF_8);
    private static final String LONG_NAME = "关于某某商贸有限公司涉嫌销售侵犯注册商标专用权商品的公证书及其附件材料扫描件第一部分.pdf";

    private final String token = Api.token("complainant", "texts-" + UUID.randomUUID());

    @DisplayName("A14, A16: a number is what a court, a register or a maker writes")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "（2025）浙01民初123号、124号",
                "(2025)浙01民初123号,124号",
                "国知发〔2024〕7号；附件2",
                "C-10/22, C-11/22 & C-12/22",
                "Nr. 4 O 12'345/25 – \\\"B\\\"",
                "№ А40-1234/2025",
                "\ud842\udfb7-7",
                "200"
            })
    void aNumberIsWhatItsAuthorityWrites(String number) {
        String path = stored("JUDGEMENT", "{\"caseNumber\": \"" + number + "\"}");

        assertThat(attributes(path).get("caseNumber").textValue()).isEqualTo(number.replace("\\\"", "\""));
    }

    @DisplayName("A11: an order number that nobody sees is absent")
    @Test
    void whatNobodySeesIsAbsent() {
        String path = stored("IDENTIFICATION_REPORT", """
                {"orderNumber": "\\u00a0", "issuer": "\\u3000", "reportNumber": " R-17\\u200b",
                 "reasons": "first line\\r\\n\\tsecond line"}""");

        assertThat(attributes(path).has("orderNumber")).isFalse();
        assertThat(attributes(path).has("issuer")).isFalse();
        assertThat(attributes(path).get("reportNumber").textValue()).isEqualTo("R-17");
        assertThat(attributes(path).get("reasons").textValue()).isEqualTo("first line\r\n\tsecond line");
    }

    @DisplayName("A12: what a text of one line may not hold")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"itemId": "901\\n投诉已撤回"}      | control-character | /attributes/itemId
            {"itemId": "901\\u202e"}           | bidi-control      | /attributes/itemId
            {"issuer": "Li\\nLei"}             | control-character | /attributes/issuer
            {"orderNumber": "1\\u2028 2"}      | control-character | /attributes/orderNumber
            {"reasons": "a\\u0007b"}           | control-character | /attributes/reasons""")
    void whatANumberMayNotHoldIsRefusedAtItsPointer(String attributes, String code, String pointer) {
        JsonNode problem = problem(upload("IDENTIFICATION_REPORT", attributes, "report.pdf"), code);

        assertThat(problem.at("/errors/0/pointer").textValue()).isEqualTo(pointer);
    }

    @Test
    void aTitleIsReadOnOneLine() {
        String broken = Api.OPEN.replace("Certificate\"", "Certi\\nficate\"");

        assertThat(problem(Api.upload(token, Form.upload(broken, FILE)), "control-character")
                        .at("/errors/0/pointer")
                        .textValue())
                .isEqualTo("/title");
    }

    @DisplayName("A15: a name of any script is kept and given back with its extension")
    @ParameterizedTest
    @ValueSource(strings = {LONG_NAME, "report.pdf", "Ω \u0442\u043e\u0432\u0430\u0440 №1, \ud842\udfb7.pdf"})
    void aFilesNameIsKept(String name) {
        HttpResponse<String> stored = upload("TRADEMARK_CERTIFICATE", "{}", name);
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        String path = stored.headers().firstValue("Location").orElseThrow();

        assertThat(Api.json(Api.get(token, path)).get("fileName").textValue()).isEqualTo(name);
        String disposition = Api.bytes(token, path + "/content")
                .headers()
                .firstValue("Content-Disposition")
                .orElseThrow();
        assertThat(Disposition.of(disposition).fileName()).isEqualTo(name);
        assertThat(disposition).contains(".pdf\"; filename*=UTF-8''");
    }

    @Test
    void aNameStandsSealed() throws Exception {
        String word = "tanaka" + UUID.randomUUID();
        upload("TRADEMARK_CERTIFICATE", "{}", word + ".pdf");

        assertThat(Stock.ask("SELECT count(*) FROM evidence WHERE position(convert_to('" + word
                        + "', 'UTF8') in described) > 0"))
                .containsExactly("0");
    }

    @DisplayName("A15: beyond a sensible bound a name is told to be too long, and what it may not hold is told too")
    @Test
    void aNameThatIsNoneIsTold() {
        assertThat(upload("TRADEMARK_CERTIFICATE", "{}", "长".repeat(251) + ".pdf")
                        .statusCode())
                .isEqualTo(201);
        problem(upload("TRADEMARK_CERTIFICATE", "{}", "长".repeat(252) + ".pdf"), "invalid-value");
        problem(upload("TRADEMARK_CERTIFICATE", "{}", "长".repeat(6_000) + ".pdf"), "headers-too-large");
        problem(upload("TRADEMARK_CERTIFICATE", "{}", "in\u202efdp.exe"), "bidi-control");
        problem(upload("TRADEMARK_CERTIFICATE", "{}", "a\u0007.pdf"), "control-character");
    }

    @DisplayName("A17: a hash in capitals is the same hash")
    @Test
    void aHashInCapitalsIsTheSame() {
        byte[] file = ("capitals " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        String hash = HexFormat.of().formatHex(Jcs.sha256(file)).toUpperCase(Locale.ROOT);
        String declared = Api.OPEN.replace("}", ", \"sha256\": \"" + hash + "\"}");

        assertThat(Api.upload(token, Form.upload(declared, file)).statusCode()).isEqualTo(201);
        assertThat(Api.json(Api.get(token, "/v1/evidence?sha256=" + hash)).get("items"))
                .hasSize(1);
        assertThat(Api.json(Api.get(token, "/v1/evidence?sha256=%20" + hash.toLowerCase(Locale.ROOT)))
                        .get("items"))
                .hasSize(1);
    }

    @DisplayName("C8: metadata that nest deeper than 64 levels")
    @ParameterizedTest
    @ValueSource(ints = {65, 600, 990, 5_000, 60_000})
    void metadataNestedTooDeepAreRefused(int depth) {
        String lists = "{\"attributes\": " + "[".repeat(depth) + "]".repeat(depth) + "}";
        String objects = "{\"attributes\":".repeat(depth) + "1" + "}".repeat(depth);

        problem(Api.upload(token, Form.upload(lists, FILE)), "nested-too-deep");
        problem(Api.upload(token, Form.upload(objects, FILE)), "nested-too-deep");
    }

    private String stored(String kind, String attributes) {
        HttpResponse<String> response = upload(kind, attributes, "report.pdf");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private JsonNode attributes(String path) {
        return Api.json(Api.get(token, path)).get("attributes");
    }

    private HttpResponse<String> upload(String kind, String attributes, String fileName) {
        String metadata = "{\"kind\": \"" + kind
                + "\", \"title\": \"t\", \"confidentiality\": \"OPEN\", \"attributes\": " + attributes + "}";
        return Api.upload(token, new Form().metadata(metadata).file(fileName, new ByteArrayInputStream(FILE)));
    }

    private static JsonNode problem(HttpResponse<String> response, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Api.json(response);
        assertThat(problem.get("code").textValue()).as(response.body()).isEqualTo(code);
        return problem;
    }
}
