package dev.promptly.kit.id;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes identifiers. Their time is system time, never the legal time of a test clock. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long COUNTER = 0x0fffL;
    private static final AtomicLong LAST = new AtomicLong();
    private static final long VARIANT = 0x8000000000000000L;

    private Ids() {}

    /**
     * A UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, 12 bits that begin at random and count within the millisecond, 62 random
     * bits. It is greater than all that this process has made before: what is listed by ids is listed in the order in which it was made.
     */
    public static UUID next() {
        long now = (System.currentTimeMillis() << 16) | VERSION_7 | (RANDOM.nextInt() & COUNTER);
        long high = LAST.accumulateAndGet(now, (last, first) -> first > last ? first : after(last));
        return new UUID(high, VARIANT | (RANDOM.nextLong() >>> 2));
    }

    /** The next count; of the next millisecond where this one's are used up. */
    private static long after(long high) {
        return (high & COUNTER) == COUNTER ? (((high >>> 16) + 1) << 16) | VERSION_7 : high + 1;
    }

    /** A UUIDv4 for what must not be derivable from anything public, such as a record's id. */
    public static UUID unguessable() {
        return UUID.randomUUID();
    }

    /** No UUIDv7 made at that instant or later is smaller, so that an index on ids answers what was made since. */
    public static UUID floor(Instant made) {
        return new UUID((made.toEpochMilli() << 16) | VERSION_7, VARIANT);
    }

    /** The instant at which a UUIDv7 was made; for any other version the result means nothing. */
    public static Instant madeAt(UUID uuidV7) {
        return Instant.ofEpochMilli(uuidV7.getMostSignificantBits() >>> 16);
    }
}
