package dev.promptly.kit.outbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that this process has stored a moment ago, so that its relay need not read again what it still has. The table says which rows are
 * committed and in which order; what is not here, or no longer, is read from it. Bounded by the bytes of the messages.
 */
final class JustStored {

    private static final long MOST_BYTES = 16 * 1024 * 1024;

    private final Map<Long, List<Message>> rows = new LinkedHashMap<>();
    private long bytes;
    private boolean wanted;

    /** Whether it is this process that relays: else nobody takes them. */
    synchronized void want(boolean relays) {
        wanted = relays;
        if (!relays) {
            rows.clear();
            bytes = 0;
        }
    }

    /** @param ids of the rows, in the order of the changes */
    synchronized void keep(List<Long> ids, List<List<Message>> changes) {
        for (int i = 0; wanted && i < ids.size(); i++) {
            rows.put(ids.get(i), changes.get(i));
            bytes += size(changes.get(i));
        }
        Iterator<List<Message>> oldest = rows.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    /** Those of the rows that it has, and has no more. */
    synchronized Map<Long, List<Message>> take(Collection<Long> ids) {
        Map<Long, List<Message>> taken = new HashMap<>();
        for (Long id : ids) {
            List<Message> messages = rows.remove(id);
            if (messages != null) {
                bytes -= size(messages);
                taken.put(id, messages);
            }
        }
        return taken;
    }

    private static long size(List<Message> messages) {
        return messages.stream().mapToLong(message -> message.value().length).sum();
    }
}
