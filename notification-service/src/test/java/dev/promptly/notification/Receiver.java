package dev.promptly.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tool's webhook: a real HTTP server on this machine. It answers as told, then 204. */
final class Receiver implements AutoCloseable {

    final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers;
    private final HttpServer server;

    record Call(Map<String, List<String>> headers, String body) {

        /** @throws Exception where the secret did not sign it */
        void verify(String secret) throws Exception {
            new Webhook(secret).verify(body, headers);
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }

    Receiver(Integer... firstAnswers) {
        answers = new ArrayDeque<>(List.of(firstAnswers));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/hook", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    static String secret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return "whsec_" + Base64.getEncoder().encodeToString(random);
    }

    /** How many calls were about the complaint. */
    long about(Filed complaint) {
        return calls.stream()
                .filter(call -> call.body().contains(complaint.id.toString()))
                .count();
    }

    /** Names this receiver as the operator's only webhook. */
    void register(String account, String... secrets) {
        registerAs("operator", account, secrets);
    }

    /** The same for an account of that role. */
    void registerAs(String role, String account, String... secrets) {
        List<Map<String, String>> signing =
                List.of(secrets).stream().map(secret -> Map.of("value", secret)).toList();
        Api.as(role, account)
                .contentType("application/json")
                .body(Map.of("webhooks", List.of(Map.of("url", url(), "secrets", signing))))
                .put("/v1/accounts/" + account + "/channels")
                .then()
                .statusCode(200);
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        calls.add(new Call(Map.copyOf(exchange.getRequestHeaders()), body));
        Integer answer = answers.isEmpty() ? 204 : answers.poll();
        byte[] text = "answered by the receiver".getBytes(UTF_8);
        exchange.sendResponseHeaders(answer, answer == 204 ? -1 : text.length);
        if (answer != 204) {
            exchange.getResponseBody().write(text);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
