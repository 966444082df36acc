package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.Awaits.Awaited;
import dev.promptly.complaint.law.WaitingKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a complaint waits for, as it is stored with it: so it can be shown without judging anew.
 *
 * @param orAnother whether any one of those that bear this mark is enough
 * @param since when it was first found to be missing, legal time
 */
public record WaitSince(WaitingKind kind, @Nullable UUID id, boolean orAnother, Instant since) {

    /** What is waited for now; what was waited for before bears its instant still. */
    static List<WaitSince> following(List<WaitSince> before, List<Awaited> now, Instant at) {
        Map<Awaited, Instant> began = new HashMap<>();
        before.forEach(earlier -> began.put(earlier.what(), earlier.since()));
        return now.stream()
                .map(awaited -> new WaitSince(
                        awaited.kind(), awaited.id(), awaited.orAnother(), began.getOrDefault(awaited, at)))
                .toList();
    }

    private Awaited what() {
        return new Awaited(kind, id, orAnother);
    }
}
