package dev.promptly.gateway;

import static dev.promptly.gateway.Caller.caller;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@GatewayTest
class StreamingTest {

    /** Far above what sockets of the kernel and queues of three processes hold, far below a large upload. */
    private static final long MUCH = 48L << 20;

    @Test
    void theServiceSeesTheFirstBytesAndTheClientItsAnswerBeforeTheRequestEnds() throws Exception {
        try (Wire wire = new Wire()) {
            wire.head("POST /v1/evidence/first", "Transfer-Encoding: chunked").chunk("one");
            assertThat(wire.readUntil("<one>\r\n"), endsWith("<one>\r\n"));

            wire.chunk("two");
            assertThat(wire.readUntil("<two>\r\n"), endsWith("<two>\r\n"));

            wire.send("0\r\n\r\n");
            assertThat(wire.readUntil("0\r\n\r\n"), endsWith(".\r\n0\r\n\r\n"));
        }
    }

    @Test
    void aLargeUploadArrivesWhole() throws IOException {
        try (Wire wire = new Wire()) {
            wire.head(
                    "POST /v1/evidence/count",
                    "Content-Type: multipart/form-data; boundary=x",
                    "Content-Length: " + Upstream.LARGE);
            String block = "x".repeat(1 << 16);
            for (int sent = 0; sent < Upstream.LARGE; sent += block.length()) {
                wire.send(block);
            }

            assertThat(wire.readUntil("\r\n\r\n" + Upstream.LARGE), startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void aLargeAnswerArrivesWhole() throws IOException {
        long bytes = 0;
        try (InputStream answer = caller().get("/v1/evidence/large").asInputStream()) {
            byte[] buffer = new byte[1 << 16];
            for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
                bytes += read;
            }
        }
        assertEquals(Upstream.LARGE, bytes);
    }

    @Test
    void aServiceThatDoesNotReadHoldsTheClientBack() throws IOException {
        long written = pushUntilHeldBack();

        assertThat(written, greaterThan(0L));
        assertThat(written, lessThan(MUCH));
    }

    /** Uploads to a service that does not read, until nothing has moved for a while, and leaves. */
    private static long pushUntilHeldBack() throws IOException {
        try (SocketChannel client =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), Wire.port()))) {
            client.write(US_ASCII.encode("POST /v1/evidence/pause HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
                    + Caller.token() + "\r\nContent-Type: multipart/form-data\r\nContent-Length: 1073741824\r\n\r\n"));
            client.configureBlocking(false);
            AtomicLong written = new AtomicLong();
            await().during(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> push(client, written) == 0);
            return written.get();
        }
    }

    /** Writes as much as the gateway takes at this moment, at most {@link #MUCH}; answers how much that was. */
    private static long push(SocketChannel client, AtomicLong written) {
        ByteBuffer block = ByteBuffer.allocate(1 << 16);
        long before = written.get();
        try {
            while (written.get() - before < MUCH && client.write(block.clear()) > 0) {
                written.addAndGet(block.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.get() - before;
    }
}
