package dev.promptly.journey.contract;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 over one kept connection, one request after the other. Sends what it is given, also what no client library would
 * let out: odd headers, paths that are no URI. Not for several threads.
 */
public final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InetSocketAddress server;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    public Wire(String url) {
        URI at = URI.create(url);
        server = new InetSocketAddress(at.getHost(), at.getPort());
    }

    /**
     * Sends it and reads the answer.
     *
     * @throws UncheckedIOException no answer, or none that is HTTP
     */
    public Response send(Request request) {
        boolean fresh = socket == null;
        try {
            return exchange(request);
        } catch (IOException e) {
            close();
            if (fresh) {
                throw new UncheckedIOException(request + " got no answer", e);
            }
            // An idle connection may be closed at any time: that says nothing about this request.
            return send(request);
        }
    }

    private Response exchange(Request request) throws IOException {
        OutputStream out = connected().getOutputStream();
        try {
            out.write(head(request));
            out.write(request.body());
            out.flush();
        } catch (IOException early) {
            // It may have answered and closed before it had all of it.
            return readAnswer(request);
        }
        return readAnswer(request);
    }

    private Response readAnswer(Request request) throws IOException {
        Response answer = read(request.method());
        if (answer.header("connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private Socket connected() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket();
            open.setTcpNoDelay(true);
            open.setSoTimeout((int) PATIENCE.toMillis());
            open.connect(server, (int) PATIENCE.toMillis());
            in = new BufferedInputStream(open.getInputStream());
            socket = open;
        }
        return open;
    }

    private byte[] head(Request request) {
        StringBuilder head = new StringBuilder();
        head.append(request.method()).append(' ').append(request.target()).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(server.getHostString()).append(':').append(server.getPort());
        head.append("\r\n");
        request.headers()
                .forEach(header -> head.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append("\r\n"));
        if (request.body().length > 0 || !request.method().equals("GET")) {
            head.append("Content-Length: ").append(request.body().length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private Response read(String method) throws IOException {
        String[] status = line().split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.")) {
            throw new IOException("no HTTP: " + String.join(" ", status));
        }
        List<Header> headers = new ArrayList<>();
        for (String field = line(); !field.isEmpty(); field = line()) {
            int colon = field.indexOf(':');
            headers.add(new Header(
                    field.substring(0, colon).toLowerCase(Locale.ROOT),
                    field.substring(colon + 1).strip()));
        }
        Response bare = new Response(Integer.parseInt(status[1]), headers, new byte[0]);
        boolean none = method.equals("HEAD") || bare.status() == 204 || bare.status() == 304;
        return none ? bare : new Response(bare.status(), headers, body(bare));
    }

    private byte[] body(Response head) throws IOException {
        if (head.header("transfer-encoding").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        String length = head.header("content-length");
        if (length.isEmpty()) {
            byte[] rest = in.readAllBytes();
            close();
            return rest;
        }
        return exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("cut off after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("closed");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
