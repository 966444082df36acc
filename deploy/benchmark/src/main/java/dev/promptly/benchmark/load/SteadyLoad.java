package dev.promptly.benchmark.load;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Files at a steady rate, whether or not the answers keep up (open loop), and sends each notice again with its own key until
 * it is acknowledged, as an honest client would. More than so many notices are never under way: those that would be are not
 * begun.
 */
public final class SteadyLoad implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration UNTOLD = Duration.ofSeconds(1);

    private final Filing filing;
    private final Notices notices;
    private final Ledger ledger;
    private final int mostUnderWay;
    private final Semaphore room;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private @Nullable ScheduledFuture<?> beginning;

    public SteadyLoad(Filing filing, Notices notices, Ledger ledger, int mostUnderWay) {
        this.filing = filing;
        this.notices = notices;
        this.ledger = ledger;
        this.mostUnderWay = mostUnderWay;
        this.room = new Semaphore(mostUnderWay);
    }

    public void start(int perSecond) {
        beginning = timer.scheduleAtFixedRate(this::begin, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    private void begin() {
        if (room.tryAcquire()) {
            Notice notice = notices.next();
            ledger.sent(notice);
            send(notice);
        }
    }

    private void send(Notice notice) {
        filing.send(notice).whenComplete((response, failure) -> {
            Ledger.Answer answer = answer(notice, response, failure);
            ledger.answered(answer);
            if (answer.acknowledges()) {
                room.release();
            } else {
                timer.schedule(() -> send(notice), pause(answer).toMillis(), TimeUnit.MILLISECONDS);
            }
        });
    }

    private static Ledger.Answer answer(
            Notice notice, @Nullable HttpResponse<String> response, @Nullable Throwable failure) {
        if (response == null) {
            return new Ledger.Answer(Instant.now(), notice.reference(), 0, null, null, String.valueOf(failure));
        }
        return new Ledger.Answer(
                Instant.now(),
                notice.reference(),
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(null),
                response.headers().firstValue("Retry-After").orElse(null),
                response.body());
    }

    private static Duration pause(Ledger.Answer answer) {
        String asked = answer.retryAfter();
        return asked == null ? UNTOLD : Duration.ofSeconds(Long.parseLong(asked));
    }

    /** Begins no more, and returns when everything begun is acknowledged. */
    @Override
    public void close() {
        try {
            if (beginning != null) {
                beginning.cancel(false);
            }
            if (!room.tryAcquire(mostUnderWay, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("%d notices are not acknowledged after %d s"
                        .formatted(mostUnderWay - room.availablePermits(), PATIENCE.toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            timer.shutdownNow();
        }
    }
}
