package dev.promptly.complaint.window;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an act does to the dispute window of one target. */
public sealed interface WindowStep {

    /** So long a bare letter that says that the holder has sued keeps the window open, and a window that ran out meanwhile. */
    Duration A_DAY = Duration.ofHours(24);

    /**
     * The window after it.
     *
     * @param window null where none was opened yet
     * @param now when the act was recorded
     */
    Window of(@Nullable Window window, Instant now);

    /** The declaration has reached the right holder (I5). */
    record Open(UUID target, UUID declaration, WindowCount counted) implements WindowStep {
        @Override
        public Window of(@Nullable Window window, Instant now) {
            return Window.opened(this);
        }
    }

    /** It was delivered while its target was suspended: where the window has run out by now, it ends a day from now (T9). */
    record OpenLate(Open open) implements WindowStep {
        @Override
        public Window of(@Nullable Window window, Instant now) {
            Window opened = open.of(window, now);
            opened.resume(now);
            return opened;
        }
    }

    /** A calendar says it anew. */
    record Recompute(WindowCount counted) implements WindowStep {
        @Override
        public Window of(@Nullable Window window, Instant now) {
            Window open = Objects.requireNonNull(window);
            open.recompute(counted);
            return open;
        }
    }

    /** It is extended (K10), by a request that may have been waited for. */
    record Extend(Instant until, Reading reading, boolean certain, UUID request) implements WindowStep {
        @Override
        public Window of(@Nullable Window window, Instant now) {
            Window open = Objects.requireNonNull(window);
            open.extend(until, reading, certain);
            open.answer(request);
            return open;
        }
    }

    /** A timely request waits for an answer. */
    record Ask(UUID request) implements WindowStep {
        @Override
        public Window of(@Nullable Window window, Instant now) {
            Window open = Objects.requireNonNull(window);
            open.ask(request);
            return open;
        }
    }

    /** It was answered, and changes nothing. */
    record Answer(UUID request) implements WindowStep {
        @Override
        public Window of(@Nullable Window window, Instant now) {
            Window open = Objects.requireNonNull(window);
            open.answer(request);
            return open;
        }
    }

    /** A bare letter says that there is a proceeding. */
    record Block(Instant arrived) implements WindowStep {
        @Override
        public Window of(@Nullable Window window, Instant now) {
            Window open = Objects.requireNonNull(window);
            open.block(arrived, arrived.plus(A_DAY));
            return open;
        }
    }

    /** A timely proceeding stands in its way. */
    record Hold(UUID proceeding) implements WindowStep {
        @Override
        public Window of(@Nullable Window window, Instant now) {
            Window held = Objects.requireNonNull(window);
            held.hold(proceeding, now);
            return held;
        }
    }

    /** It has run out. */
    record Lapse() implements WindowStep {
        @Override
        public Window of(@Nullable Window window, Instant now) {
            Window lapsed = Objects.requireNonNull(window);
            lapsed.lapse(now);
            return lapsed;
        }
    }

    /** What it was for has ended. */
    record Close() implements WindowStep {
        @Override
        public Window of(@Nullable Window window, Instant now) {
            Window closed = Objects.requireNonNull(window);
            closed.close(now);
            return closed;
        }
    }

    /** Its target goes on after a suspension (T9). */
    record Resume() implements WindowStep {
        @Override
        public Window of(@Nullable Window window, Instant now) {
            Window open = Objects.requireNonNull(window);
            open.resume(now);
            return open;
        }
    }
}
