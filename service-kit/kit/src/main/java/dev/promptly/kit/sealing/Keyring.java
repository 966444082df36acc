package dev.promptly.kit.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.promptly.kit.json.JsonFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys of some subjects, as their rows stood when they were read together. It belongs to the transaction that read them and
 * is not kept beyond it, for a key may be deleted at any time.
 */
public final class Keyring {

    private final Map<UUID, Optional<Key>> keys;

    Keyring(Map<UUID, Optional<Key>> keys) {
        this.keys = keys;
    }

    /** Opens a value; empty where the subject's key was deleted. */
    public <T> Optional<T> open(UUID subject, byte[] sealed, Class<T> type) {
        return key(subject).map(key -> open(key, subject, sealed, type));
    }

    /** Seals a value as JSON; for nobody where the subject's key was deleted. */
    public byte[] seal(UUID subject, Object value) {
        return seal(key(subject).orElseGet(Keyring::nobodys), subject, value);
    }

    /** Seals what is {@link #written} already. */
    public byte[] seal(UUID subject, byte[] written) {
        return key(subject).orElseGet(Keyring::nobodys).seal(written, subject.toString());
    }

    /** A value as it is sealed. */
    public static byte[] written(Object value) {
        try {
            return JsonFormat.tolerant().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON value", e);
        }
    }

    /** Empty where it was deleted or never made. */
    public Optional<Key> key(UUID subject) {
        Optional<Key> key = keys.get(subject);
        if (key == null) {
            throw new IllegalArgumentException("the key of " + subject + " was not asked for");
        }
        return key;
    }

    /** One that nobody keeps. */
    static Key nobodys() {
        return Key.of(SubjectKeys.fresh());
    }

    static byte[] seal(Key key, UUID subject, Object value) {
        return key.seal(written(value), subject.toString());
    }

    static <T> T open(Key key, UUID subject, byte[] sealed, Class<T> type) {
        try {
            return JsonFormat.tolerant().readValue(key.open(sealed, subject.toString()), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
