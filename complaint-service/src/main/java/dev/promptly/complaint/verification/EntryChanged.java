package dev.promptly.complaint.verification;

import java.util.UUID;

/**
 * An entry of the registry waits for a verdict, or has got one; fired inside the transaction of the change, to whoever keeps
 * the reviewers' queue.
 */
public record EntryChanged(Entry.Kind kind, UUID id, Verification.State state) {

    public static EntryChanged of(Entry entry) {
        return new EntryChanged(entry.kind(), entry.id(), entry.verification().state());
    }
}
