package dev.promptly.evidence.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong: the answer says where, nothing is stored, and the log stays quiet. */
@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "service", value = "evidence"))
final class RefusalsTest {

    private static final byte[] FILE = "a file".getBytes(StandardCharsets.UTF_8);

    private final String token = Api.token("complainant", "refused");
    private Stock before = new Stock(List.of(), 0);
    private LogWatch log = LogWatch.open();

    @BeforeEach
    void takeStock() throws Exception {
        log.close();
        before = Stock.now();
        log = LogWatch.open();
    }

    @AfterEach
    void nothingIsStoredAndTheLogIsQuiet() throws Exception {
        log.close();
        assertEquals(before, Stock.now());
        assertEquals(List.of(), log.loud());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "TRADEMARK_CERTIFICATE", "title": "t", "confidentiality": "OPEN"                           | 400 | malformed-json | ''
            {"kind": "TRADEMARK_CERTIFICATE", "title": "t", "confidentiality": "OPEN", "colour": 1}             | 400 | unknown-field  | /colour
            {"kind": "TRADEMARK_CERTIFICATE", "title": "t", "title": "u", "confidentiality": "OPEN"}            | 400 | duplicate-key  | /title
            {"kind": "TRADEMARK_CERTIFICATE", "title": 7, "confidentiality": "OPEN"}                            | 400 | wrong-type     | /title
            {"kind": "TRADEMARK_CERTIFICATE", "title": "a\\u0000b", "confidentiality": "OPEN"}                  | 400 | malformed-json | /title
            {"kind": "TRADEMARK_CERTIFICATE", "title": "t", "confidentiality": "OPEN", "attributes": []}        | 400 | wrong-type     | /attributes
            {"kind": "TRADEMARK_CERTIFICATE", "title": "t", "confidentiality": "OPEN", "attributes": {"x": 1}}  | 400 | unknown-field  | /attributes/x
            {"kind": "CLAIM_CHART", "title": "t", "confidentiality": "OPEN", "attributes": {"claims": [0]}}     | 422 | invalid-value  | /attributes/claims/0
            {"kind": "HEARSAY", "title": "t", "confidentiality": "OPEN"}                                        | 422 | invalid-value  | /kind
            {"title": "t", "confidentiality": "OPEN"}                                                           | 422 | required       | /kind
            {"kind": "TRADEMARK_CERTIFICATE", "title": " ", "confidentiality": "OPEN"}                          | 422 | invalid-value  | /title
            {"kind": "TRADEMARK_CERTIFICATE", "title": "t", "confidentiality": "CONFIDENTIAL"}                  | 422 | refused        | /confidentiality
            {"kind": "TRADEMARK_CERTIFICATE", "title": "t", "confidentiality": "OPEN", "sha256": "abc"}         | 422 | invalid-value  | /sha256
            {"kind": "TRADEMARK_CERTIFICATE", "title": "t", "confidentiality": "OPEN", "sha256": "0000000000000000000000000000000000000000000000000000000000000000"} | 422 | hash-differs | /sha256
            []                                                                                                  | 400 | wrong-type     | ''
            null                                                                                                | 400 | wrong-type     | ''""")
    void metadataThatIsWrongIsRefusedAtItsPointer(String metadata, int status, String code, String pointer) {
        HttpResponse<String> response = Api.upload(token, Form.upload(metadata, FILE));

        JsonNode problem = problem(response, status, code);
        assertEquals(pointer, problem.get("errors").get(0).get("pointer").textValue());
    }

    @Test
    void metadataThatIsNotUtf8IsRefused() {
        byte[] latin1 = Api.OPEN.replace("Certificate\"", "é\"").getBytes(StandardCharsets.ISO_8859_1);
        problem(Api.upload(token, new Form().metadata(latin1).file(FILE)), 400, "malformed-json");
    }

    @Test
    void metadataOfFiveMegabytesAreTooLarge() {
        char[] title = new char[5 << 20];
        Arrays.fill(title, 'x');
        problem(
                Api.upload(token, Form.upload(Api.OPEN.replace("Certificate\"", new String(title) + '"'), FILE)),
                413,
                "too-large");
    }

    @Test
    void aFileWithoutMetadataIsRefused() {
        partProblem(Api.upload(token, new Form().file(FILE)), "metadata", "required");
    }

    @Test
    void metadataAfterTheFileAreRefused() {
        partProblem(Api.upload(token, new Form().file(FILE).metadata(Api.OPEN)), "metadata", "required");
    }

    @Test
    void metadataWithoutAFileAreRefused() {
        partProblem(Api.upload(token, new Form().metadata(Api.OPEN)), "file", "required");
    }

    @Test
    void aPartAfterTheFileIsRefused() {
        partProblem(Api.upload(token, Form.upload(Api.OPEN, FILE).file(FILE)), "file", "unknown-field");
    }

    @Test
    void aFormWithoutPartsIsRefused() {
        partProblem(Api.upload(token, new Form()), "metadata", "required");
    }

    @Test
    void anEmptyFileIsRefused() {
        JsonNode problem = problem(Api.upload(token, Form.upload(Api.OPEN, new byte[0])), 422, "invalid-value");
        assertEquals("file", problem.get("errors").get(0).get("parameter").textValue());
    }

    @Test
    void aBodyThatIsCutOffIsRefused() {
        byte[] whole = Form.upload(Api.OPEN, new byte[100_000]).bytes();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        problem(Api.send(Api.post(token, BodyPublishers.ofByteArray(half))), 400, "malformed-multipart");
    }

    @Test
    void aBodyThatIsNoMultipartAtAllIsRefused() {
        partProblem(Api.send(Api.post(token, BodyPublishers.ofString("nothing of a form"))), "metadata", "required");
    }

    @Test
    void aFileOverTheLimitIsTooLarge() {
        ByteArrayInputStream piece = new ByteArrayInputStream(new byte[(100 << 20) + 1]);
        Form form = new Form().metadata(Api.OPEN).file("large", piece);

        problem(
                Api.uploadAsync(token, BodyPublishers.ofInputStream(form::stream))
                        .join(),
                413,
                "too-large");
    }

    @Test
    void aFileThatIsDeclaredOverTheLimitIsRefusedBeforeItIsLookedAt() {
        BodyPublisher declared = BodyPublishers.ofByteArray(new byte[110 << 20]);

        problem(Api.uploadAsync(token, declared).join(), 413, "too-large");
    }

    @Test
    void whatIsNoFormIsAnUnsupportedMediaType() {
        var json = Api.request("/v1/evidence", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Api.OPEN))
                .build();
        problem(Api.send(json), 415, "unsupported-media-type");
    }

    @Test
    void whatDoesNotSayWhatItIsIsAnUnsupportedMediaType() {
        var untold = Api.request("/v1/evidence", token)
                .POST(BodyPublishers.ofString("x"))
                .build();
        problem(Api.send(untold), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "nonsense", "*/*", "multipart/*"})
    void aMediaTypeThatCannotBeReadOrIsARangeIsUnsupported(String type) {
        var odd = Api.request("/v1/evidence", token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("x"))
                .build();
        problem(Api.send(odd), 415, "unsupported-media-type");
    }

    @Test
    void aFormWithoutBoundaryIsRefused() {
        var form = Api.request("/v1/evidence", token)
                .header("Content-Type", "multipart/form-data")
                .POST(BodyPublishers.ofString("x"))
                .build();
        JsonNode problem = problem(Api.send(form), 400, "invalid-value");
        assertEquals("Content-Type", problem.get("errors").get(0).get("header").textValue());
    }

    @Test
    void aMissingAnExpiredAndAForgedTokenAreUnauthorized() {
        byte[] body = Form.upload(Api.OPEN, FILE).bytes();
        Stream.of(
                        Api.post(null, BodyPublishers.ofByteArray(body)),
                        Api.post(
                                TestInfrastructure.tokens().expired("complainant", "a"),
                                BodyPublishers.ofByteArray(body)),
                        Api.post(
                                TestInfrastructure.tokens().forged("complainant", "a"),
                                BodyPublishers.ofByteArray(body)),
                        Api.post("no.token", BodyPublishers.ofByteArray(body)))
                .forEach(request -> problem(Api.send(request), 401, "unauthorized"));
    }

    @ParameterizedTest
    @CsvSource({"auditor", "ops", "platform"})
    void aRoleThatHandsNothingInIsForbidden(String role) {
        problem(Api.upload(Api.token(role, "somebody"), Form.upload(Api.OPEN, FILE)), 403, "forbidden");
    }

    @Test
    void aComplainantActsForNobodyElse() {
        HttpResponse<String> response = Api.upload(token, Form.upload(Api.OPEN, FILE), "On-Behalf-Of", "another");

        assertEquals(
                "On-Behalf-Of",
                problem(response, 403, "forbidden")
                        .get("errors")
                        .get(0)
                        .get("header")
                        .textValue());
    }

    @Test
    void aTokenWithoutAccountHandsNothingIn() {
        problem(Api.upload(Api.token("complainant", null), Form.upload(Api.OPEN, FILE)), 403, "forbidden");
    }

    @Test
    void aKeyThatIsNotPrintableIsRefused() {
        HttpResponse<String> response =
                Api.upload(token, Form.upload(Api.OPEN, FILE), "Idempotency-Key", "x".repeat(256));

        assertEquals(
                "Idempotency-Key",
                problem(response, 400, "invalid-value")
                        .get("errors")
                        .get(0)
                        .get("header")
                        .textValue());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/evidence?limit=-1, limit, invalid-value",
        "/v1/evidence?limit=201, limit, invalid-value",
        "/v1/evidence?cursor=broken, cursor, invalid-value",
        "/v1/evidence?sha256=ABC, sha256, invalid-value",
        "/v1/evidence?hash=abc, hash, unknown-parameter",
        "/v1/evidence/019ab2ef-5e02-7a34-9b45-5d6e7f8a9b02/content?version=SECRET, version, invalid-value",
    })
    void aParameterThatIsWrongIsNamed(String path, String parameter, String code) {
        JsonNode problem = problem(Api.get(token, path), 400, code);
        assertEquals(parameter, problem.get("errors").get(0).get("parameter").textValue());
    }

    private static void partProblem(HttpResponse<String> response, String part, String code) {
        assertEquals(
                part,
                problem(response, 400, code)
                        .get("errors")
                        .get(0)
                        .get("parameter")
                        .textValue());
    }

    private static JsonNode problem(HttpResponse<String> response, int status, String code) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        JsonNode problem = Api.json(response);
        assertEquals(code, problem.get("code").textValue(), response.body());
        assertEquals(
                "https://promptly.dev/problems/" + code, problem.get("type").textValue());
        assertEquals(status, problem.get("status").intValue());
        assertTrue(problem.get("instance").textValue().startsWith("/v1/evidence"));
        assertEquals(
                response.headers().firstValue("X-Request-Id").orElseThrow(),
                problem.get("requestId").textValue());
        assertTrue(problem.hasNonNull("title") && problem.hasNonNull("detail"));
        return problem;
    }
}
