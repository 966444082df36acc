package dev.promptly.kit.sealing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Subject keys that were unwrapped before. They spare the unwrapping and never the look at the row: a key is known again only
 * by the very bytes that stand there now, so that one which was deleted, by whichever replica, is known to none.
 */
final class UnwrappedKeys {

    /** Of the subjects that are spoken of at a time; each holds a few hundred bytes. */
    static final int MOST = 4_096;

    private final Key master;
    private final Map<UUID, Unwrapped> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Unwrapped> eldest) {
            return size() > MOST;
        }
    };

    UnwrappedKeys(Key master) {
        this.master = master;
    }

    private record Unwrapped(byte[] wrapped, Key key) {}

    /** @throws IllegalStateException where the bytes were not wrapped for this subject by the service's master key */
    Key of(UUID subject, byte[] wrapped) {
        Unwrapped before = find(subject);
        if (before != null && Arrays.equals(before.wrapped, wrapped)) {
            return before.key;
        }
        Key key = Key.of(master.open(wrapped, subject.toString()));
        keep(subject, new Unwrapped(wrapped, key));
        return key;
    }

    private synchronized @Nullable Unwrapped find(UUID subject) {
        return known.get(subject);
    }

    private synchronized void keep(UUID subject, Unwrapped unwrapped) {
        known.put(subject, unwrapped);
    }

    /** Once the row says that it was deleted. */
    synchronized void forget(UUID subject) {
        known.remove(subject);
    }

    synchronized int size() {
        return known.size();
    }
}
