package dev.promptly.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Reads how an answer begins and hangs up: a receiver may answer without end. */
final class Excerpt implements BodySubscriber<String> {

    private static final int CHARACTERS = 500;
    private static final int BYTES = 4 * CHARACTERS;

    private final CompletableFuture<String> text = new CompletableFuture<>();
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private @Nullable Subscription subscription;

    @Override
    public CompletionStage<String> getBody() {
        return text;
    }

    @Override
    public void onSubscribe(Subscription offered) {
        subscription = offered;
        offered.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(this::keep);
        if (subscription == null || read.size() >= BYTES) {
            onComplete();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        text.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        text.complete(storable(read.toString(UTF_8)));
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private void keep(ByteBuffer buffer) {
        byte[] bytes = new byte[Math.min(buffer.remaining(), BYTES - read.size())];
        buffer.get(bytes);
        read.writeBytes(bytes);
    }

    private static String storable(String answer) {
        int end = answer.offsetByCodePoints(0, Math.min(CHARACTERS, answer.codePointCount(0, answer.length())));
        return answer.substring(0, end).replace('\0', ' ');
    }
}
