package dev.promptly.complaint.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.kit.id.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A listing by itself: holds come and go in every order, words of the platform between them; {@code -Dlisting.seed=…} repeats a run. */
class OneListingManyHoldsTest {

    private static final long SEED = Long.getLong("listing.seed", System.currentTimeMillis());
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void itIsHiddenWhileAnyHoldStandsAndEachChangeIsOneVersion(int cases) {
        for (int round = 0; round < 500; round++) {
            Listing listing = listing();
            List<HoldWish> wishes =
                    IntStream.range(0, cases).mapToObj(i -> wish(listing.key())).toList();
            List<HoldWish> steps = new ArrayList<>(wishes);
            Collections.shuffle(steps, random);
            List<HoldsView> told = new ArrayList<>();
            steps.forEach(wish -> change(listing, told, listing.hold(wish, NOW)));
            Collections.shuffle(steps, random);
            steps.forEach(wish -> {
                assertThat(HoldsView.from(listing).desired()).isEqualTo(HoldsView.Desired.HELD);
                assertThat(listing.heldWithout(wish.targetId()))
                        .as("the last one alone shows it again")
                        .isEqualTo(wish != steps.get(steps.size() - 1));
                speak(listing, told);
                change(listing, told, listing.release(wish.targetId(), NOW));
                change(listing, told, listing.release(wish.targetId(), NOW));
            });

            assertThat(HoldsView.from(listing).desired())
                    .as("-Dlisting.seed=%d", SEED)
                    .isEqualTo(HoldsView.Desired.RELEASED);
            assertThat(told.stream().map(HoldsView::version))
                    .as("-Dlisting.seed=%d", SEED)
                    .isEqualTo(IntStream.rangeClosed(1, told.size())
                            .mapToObj(Long::valueOf)
                            .toList());
            assertThat(told.stream().map(HoldsView::operatorId).reduce((first, last) -> last))
                    .isEqualTo(listing.toldOperator().or(() -> java.util.Optional.of("shop-17")));
        }
    }

    /** Of another seller who follows the holds is told too; of the same one, or by an older word, nobody is. */
    private void speak(Listing listing, List<HoldsView> told) {
        long before = listing.version();
        LastWord word = new LastWord(Presence.UNKNOWN, NOW.plusSeconds(random.nextInt(100)), NOW, "shop", null);
        listing.hear(new Word(listing.key(), null, "shop-" + random.nextInt(3), word), NOW);
        change(listing, told, listing.version() != before);
    }

    private static void change(Listing listing, List<HoldsView> told, boolean changed) {
        if (changed) {
            told.add(HoldsView.from(listing));
        }
    }

    private static Listing listing() {
        Listing listing = new Listing();
        listing.key = new Listing.Key("main", "901");
        return listing;
    }

    private static HoldWish wish(Listing.@Nullable Key key) {
        return new HoldWish(
                java.util.Objects.requireNonNull(key),
                "901",
                "shop-17",
                Ids.next(),
                Ids.next(),
                Ids.next(),
                MeasureType.BLOCK,
                true);
    }
}
