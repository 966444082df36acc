package dev.promptly.kit.page;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A row's place in a list that runs oldest change first, with the {@code asOf} of the list's first page: each page of one
 * reading bears the same, for what commits meanwhile may belong before a page that was read already.
 *
 * @param asOf nothing that changed before can still appear later; system time
 * @param changedAt the row's, in microseconds as the database keeps it
 */
public record ChangePlace(Instant asOf, Instant changedAt, UUID id) {

    static final int BYTES = 32;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** The place before everything that changed at the instant or later. */
    public static ChangePlace before(Instant since, Instant asOf) {
        return new ChangePlace(asOf, since, BEFORE_ALL);
    }

    ByteBuffer written() {
        return ByteBuffer.allocate(BYTES)
                .putLong(micros(asOf))
                .putLong(micros(changedAt))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
    }

    static ChangePlace read(ByteBuffer bytes) {
        return new ChangePlace(
                instant(bytes.getLong()), instant(bytes.getLong()), new UUID(bytes.getLong(), bytes.getLong()));
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
