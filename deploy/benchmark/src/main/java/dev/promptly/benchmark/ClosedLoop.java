package dev.promptly.benchmark;

import dev.promptly.benchmark.load.Filing;
import dev.promptly.benchmark.load.Notices;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** As many clients as there are connections, each of which files the next complaint when the last is answered. */
final class ClosedLoop {

    private final Filing filing;
    private final Notices notices;
    private final long end;
    private final AtomicInteger inTime = new AtomicInteger();
    private final AtomicInteger all = new AtomicInteger();

    private ClosedLoop(Filing filing, Notices notices, long end) {
        this.filing = filing;
        this.notices = notices;
        this.end = end;
    }

    /**
     * What came of it.
     *
     * @param perSecond acknowledged within the time
     * @param acknowledged all, with those that were answered after it
     */
    record Result(double perSecond, int acknowledged) {}

    /** @throws java.util.concurrent.CompletionException an answer was none of 201: what is measured is not what is meant */
    static Result run(Filing filing, Notices notices, int connections, Duration time) {
        ClosedLoop loop = new ClosedLoop(filing, notices, System.nanoTime() + time.toNanos());
        CompletableFuture.allOf(IntStream.range(0, connections)
                        .mapToObj(connection -> loop.client())
                        .toArray(CompletableFuture[]::new))
                .join();
        return new Result(loop.inTime.get() / (time.toNanos() / 1e9), loop.all.get());
    }

    private CompletableFuture<Void> client() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        next(done);
        return done;
    }

    private void next(CompletableFuture<Void> done) {
        filing.send(notices.next()).whenComplete((answer, failure) -> answered(answer, failure, done));
    }

    private void answered(
            @Nullable HttpResponse<String> answer, @Nullable Throwable failure, CompletableFuture<Void> done) {
        if (answer == null || answer.statusCode() != 201) {
            done.completeExceptionally(
                    new IllegalStateException("not acknowledged: " + (answer == null ? failure : answer.body())));
            return;
        }
        all.incrementAndGet();
        if (System.nanoTime() < end) {
            inTime.incrementAndGet();
            next(done);
        } else {
            done.complete(null);
        }
    }
}
