package dev.promptly.journey.fuzz;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** All chance of a run, so that a seed repeats it. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    UUID uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low);
    }

    String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + below(8); i > 0; i--) {
            word.append((char) ('a' + below(26)));
        }
        return word.toString();
    }
}
