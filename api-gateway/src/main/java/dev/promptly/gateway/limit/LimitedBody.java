package dev.promptly.gateway.limit;

import io.vertx.core.Handler;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request's body that counts what passes and fails at its limit. It keeps nothing: whoever reads it
 * pauses it, and thereby the client's socket. Lives on the request's event loop, like the request.
 */
public final class LimitedBody implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final long declared;
    private final long limit;
    private long seen;
    private long lastProgress = System.nanoTime();
    private boolean paused;
    private boolean released;
    private boolean broken;
    private @Nullable Handler<Throwable> failed;

    LimitedBody(HttpServerRequest request, long declared, long limit) {
        this.request = request;
        this.declared = declared;
        this.limit = limit;
    }

    /** In bytes; −1 for a body that does not say. */
    public long declared() {
        return declared;
    }

    /** In bytes. */
    public long limit() {
        return limit;
    }

    public boolean isExceeded() {
        return seen > limit;
    }

    /** Whether the client went away in the middle. */
    public boolean isBroken() {
        return broken;
    }

    /** Whether the reader has waited this long for the client, not the client for the reader. */
    public boolean stalledFor(Duration patience) {
        return !request.isEnded() && !paused && System.nanoTime() - lastProgress >= patience.toNanos();
    }

    /** Lets go of the request: what its reader still does here has no effect on it any more. */
    public void release() {
        released = true;
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> handler) {
        if (!released) {
            request.handler(handler == null ? null : chunk -> pass(chunk, handler));
        }
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> reader) {
        lastProgress = System.nanoTime();
        seen += chunk.length();
        if (seen <= limit) {
            reader.handle(chunk);
        } else if (failed != null) {
            failed.handle(new VertxException("more than " + limit + " bytes", true));
        }
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        if (!released) {
            failed = handler;
            request.exceptionHandler(handler == null ? null : failure -> breakOff(failure, handler));
        }
        return this;
    }

    private void breakOff(Throwable failure, Handler<Throwable> reader) {
        broken = true;
        reader.handle(failure);
    }

    @Override
    public LimitedBody endHandler(@Nullable Handler<Void> handler) {
        if (!released) {
            request.endHandler(handler);
        }
        return this;
    }

    @Override
    public LimitedBody pause() {
        if (!released) {
            paused = true;
            request.pause();
        }
        return this;
    }

    @Override
    public LimitedBody resume() {
        return fetch(Long.MAX_VALUE);
    }

    @Override
    public LimitedBody fetch(long amount) {
        if (!released) {
            paused = false;
            lastProgress = System.nanoTime();
            request.fetch(amount);
        }
        return this;
    }
}
