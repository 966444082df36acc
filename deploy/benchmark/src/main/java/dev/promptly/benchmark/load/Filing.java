package dev.promptly.benchmark.load;

import dev.promptly.launcher.Part;
import dev.promptly.launcher.Plan;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Sends notices to the gateway without waiting for the answers; as many connections are open as answers are awaited. */
public final class Filing {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final URI complaints;
    private final String authorization;

    /** @param executor runs what depends on an answer */
    public Filing(Plan plan, String account, Executor executor) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .executor(executor)
                .build();
        this.complaints = URI.create(plan.url(Part.GATEWAY).replace("localhost", "127.0.0.1") + "/v1/complaints");
        this.authorization = "Bearer " + plan.tokens().mint("complainant", account);
    }

    /** Fails where the connection does; every answer is an answer. */
    public CompletableFuture<HttpResponse<String>> send(Notice notice) {
        HttpRequest request = HttpRequest.newBuilder(complaints)
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", notice.key())
                .POST(HttpRequest.BodyPublishers.ofString(notice.body()))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
