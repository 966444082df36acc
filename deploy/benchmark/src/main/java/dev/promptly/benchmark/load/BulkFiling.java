package dev.promptly.benchmark.load;

import dev.promptly.launcher.Part;
import dev.promptly.launcher.Plan;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sends many notices by one request, and reads their answers while it sends: a bare connection, for few clients do both at a time. */
public final class BulkFiling {

    private static final String PATH = "/v1/complaints/bulk";

    private final URI gateway;
    private final String token;

    public BulkFiling(Plan plan, String account) {
        this.gateway = URI.create(plan.url(Part.GATEWAY).replace("localhost", "127.0.0.1"));
        this.token = plan.tokens().mint("complainant", account);
    }

    /**
     * Returns when all are answered.
     *
     * @throws IOException one was not filed, or the answer broke off
     */
    public void file(List<Notice> notices) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(notices, socket));
            int filed = answers(socket);
            sent.join();
            if (filed != notices.size()) {
                throw new IOException("%d of %d were filed".formatted(filed, notices.size()));
            }
        }
    }

    private void send(List<Notice> notices, Socket socket) {
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            write(
                    out,
                    "POST " + PATH + " HTTP/1.1\r\nHost: " + gateway.getAuthority() + "\r\nAuthorization: Bearer "
                            + token + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (Notice notice : notices) {
                String line = "{\"idempotencyKey\":\"" + notice.key() + "\","
                        + notice.body().substring(1) + "\n";
                write(out, Integer.toHexString(line.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + line + "\r\n");
            }
            write(out, "0\r\n\r\n");
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException("the notices cannot be sent", e);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How many were filed, as the lines say. */
    private static int answers(Socket socket) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        String head = line(in);
        if (!head.contains(" 200 ")) {
            throw new IOException(head);
        }
        while (!line(in).isEmpty()) {
            // the headers say nothing that is needed
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        return (int) body.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("\"status\":201"))
                .count();
    }

    /** Of HTTP's own: to the line feed, without it. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the answer broke off");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
