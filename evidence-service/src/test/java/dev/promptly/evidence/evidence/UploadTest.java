package dev.promptly.evidence.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.json.Jcs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "service", value = "evidence"))
final class UploadTest {

    private final String account = "acme-" + UUID.randomUUID();
    private final String token = Api.token("complainant", account);

    @Test
    void whatIsHandedInIsAnsweredWithItsHashSizeAndType() {
        byte[] file = "%PDF-1.7\n%a small one".getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> response = Api.upload(token, Form.upload(Api.OPEN, file));

        assertEquals(201, response.statusCode(), response.body());
        JsonNode stored = Api.json(response);
        assertEquals(
                "/v1/evidence/" + stored.get("id").textValue(),
                response.headers().firstValue("Location").orElseThrow());
        assertEquals("TRADEMARK_CERTIFICATE", stored.get("kind").textValue());
        assertEquals(
                HexFormat.of().formatHex(Jcs.sha256(file)), stored.get("sha256").textValue());
        assertEquals(file.length, stored.get("size").intValue());
        assertEquals("application/pdf", stored.get("mediaType").textValue());
        assertEquals("PENDING", stored.get("screening").textValue());
        assertEquals("PENDING", stored.get("timestamp").textValue());
        assertTrue(stored.get("storedAt").textValue().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
        assertEquals(7, UUID.fromString(stored.get("id").textValue()).version());
        assertTrue(response.headers().firstValue("X-Request-Id").isPresent());
    }

    @Test
    void theContentDecidesTheTypeNotWhatTheSenderCallsIt() {
        byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

        JsonNode stored = Api.json(Api.upload(token, Form.upload(Api.OPEN, png)));

        assertEquals("image/png", stored.get("mediaType").textValue());
    }

    @Test
    void itsOwnerReadsWhatWasSaidAboutIt() {
        String metadata = """
                {"kind": "IDENTIFICATION_REPORT", "title": "Bericht über Ware 901", "confidentiality": "OPEN",
                 "attributes": {"reportNumber": "R-17", "issuer": "Li Lei", "signed": true}}""";
        String path = Api.upload(token, Form.upload(metadata, "a report"))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        JsonNode item = Api.json(Api.get(token, path));

        assertEquals("Bericht über Ware 901", item.get("title").textValue());
        assertEquals("Li Lei", item.get("attributes").get("issuer").textValue());
        assertEquals(account, item.get("account").textValue());
        assertEquals("OPEN", item.get("confidentiality").textValue());
        assertTrue(item.get("forwardable").booleanValue());
        assertEquals("ORIGINAL", item.get("versions").get(0).get("version").textValue());
        assertEquals(8, item.get("versions").get(0).get("size").intValue());
    }

    @Test
    void theBytesComeBackAsTheyWentIn() {
        byte[] file = new byte[200_000];
        new java.util.Random(1).nextBytes(file);
        HttpResponse<String> stored = Api.upload(token, Form.upload(Api.OPEN, file));
        String content = stored.headers().firstValue("Location").orElseThrow() + "/content";
        String etag = '"' + Api.json(stored).get("sha256").textValue() + '"';

        HttpResponse<byte[]> whole = Api.bytes(token, content);
        assertEquals(200, whole.statusCode());
        assertArrayEquals(file, whole.body());
        assertEquals(etag, whole.headers().firstValue("ETag").orElseThrow());
        assertEquals("200000", whole.headers().firstValue("Content-Length").orElseThrow());
        assertEquals("bytes", whole.headers().firstValue("Accept-Ranges").orElseThrow());
        assertEquals(
                "nosniff", whole.headers().firstValue("X-Content-Type-Options").orElseThrow());

        HttpResponse<byte[]> middle = Api.bytes(token, content + "?version=ORIGINAL", "Range", "bytes=65530-65545");
        assertEquals(206, middle.statusCode());
        assertArrayEquals(Arrays.copyOfRange(file, 65530, 65546), middle.body());
        assertEquals(
                "bytes 65530-65545/200000",
                middle.headers().firstValue("Content-Range").orElseThrow());

        HttpResponse<byte[]> end = Api.bytes(token, content, "Range", "bytes=-7");
        assertArrayEquals(Arrays.copyOfRange(file, 199_993, 200_000), end.body());

        HttpResponse<byte[]> beyond = Api.bytes(token, content, "Range", "bytes=200000-");
        assertEquals(416, beyond.statusCode());
        assertEquals(
                "bytes */200000", beyond.headers().firstValue("Content-Range").orElseThrow());
        assertEquals(
                "application/problem+json",
                beyond.headers().firstValue("Content-Type").orElseThrow());

        HttpResponse<byte[]> known = Api.bytes(token, content, "If-None-Match", "\"other\", " + etag);
        assertEquals(304, known.statusCode());
        assertEquals(0, known.body().length);
        assertEquals(etag, known.headers().firstValue("ETag").orElseThrow());

        assertEquals(
                206,
                Api.bytes(token, content, "Range", "bytes=0-1", "If-Range", etag)
                        .statusCode());
        assertEquals(
                200,
                Api.bytes(token, content, "Range", "bytes=0-1", "If-Range", "\"old\"")
                        .statusCode());
    }

    @Test
    void headAnswersWhatGetWouldWithoutTheBytes() {
        String content = Api.stored(token, "some bytes") + "/content";

        HttpResponse<byte[]> head = Api.send(
                Api.request(content, token)
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());

        assertEquals(200, head.statusCode());
        assertEquals("10", head.headers().firstValue("Content-Length").orElseThrow());
    }

    @Test
    void oneFindsOnesOwnByItsHashPageByPage() {
        String file = "found again " + account;
        List<String> stored =
                IntStream.range(0, 3).mapToObj(i -> Api.stored(token, file)).toList();
        Api.stored(token, "another file");
        Api.stored(Api.token("complainant", "somebody-else"), file);
        String query = "/v1/evidence?sha256=" + HexFormat.of().formatHex(Jcs.sha256(file)) + "&limit=2";

        JsonNode first = Api.json(Api.get(token, query));
        JsonNode second = Api.json(
                Api.get(token, query + "&cursor=" + first.get("nextCursor").textValue()));

        assertEquals(2, first.get("items").size());
        assertEquals(1, second.get("items").size());
        assertTrue(second.path("nextCursor").isMissingNode()
                || second.get("nextCursor").isNull());
        assertTrue(stored.get(2).endsWith(first.get("items").get(0).get("id").textValue()));
        assertTrue(stored.get(0).endsWith(second.get("items").get(0).get("id").textValue()));
        assertEquals(4, Api.json(Api.get(token, "/v1/evidence")).get("items").size());
    }

    @Test
    void theSameRequestWithTheSameKeyIsReplayedWordForWordAndLeavesOneFile() throws Exception {
        String key = UUID.randomUUID().toString();
        String reordered = """
                {"confidentiality":"OPEN",   "title":"Certificate", "kind":"TRADEMARK_CERTIFICATE"}""";
        HttpResponse<String> first = Api.upload(token, Form.upload(Api.OPEN, "once"), "Idempotency-Key", key);
        Stock after = Stock.now();

        HttpResponse<String> again = Api.upload(token, Form.upload(reordered, "once"), "Idempotency-Key", key);

        assertEquals(201, again.statusCode());
        assertEquals(first.body(), again.body());
        assertEquals(first.headers().firstValue("Location"), again.headers().firstValue("Location"));
        assertEquals("true", again.headers().firstValue("Idempotent-Replay").orElseThrow());
        assertTrue(first.headers().firstValue("Idempotent-Replay").isEmpty());
        assertEquals(after, Stock.now());

        HttpResponse<String> otherFile = Api.upload(token, Form.upload(Api.OPEN, "twice"), "Idempotency-Key", key);
        assertEquals(409, otherFile.statusCode());
        assertEquals("idempotency-key-reused", Api.json(otherFile).get("code").textValue());
        HttpResponse<String> otherTitle = Api.upload(
                token, Form.upload(Api.OPEN.replace("Certificate\"", "Other\""), "once"), "Idempotency-Key", key);
        assertEquals(409, otherTitle.statusCode());
        assertEquals(after, Stock.now());
    }

    @Test
    void twentyAtOnceWithOneKeyMakeOneItemAndAllGetItsAnswer() throws Exception {
        String key = UUID.randomUUID().toString();
        long files = Stock.files();
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 20)
                .mapToObj(i -> Api.uploadAsync(
                        token,
                        BodyPublishers.ofByteArray(
                                Form.upload(Api.OPEN, "at once " + account).bytes()),
                        "Idempotency-Key",
                        key))
                .toList();

        List<HttpResponse<String>> answers =
                sent.stream().map(CompletableFuture::join).toList();

        assertEquals(
                List.of(201),
                answers.stream().map(HttpResponse::statusCode).distinct().toList());
        assertEquals(1, answers.stream().map(HttpResponse::body).distinct().count());
        long replayed = answers.stream()
                .filter(answer ->
                        answer.headers().firstValue("Idempotent-Replay").isPresent())
                .count();
        assertEquals(19, replayed);
        assertEquals(List.of("1"), Stock.ask("SELECT count(*) FROM evidence WHERE account = '" + account + "'"));
        assertEquals(files + 1, Stock.files());
    }
}
