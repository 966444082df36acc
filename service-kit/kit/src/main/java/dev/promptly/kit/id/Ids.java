package dev.promptly.kit.id;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes identifiers. Their time is system time, never the legal time of a test clock. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private Ids() {}

    /** A UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, 74 random bits. */
    public static UUID next() {
        long high = (System.currentTimeMillis() << 16) | VERSION_7 | (RANDOM.nextInt() & 0x0fffL);
        return new UUID(high, VARIANT | (RANDOM.nextLong() >>> 2));
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
