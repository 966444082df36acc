package dev.promptly.operation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GlanceTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void whatWasAskedJustNowIsNotAskedAgain() {
        Glance<Integer> glance = new Glance<>(asked::incrementAndGet, nanos::get);

        assertThat(glance.look()).isEqualTo(1);
        pass(Duration.ofMillis(1_999));
        assertThat(glance.look()).isEqualTo(1);
        pass(Duration.ofMillis(1));
        assertThat(glance.look()).isEqualTo(2);
    }

    @Test
    void anAnswerThatTookLongIsKeptAHundredTimesAsLong() {
        Glance<Integer> glance = new Glance<>(() -> slow(Duration.ofSeconds(1)), nanos::get);

        assertThat(glance.look()).isEqualTo(1);
        pass(Duration.ofSeconds(99));
        assertThat(glance.look()).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(glance.look()).isEqualTo(2);
    }

    @Test
    void whoComesWhileAnotherIsAskingGetsTheLastAnswer() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Glance<Integer> glance = new Glance<>(() -> secondWaits(asking, answer), nanos::get);
        glance.look();
        pass(Duration.ofSeconds(2));

        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(glance::look);
        asking.await();

        assertThat(glance.look()).isEqualTo(1);
        answer.countDown();
        assertThat(other.get()).isEqualTo(2);
    }

    @Test
    void aQuestionThatFailsIsAskedAgain() {
        Glance<Integer> glance = new Glance<>(
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new IllegalStateException("away");
                    }
                    return asked.get();
                },
                nanos::get);

        assertThatThrownBy(glance::look).hasMessage("away");
        assertThat(glance.look()).isEqualTo(2);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private int slow(Duration time) {
        pass(time);
        return asked.incrementAndGet();
    }

    private int secondWaits(CountDownLatch asking, CountDownLatch answer) {
        int mine = asked.incrementAndGet();
        if (mine == 2) {
            asking.countDown();
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return mine;
    }
}
