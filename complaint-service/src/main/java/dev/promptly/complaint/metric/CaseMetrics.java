package dev.promptly.complaint.metric;

import dev.promptly.complaint.deadletter.DeadLetterCount;
import dev.promptly.complaint.metric.DueCounts.Due;
import dev.promptly.complaint.reading.ComplaintCounts;
import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.complaint.window.WindowCounts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** Gauges over the database, by legal time. Every replica shows the same, so take one of them and not the sum. */
@Singleton
class CaseMetrics {

    private final MeterRegistry registry;
    private final ComplaintCounts complaints;
    private final DueCounts deadlines;
    private final ReviewCounts reviews;
    private final DeadLetterCount deadLetters;
    private final WindowCounts windows;

    CaseMetrics(
            MeterRegistry registry,
            ComplaintCounts complaints,
            DueCounts deadlines,
            ReviewCounts reviews,
            DeadLetterCount deadLetters,
            WindowCounts windows) {
        this.registry = registry;
        this.complaints = complaints;
        this.deadlines = deadlines;
        this.reviews = reviews;
        this.deadLetters = deadLetters;
        this.windows = windows;
    }

    void register(@Observes StartupEvent event) {
        for (ComplaintState state : ComplaintState.values()) {
            Gauge.builder("promptly.complaints", () -> complaints.byState().getOrDefault(state, 0L))
                    .tag("state", state.name())
                    .description("Complaints, by state")
                    .register(registry);
        }
        Gauge.builder("promptly.deadlines.due.hour", () -> sum(Due::due))
                .description("Clocks that run and are due within an hour")
                .register(registry);
        Gauge.builder("promptly.deadlines.missed", () -> sum(Due::missed))
                .description("Clocks that run although they were due")
                .register(registry);
        for (ReviewKind kind : ReviewKind.values()) {
            Gauge.builder("promptly.reviews.open", () -> of(kind).open())
                    .tag("kind", kind.name())
                    .description("Reviews that wait for a decision")
                    .register(registry);
            Gauge.builder("promptly.reviews.overdue", () -> of(kind).overdue())
                    .tag("kind", kind.name())
                    .description("Of these, those that were due")
                    .register(registry);
        }
        Gauge.builder("promptly.windows.provisional", windows::provisional)
                .description("Dispute windows without a certain end: a year of the calendar is missing")
                .register(registry);
        Gauge.builder("promptly.dead.letters", deadLetters::unreplayed)
                .description("Rejected messages that nobody has sent again")
                .register(registry);
    }

    private ReviewCounts.Open of(ReviewKind kind) {
        return Objects.requireNonNull(reviews.byKind().get(kind));
    }

    private long sum(ToLongFunction<Due> figure) {
        return deadlines.byClock().values().stream().mapToLong(figure).sum();
    }
}
