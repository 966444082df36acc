package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.Awaits.Awaited;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.listing.ListingAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an act brings to the whole case, beside what it does to single targets. */
public sealed interface Bears {

    Nothing NOTHING = new Nothing();

    record Nothing() implements Bears {}

    /**
     * What the rules say of the notice.
     *
     * @param awaited what it still waits for
     */
    record Judged(Judgement judgement, Terms terms, List<Awaited> awaited) implements Bears {}

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
     * @param moved where targets are now, by id
     * @param news whether what stands against the targets is decided anew by it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Added(
            List<Exhibited> evidence,
            byte[] request,
            Instant seenAt,
            @Nullable UUID rightId,
            @Nullable String holderAccount,
            Map<UUID, ListingAddress> moved,
            boolean news)
            implements Bears {}

    /**
     * What a reviewer found: facts of the notice, by which it is judged anew. They take the place of earlier ones of the same.
     *
     * @param fallen the review whose findings fall with it; null where none do
     */
    record Ruled(List<Found> found, @Nullable UUID fallen) implements Bears {

        /** All stays as it was found before. */
        public static final Ruled NOTHING_NEW = new Ruled(List.of(), null);
    }

    /** A person is asked to look at what the rules alone decided against the act's targets. */
    record Appealed() implements Bears {}

    /**
     * Which review is asked about its admission.
     *
     * @param review null where none is any more
     */
    record Asked(@Nullable UUID review) implements Bears {}
}
