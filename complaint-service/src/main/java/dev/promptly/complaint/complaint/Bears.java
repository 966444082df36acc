package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.Awaits.Awaited;
import dev.promptly.complaint.clock.Receipt;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.statute.OrderTold;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an act brings to the whole case, beside what it does to single targets. */
public sealed interface Bears {

    Nothing NOTHING = new Nothing();

    record Nothing() implements Bears {}

    /** How the notice came that begins it. */
    record Received(Receipt receipt) implements Bears {}

    /** What the rules say of the notice, what it still waits for, and since when: one just handed in since it arrived. */
    record Judged(Judgement judgement, Terms terms, List<Awaited> awaited, Instant since) implements Bears {}

    /**
     * Something that it rests on was added or has changed since it was returned: where that makes it whole, it counts from then
     * (rule book E4).
     *
     * @param at legal time
     * @param news whether nobody can have known it before: then a reviewer says anew whether what it found lacking is there
     */
    record Cured(Instant at, boolean news) implements Bears {}

    /**
     * What is handed in.
     *
     * @param request the whole notice as it reads now, sealed under the complaint's key
     * @param seenAt system time
     * @param rightId null where the right stays
     * @param holderAccount null where it stays
     * @param moved where targets are now, and who sells there, by id
     * @param news whether what stands against the targets is decided anew by it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Added(
            List<Exhibited> evidence,
            byte[] request,
            Instant seenAt,
            @Nullable UUID rightId,
            @Nullable String holderAccount,
            Map<UUID, Moved> moved,
            boolean news)
            implements Bears {}

    /** @param operatorId who sells there, as far as anybody is believed */
    record Moved(ListingAddress address, @Nullable String operatorId) {}

    /**
     * What a reviewer found: facts of the notice, by which it is judged anew. They take the place of earlier ones of the same.
     *
     * @param fallen the review whose findings fall with it; null where none do
     */
    record Ruled(List<Found> found, @Nullable UUID fallen) implements Bears {

        /** All stays as it was found before. */
        public static final Ruled NOTHING_NEW = new Ruled(List.of(), null);
    }

    /** What it brings to each of the act's targets by itself. */
    sealed interface ToEach extends Bears {
        void to(Target target, Instant at);
    }

    /** The items of evidence that show what is put on record. */
    record Shown(List<UUID> evidence) implements Bears {}

    /** What was ordered. */
    record Ordered(OrderTold order) implements Bears {}

    /** The notice has reached the operators of the act's targets. */
    record Notified() implements ToEach {
        @Override
        public void to(Target target, Instant at) {
            target.notified(at);
        }
    }

    /**
     * The platform has said who sells the listings.
     *
     * @param sellers the operator of each target, by the target's id
     */
    record Identified(Map<UUID, String> sellers) implements ToEach {
        @Override
        public void to(Target target, Instant at) {
            target.identified(Objects.requireNonNull(sellers.get(target.id())), at);
        }
    }

    /** A person is asked to look at what the rules alone decided against the act's targets. */
    record Appealed() implements ToEach {
        @Override
        public void to(Target target, Instant at) {
            target.beAppealed();
        }
    }

    /**
     * Which review is asked about its admission.
     *
     * @param review null where none is any more
     */
    record Asked(@Nullable UUID review) implements Bears {}
}
