package dev.promptly.gateway.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads on and throws away what a client still sends after its answer. Closing at once would reset the connection, and a
 * client that writes first and reads later would see the reset instead of the answer (RFC 9112 §9.6). Not for ever: a client
 * that does not stop loses its connection.
 */
public final class Drain {

    private static final long MOST_BYTES = 64L << 20;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Drain() {}

    public static void rest(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (request.isEnded()) {
            return;
        }
        long timer = ctx.vertx().setTimer(LONGEST.toMillis(), late -> close(request));
        AtomicLong left = new AtomicLong(MOST_BYTES);
        request.handler(chunk -> {
            if (left.addAndGet(-chunk.length()) < 0) {
                close(request);
            }
        });
        request.exceptionHandler(gone -> ctx.vertx().cancelTimer(timer));
        request.endHandler(end -> ctx.vertx().cancelTimer(timer));
        request.resume();
    }

    private static void close(HttpServerRequest request) {
        request.connection().close();
    }
}
