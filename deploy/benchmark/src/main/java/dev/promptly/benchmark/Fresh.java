package dev.promptly.benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What is new in one more complaint: ids, keys and listings that were never there, each in place of the same one. */
final class Fresh {

    /** Of seven digits, as the listings of the load. */
    private static final AtomicInteger LAST = new AtomicInteger(5_000_000);

    /** Longer text is what is sent on, of which no key depends. */
    private static final int LONGEST_KEY = 2_048;

    private static final int RANDOM = 4;

    private final Map<UUID, UUID> ids = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    Fresh(Rows rows) {
        rows.ids().forEach(id -> ids.put(id, fresh(id)));
        rows.words().forEach(word -> words.put(word, fresh(word)));
    }

    /** The value of a column in the new complaint. */
    @Nullable
    Object of(@Nullable Object value) {
        if (value instanceof UUID id) {
            return ids.getOrDefault(id, id);
        }
        if (value instanceof String text && text.length() <= LONGEST_KEY) {
            String renewed = text;
            for (Map.Entry<String, String> word : words.entrySet()) {
                renewed = renewed.replace(word.getKey(), word.getValue());
            }
            return renewed;
        }
        return value;
    }

    /** Of the same kind: at random, or in the order of time (RFC 9562, version 7), which the indexes feel. */
    private static UUID fresh(UUID id) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        if (id.version() == RANDOM) {
            return UUID.randomUUID();
        }
        long time = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(time, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    private static String fresh(String word) {
        return word.matches("[0-9]+")
                ? Integer.toString(LAST.getAndIncrement())
                : UUID.randomUUID().toString();
    }
}
