package dev.promptly.complaint.bulk;

import dev.promptly.embedded.TestInfrastructure;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A bare connection, for a request whose body goes on while its answer comes. */
final class Conversation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;
    private final BufferedReader in;

    /** @param headers such as the media type, each with its line's end */
    Conversation(String path, String account, String headers) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String token = TestInfrastructure.tokens().mint("complainant", account);
        send("POST " + path + " HTTP/1.1\r\nHost: service\r\nAuthorization: Bearer " + token + "\r\n" + headers
                + "Transfer-Encoding: chunked\r\n\r\n");
    }

    void say(String text) throws IOException {
        send(Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n");
    }

    /** The next line, whatever it is of. */
    String line() throws IOException {
        return String.valueOf(in.readLine());
    }

    /** The next line of JSON; what stands between is of HTTP. */
    String hear() throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith("{")) {
            line = in.readLine();
        }
        if (line == null) {
            throw new IOException("the connection ended");
        }
        return line;
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
