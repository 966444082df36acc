package dev.promptly.complaint.metric;

import dev.promptly.complaint.casework.MeasureTaken;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How prompt the platform is: from the receipt of a notice until its measure is recorded as effective, in legal time. */
@Singleton
class MeasureTime {

    private final Timer timer;

    MeasureTime(MeterRegistry registry) {
        this.timer = Timer.builder("promptly.measure.time")
                .description("From the receipt of a notice to the recorded effect of a measure")
                .serviceLevelObjectives(
                        Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(4))
                .register(registry);
    }

    /** A clock that was set back in between measures nothing. */
    void taken(@Observes(during = TransactionPhase.AFTER_SUCCESS) MeasureTaken taken) {
        if (!taken.afterReceipt().isNegative()) {
            timer.record(taken.afterReceipt());
        }
    }
}
