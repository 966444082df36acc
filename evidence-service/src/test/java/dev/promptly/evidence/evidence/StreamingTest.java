package dev.promptly.evidence.evidence;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A large file passes through: it is on the disk while it is still being sent, and never in memory. */
@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "service", value = "evidence"))
final class StreamingTest {

    private static final int SIZE = 96 << 20;
    private static final int SENT_FIRST = 64 << 20;
    private static final int IN_FLIGHT_AT_MOST = 8 << 20;

    private final String token = Api.token("complainant", "large-" + UUID.randomUUID());

    @Test
    void whatWasSentIsOnTheDiskBeforeTheRestIsSentAndComesBackTheSame() throws Exception {
        CountDownLatch rest = new CountDownLatch(1);
        MessageDigest sent = MessageDigest.getInstance("SHA-256");
        Form form = new Form().metadata(Api.OPEN).file("film.bin", new DigestInputStream(new Generated(rest), sent));

        CompletableFuture<HttpResponse<String>> answer =
                Api.uploadAsync(token, BodyPublishers.ofInputStream(form::stream));
        await().atMost(Duration.ofSeconds(60)).until(() -> arrivingBytes() > SENT_FIRST - IN_FLIGHT_AT_MOST);
        assertFalse(answer.isDone());
        rest.countDown();

        HttpResponse<String> response = answer.join();
        assertEquals(201, response.statusCode(), response.body());
        JsonNode stored = Api.json(response);
        String hash = HexFormat.of().formatHex(sent.digest());
        assertEquals(hash, stored.get("sha256").textValue());
        assertEquals(SIZE, stored.get("size").intValue());
        assertEquals(0, arrivingBytes());
        assertEquals(hash, hashOfContent(stored.get("id").textValue()));
    }

    @Test
    void aClientThatGoesAwayLeavesNothing() throws Exception {
        CountDownLatch rest = new CountDownLatch(1);
        Form form = new Form().metadata(Api.OPEN).file("film.bin", new Generated(rest));
        Stock before = Stock.now();
        LogWatch log = LogWatch.open();

        CompletableFuture<HttpResponse<String>> answer =
                Api.uploadAsync(token, BodyPublishers.ofInputStream(form::stream));
        await().atMost(Duration.ofSeconds(60)).until(() -> arrivingBytes() > 0);
        assertTrue(answer.cancel(true));
        rest.countDown();

        await().atMost(Duration.ofSeconds(60)).until(() -> Stock.now().equals(before));
        log.close();
        assertEquals(java.util.List.of(), log.loud());
    }

    @Test
    void whoseMetadataAreRefusedGetsTheAnswerThoughTheFileIsLarge() throws Exception {
        CountDownLatch rest = new CountDownLatch(0);
        Form form = new Form().metadata("{}").file("film.bin", new Generated(rest));
        Stock before = Stock.now();

        HttpResponse<String> response = Api.uploadAsync(token, BodyPublishers.ofInputStream(form::stream))
                .join();

        assertEquals(422, response.statusCode());
        assertEquals(before, Stock.now());
    }

    private String hashOfContent(String id) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        var request =
                Api.request("/v1/evidence/" + id + "/content", token).GET().build();
        try (InputStream body = Api.send(request, BodyHandlers.ofInputStream()).body()) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static long arrivingBytes() throws IOException {
        Path incoming = Stock.BLOBS.resolve("incoming");
        if (!Files.isDirectory(incoming)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(incoming)) {
            return files.mapToLong(StreamingTest::size).sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes that nobody holds; after the first 64 MiB it waits for the test. */
    private static final class Generated extends InputStream {
        private final CountDownLatch rest;
        private int given;

        Generated(CountDownLatch rest) {
            this.rest = rest;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in pieces");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (given == SIZE) {
                return -1;
            }
            if (given >= SENT_FIRST) {
                awaitRest();
            }
            int count = Math.min(length, SIZE - given);
            Arrays.fill(buffer, offset, offset + count, (byte) (given >> 12));
            given += count;
            return count;
        }

        private void awaitRest() throws IOException {
            try {
                rest.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
