package dev.promptly.kit.sealing;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one transaction has read of subjects' keys, and what it has sealed or opened with them: so each key's row is read once in it, and
 * no seal is opened that was just made. It ends with the transaction; where none is under way nothing is kept.
 */
final class KeysInHand {

    private final Map<UUID, OfSubject> subjects = new HashMap<>();

    /**
     * @param key empty where its row says that it was deleted
     * @param values by the very array that holds the seal
     */
    private record OfSubject(Optional<Key> key, Map<byte[], Object> values) {}

    static KeysInHand of(TransactionSynchronizationRegistry transaction) {
        if (transaction.getTransactionKey() == null) {
            return new KeysInHand();
        }
        KeysInHand before = (KeysInHand) transaction.getResource(KeysInHand.class);
        if (before != null) {
            return before;
        }
        KeysInHand begun = new KeysInHand();
        transaction.putResource(KeysInHand.class, begun);
        return begun;
    }

    /** Those of the subjects whose rows were seen. */
    Map<UUID, Optional<Key>> keys(Collection<UUID> asked) {
        Map<UUID, Optional<Key>> keys = new HashMap<>();
        asked.forEach(
                subject -> Optional.ofNullable(subjects.get(subject)).ifPresent(known -> keys.put(subject, known.key)));
        return keys;
    }

    void keep(UUID subject, Optional<Key> key) {
        subjects.put(subject, new OfSubject(key, new IdentityHashMap<>()));
    }

    void forget(UUID subject) {
        subjects.remove(subject);
    }

    /** What the array holds, of a subject whose key is in hand. */
    void keep(UUID subject, byte[] sealed, Object value) {
        OfSubject known = subjects.get(subject);
        if (known != null && known.key.isPresent()) {
            known.values.put(sealed, value);
        }
    }

    <T> Optional<T> value(UUID subject, byte[] sealed, Class<T> type) {
        return Optional.ofNullable(subjects.get(subject))
                .map(known -> known.values.get(sealed))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
