package dev.promptly.kit.sealing;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Personal data at rest: each person's or case's is sealed with a key of its own, which is kept wrapped by the service's
 * master key. Deleting that one key makes the data unreadable in every table, log and backup (PIPL art. 47), in every replica
 * at once: the key's row is read in each transaction, once, and beyond it only what it unwraps to is remembered.
 */
@Singleton
public class SubjectKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final Key master;
    private final UnwrappedKeys unwrapped;

    /**
     * @param master The service's own AES-256 key, base64 of 32 bytes; wraps the keys of persons and cases and seals what is
     *     nobody's. Lost, all personal data of the service is unreadable
     */
    SubjectKeys(
            DataSource dataSource,
            TransactionSynchronizationRegistry transaction,
            @ConfigProperty(name = "promptly.keys.master") String master) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.master = Key.ofBase64(master);
        this.unwrapped = new UnwrappedKeys(this.master);
    }

    /** Seals a value as JSON under the subject's key, which is made where there never was one; for nobody where it was deleted. */
    public byte[] seal(UUID subject, Object value) {
        byte[] sealed = Keyring.seal(keyOrNew(subject), subject, value);
        inHand().keep(subject, sealed, value);
        return sealed;
    }

    /** Opens a value; empty where the subject's key was deleted. */
    public <T> Optional<T> open(UUID subject, byte[] sealed, Class<T> type) {
        KeysInHand inHand = inHand();
        Optional<T> before = inHand.value(subject, sealed, type);
        if (before.isPresent()) {
            return before;
        }
        Optional<T> opened = key(subject).map(key -> Keyring.open(key, subject, sealed, type));
        opened.ifPresent(value -> inHand.keep(subject, sealed, value));
        return opened;
    }

    private KeysInHand inHand() {
        return KeysInHand.of(transaction);
    }

    /** The key itself, for what is too large to be sealed in one piece; where it was deleted, one that nobody keeps. */
    public Key keyOrNew(UUID subject) {
        return ringOrNew(Set.of(subject)).key(subject).orElseGet(Keyring::nobodys);
    }

    /** Empty where it was deleted or never made. */
    public Optional<Key> key(UUID subject) {
        return ring(Set.of(subject)).key(subject);
    }

    /** The keys of these subjects, to open what was sealed for them: one statement, however many. */
    public Keyring ring(Collection<UUID> subjects) {
        Map<UUID, Optional<Key>> keys = read(subjects);
        subjects.forEach(subject -> keys.putIfAbsent(subject, Optional.empty()));
        return new Keyring(keys);
    }

    /** The same, to seal: keys are made, in one statement more, for those that never had one. */
    public Keyring ringOrNew(Collection<UUID> subjects) {
        Map<UUID, Optional<Key>> keys = read(subjects);
        make(without(keys, subjects)).forEach((subject, key) -> {
            keys.put(subject, Optional.of(key));
            inHand().keep(subject, Optional.of(key));
        });
        keys.putAll(read(without(keys, subjects))); // another made or deleted them in the meantime
        return new Keyring(keys);
    }

    private static List<UUID> without(Map<UUID, ?> known, Collection<UUID> subjects) {
        return subjects.stream()
                .filter(subject -> !known.containsKey(subject))
                .distinct()
                .toList();
    }

    /** Where a row says so, that the key was deleted; nothing where there is no row. */
    private Map<UUID, Optional<Key>> read(Collection<UUID> subjects) {
        KeysInHand inHand = inHand();
        Map<UUID, Optional<Key>> keys = inHand.keys(subjects);
        Map<UUID, Optional<Key>> read = readRows(without(keys, subjects));
        read.forEach(inHand::keep);
        keys.putAll(read);
        return keys;
    }

    private Map<UUID, Optional<Key>> readRows(List<UUID> subjects) {
        Map<UUID, Optional<Key>> keys = new HashMap<>();
        if (subjects.isEmpty()) {
            return keys;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT subject, wrapped FROM subject_key WHERE subject = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    UUID subject = found.getObject(1, UUID.class);
                    keys.put(subject, unwrap(subject, found.getBytes(2)));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("subject keys cannot be read", e);
        }
    }

    private Optional<Key> unwrap(UUID subject, byte @Nullable [] wrapped) {
        if (wrapped == null) {
            unwrapped.forget(subject);
            return Optional.empty();
        }
        return Optional.of(unwrapped.of(subject, wrapped));
    }

    /** In the order of the subjects, so that no two who make the same keys wait for each other. */
    private Map<UUID, Key> make(List<UUID> subjects) {
        Map<UUID, Key> made = new HashMap<>();
        if (subjects.isEmpty()) {
            return made;
        }
        Map<UUID, byte[]> fresh = new HashMap<>();
        subjects.forEach(subject -> fresh.put(subject, fresh()));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO subject_key (subject, wrapped)
                        SELECT subject, wrapped FROM unnest(?::uuid[], ?::bytea[]) AS made (subject, wrapped)
                        ORDER BY subject ON CONFLICT DO NOTHING RETURNING subject""")) {
            insert.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
            insert.setArray(2, connection.createArrayOf("bytea", wrapped(subjects, fresh)));
            try (ResultSet first = insert.executeQuery()) {
                while (first.next()) {
                    UUID subject = first.getObject(1, UUID.class);
                    made.put(subject, Key.of(Objects.requireNonNull(fresh.get(subject))));
                }
            }
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException("subject keys cannot be written", e);
        }
    }

    private byte[][] wrapped(List<UUID> subjects, Map<UUID, byte[]> fresh) {
        return subjects.stream()
                .map(subject -> master.seal(Objects.requireNonNull(fresh.get(subject)), subject.toString()))
                .toArray(byte[][]::new);
    }

    static byte[] fresh() {
        byte[] fresh = new byte[32];
        RANDOM.nextBytes(fresh);
        return fresh;
    }

    /** Those of the subjects whose key was deleted. */
    public Set<UUID> deleted(Collection<UUID> subjects) {
        return read(subjects).entrySet().stream()
                .filter(key -> key.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Takes back keys that were made in this transaction for what then did not come to be: nothing was sealed with them that is kept. */
    public void unmake(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM subject_key WHERE subject = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
            delete.executeUpdate();
            subjects.forEach(inHand()::forget);
        } catch (SQLException e) {
            throw new IllegalStateException("subject keys cannot be written", e);
        }
    }

    /** Makes the subject's data unreadable for ever. */
    public void delete(UUID subject) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO subject_key (subject, wrapped) VALUES (?, NULL)
                ON CONFLICT (subject) DO UPDATE SET wrapped = NULL""")) {
            statement.setObject(1, subject);
            statement.executeUpdate();
            unwrapped.forget(subject);
            inHand().forget(subject);
        } catch (SQLException e) {
            throw new IllegalStateException("subject keys cannot be written", e);
        }
    }
}
