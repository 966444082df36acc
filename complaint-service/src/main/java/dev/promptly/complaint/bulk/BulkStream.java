package dev.promptly.complaint.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.kit.database.SqlFault;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.problem.ProblemShape;
import dev.promptly.kit.problem.Refusal;
import dev.promptly.kit.problem.Refused;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers the lines of one request while they still come. One thread reads them and hands them in; that of the request writes what
 * becomes of each, in their order. As much as is under way is bounded, so whoever does not read its answers is read no further.
 */
final class BulkStream implements StreamingOutput {

    private static final Logger LOG = Logger.getLogger(BulkStream.class);

    /** KiB of lines under way: 128 short ones, or two of the longest. */
    private static final int ROOM = 2048;

    private static final int LEAST_WEIGHT = 16;
    private static final int KIB = 1024;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Lines lines;
    private final Function<Line, Turn> handIn;
    private final ObjectMapper mapper;
    private final Told told;
    private final Duration patience;
    private final Runnable cut;
    private final Semaphore room = new Semaphore(ROOM);
    private final BlockingQueue<Optional<Turn>> turns = new LinkedBlockingQueue<>();
    private volatile @Nullable Throwable broken;

    /** What every problem of the answer says of the request. */
    record Told(String path, String requestId) {}

    /**
     * @param patience how long a line is handed in anew that the service cannot take now
     * @param cut closes the connection, so that nobody takes the answer for a whole one
     */
    BulkStream(
            Lines lines, Function<Line, Turn> handIn, ObjectMapper mapper, Told told, Duration patience, Runnable cut) {
        this.lines = lines;
        this.handIn = handIn;
        this.mapper = mapper;
        this.told = told;
        this.patience = patience;
        this.cut = cut;
    }

    static int weight(Line line) {
        return Math.max(LEAST_WEIGHT, line.bytes() / KIB);
    }

    /** Where the request breaks off, or nothing can be filed for too long, so does the answer: what was answered is stored. */
    @Override
    public void write(OutputStream out) {
        Thread reader = new Thread(this::read, "bulk");
        reader.setDaemon(true);
        reader.start();
        try {
            for (Optional<Turn> turn = next(out); turn.isPresent(); turn = next(out)) {
                out.write(written(turn.get(), out));
                room.release(turn.get().weight());
            }
            Throwable reason = broken;
            if (reason != null) {
                throw new IOException(reason.getMessage(), reason);
            }
        } catch (IOException e) {
            LOG.infof("Many notices by one request broke off: %s", e.getMessage());
            cut.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cut.run();
        } finally {
            reader.interrupt();
        }
    }

    private void read() {
        try {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                room.acquire(weight(line));
                turns.add(Optional.of(handIn.apply(line)));
            }
        } catch (InterruptedException e) {
            return; // nobody writes any more
        } catch (Throwable e) { // whatever it is, whoever writes is not to wait for more
            broken = e;
        }
        turns.add(Optional.empty());
    }

    /** Whoever waits for the answer to the last line before it sends the next is not kept waiting. */
    private Optional<Turn> next(OutputStream out) throws IOException, InterruptedException {
        Optional<Turn> next = turns.poll();
        if (next != null) {
            return next;
        }
        out.flush();
        return turns.take();
    }

    private byte[] written(Turn turn, OutputStream out) throws IOException, InterruptedException {
        if (!turn.answer().isDone()) {
            out.flush();
        }
        String line = mapper.writeValueAsString(answer(turn));
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private BulkAnswer answer(Turn turn) throws IOException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        for (CompletableFuture<Answer> filed = turn.answer(); ; filed = later(turn)) {
            Throwable failure = failure(filed);
            if (failure == null) {
                return new BulkAnswer(
                        turn.line(),
                        turn.key(),
                        Response.Status.CREATED.getStatusCode(),
                        filed.join().body(),
                        null);
            }
            if (!isPassing(failure)) {
                HttpProblem problem = ProblemShape.of(failure, told.path(), told.requestId());
                return new BulkAnswer(turn.line(), turn.key(), problem.getStatusCode(), null, problem);
            }
            if (System.nanoTime() > until) {
                throw new IOException("nothing can be filed now", failure);
            }
        }
    }

    private static @Nullable Throwable failure(CompletableFuture<Answer> filed) throws InterruptedException {
        try {
            filed.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof CompletionException wrapped && wrapped.getCause() != null
                    ? wrapped.getCause()
                    : e.getCause();
        }
    }

    /** Nobody's fault who asks: the same line passes later. */
    private static boolean isPassing(Throwable failure) {
        return failure instanceof Refused refused
                ? refused.refusal().sort() == Refusal.Sort.BUSY
                : SqlFault.PASSING.behind(failure).isPresent();
    }

    private static CompletableFuture<Answer> later(Turn turn) {
        Executor then = CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> {}, then)
                .thenCompose(any -> turn.again().get());
    }
}
