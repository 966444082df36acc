package dev.promptly.complaint.delivery;

import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A notice on its way.
 *
 * @param account to whom; null where that was not told
 */
record Sent(@Nullable String account, List<UUID> targetIds) {

    /** The targets that these were about. Where the platform corrected who sells a listing, only a notice to that one counts. */
    static List<Target> targets(Complaint complaint, List<Sent> all) {
        return all.stream().flatMap(sent -> sent.targets(complaint)).distinct().toList();
    }

    private Stream<Target> targets(Complaint complaint) {
        return complaint.targets(targetIds).stream()
                .filter(target -> target.reached().countsFor(account, target.operatorId()));
    }
}
