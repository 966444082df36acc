package dev.promptly.notification.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.promptly.kit.trace.Trace;
import dev.promptly.notification.channel.Reachability;
import dev.promptly.notification.channel.Reachability.Verdict;
import dev.promptly.notification.channel.Webhooks.Destination;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Calls a webhook, signed as Standard Webhooks say: {@code webhook-id} is the notice's id, the same on every repeat;
 * {@code webhook-timestamp} is system time, for receivers refuse stamps older than five minutes; one signature a secret.
 */
@ApplicationScoped
class WebhookSender {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long WHOLE_CALL_SECONDS = 20;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Reachability reachability;

    WebhookSender(Reachability reachability) {
        this.reachability = reachability;
    }

    /** Never throws for what is the receiver's doing. */
    Outcome send(UUID messageId, Destination to, String body) throws InterruptedException {
        if (!to.registered()) {
            return Outcome.failed(Failure.REMOVED, "The account took this webhook away");
        }
        if (to.secrets().isEmpty()) {
            return Outcome.failed(Failure.NO_SECRET, "Every secret has run out");
        }
        Verdict verdict = reachability.of(to.url());
        return switch (verdict) {
            case ALLOWED -> call(request(messageId, to, body));
            case BLOCKED -> Outcome.failed(Failure.BLOCKED, "The host is not at a public address");
            case UNRESOLVED -> Outcome.failed(Failure.UNRESOLVED, "No name server knows the host");
        };
    }

    private Outcome call(HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, head -> new Excerpt());
        try {
            HttpResponse<String> response = answer.get(WHOLE_CALL_SECONDS, TimeUnit.SECONDS);
            return Outcome.answered(response.statusCode(), response.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Outcome.failed(Failure.TIMEOUT, "The answer did not end");
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            Failure failure = cause instanceof HttpTimeoutException ? Failure.TIMEOUT : Failure.CONNECTION;
            return Outcome.failed(failure, cause.getClass().getSimpleName());
        }
    }

    private static HttpRequest request(UUID messageId, Destination to, String body) {
        long timestamp = Instant.now().getEpochSecond();
        String signatures = to.secrets().stream()
                .map(secret -> sign(secret, messageId, timestamp, body))
                .collect(Collectors.joining(" "));
        HttpRequest.Builder request = HttpRequest.newBuilder(to.url().uri());
        Trace.header().ifPresent(trace -> request.header(Trace.HEADER, trace));
        return request.timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(Webhook.UNBRANDED_MSG_ID_KEY, messageId.toString())
                .header(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(timestamp))
                .header(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signatures)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String sign(String secret, UUID messageId, long timestamp, String body) {
        try {
            return new Webhook(secret).sign(messageId.toString(), timestamp, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("a secret that was taken does not sign", e);
        }
    }
}
