package dev.promptly.kit.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.promptly.kit.json.JsonFormat;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Personal data at rest: each person's or case's is sealed with a key of its own, which is kept wrapped by the service's
 * master key. Deleting that one key makes the data unreadable in every table, log and backup (PIPL art. 47).
 */
@Singleton
public class SubjectKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataSource dataSource;
    private final Key master;

    /**
     * @param master The service's own AES-256 key, base64 of 32 bytes; wraps the keys of persons and cases and seals what is
     *     nobody's. Lost, all personal data of the service is unreadable
     */
    SubjectKeys(DataSource dataSource, @ConfigProperty(name = "promptly.keys.master") String master) {
        this.dataSource = dataSource;
        this.master = Key.ofBase64(master);
    }

    /** Seals a value as JSON under the subject's key, which is made where there never was one; for nobody where it was deleted. */
    public byte[] seal(UUID subject, Object value) {
        try {
            return keyOrNew(subject).seal(JsonFormat.tolerant().writeValueAsBytes(value), subject.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON value", e);
        }
    }

    /** Opens a value; empty where the subject's key was deleted. */
    public <T> Optional<T> open(UUID subject, byte[] sealed, Class<T> type) {
        return key(subject).map(key -> {
            try {
                return JsonFormat.tolerant().readValue(key.open(sealed, subject.toString()), type);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The key itself, for what is too large to be sealed in one piece; where it was deleted, one that nobody keeps. */
    public Key keyOrNew(UUID subject) {
        return key(subject).orElseGet(() -> make(subject));
    }

    public Optional<Key> key(UUID subject) {
        return rawKey(subject).map(Key::of);
    }

    /** The 32 bytes of the key; empty where it was deleted or never made. */
    public Optional<byte[]> rawKey(UUID subject) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT wrapped FROM subject_key WHERE subject = ?")) {
            select.setObject(1, subject);
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? Optional.ofNullable(found.getBytes(1))
                                .map(wrapped -> master.open(wrapped, subject.toString()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("subject keys cannot be read", e);
        }
    }

    /** Makes the subject's data unreadable for ever. */
    public void delete(UUID subject) {
        update("""
                INSERT INTO subject_key (subject, wrapped) VALUES (?, ?)
                ON CONFLICT (subject) DO UPDATE SET wrapped = EXCLUDED.wrapped""", subject, null);
    }

    private Key make(UUID subject) {
        byte[] fresh = new byte[32];
        RANDOM.nextBytes(fresh);
        boolean first = update(
                "INSERT INTO subject_key (subject, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING",
                subject,
                master.seal(fresh, subject.toString()));
        return first ? Key.of(fresh) : key(subject).orElseGet(() -> Key.of(fresh));
    }

    private boolean update(String sql, UUID subject, byte @org.jspecify.annotations.Nullable [] wrapped) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, subject);
            statement.setBytes(2, wrapped);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("subject keys cannot be written", e);
        }
    }
}
