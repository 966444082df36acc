package dev.promptly.kit.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A row's place in a list that runs oldest change first, as {@link ChangePlace}, where a row is known by a text and not by an id.
 *
 * @param asOf nothing that changed before can still appear later; system time
 * @param changedAt the row's, in microseconds as the database keeps it
 */
public record KeyChange(Instant asOf, Instant changedAt, String key) {

    static final int BYTES_BEFORE_THE_KEY = 16;

    /** The place before everything that changed at the instant or later. */
    public static KeyChange before(Instant since, Instant asOf) {
        return new KeyChange(asOf, since, "");
    }

    ByteBuffer written() {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(BYTES_BEFORE_THE_KEY + text.length)
                .putLong(ChangePlace.micros(asOf))
                .putLong(ChangePlace.micros(changedAt))
                .put(text);
    }

    static KeyChange read(ByteBuffer bytes) {
        Instant asOf = ChangePlace.instant(bytes.getLong());
        Instant changedAt = ChangePlace.instant(bytes.getLong());
        return new KeyChange(
                asOf, changedAt, StandardCharsets.UTF_8.decode(bytes).toString());
    }
}
