package dev.promptly.complaint;

import static dev.promptly.embedded.Soon.soon;

import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Tells of stored evidence as evidence-service does. It answers once the service has heard of the item: a notice that relies upon an
 * item that is still on its way is not decided at once, and whoever expects that it is fails where the machine is busy.
 */
final class EvidenceTold {

    private EvidenceTold() {}

    static void tell(UUID item, Object stored) {
        String id = item.toString();
        Topics.send(Message.event(
                "promptly.evidence.v1",
                id,
                Ids.next(),
                "evidence-service",
                "evidence.stored",
                id,
                Instant.now(),
                stored));
        soon().pollInterval(Duration.ofMillis(2)).until(() -> isHeard(item));
    }

    private static boolean isHeard(UUID item) {
        return Rows.count("SELECT count(*) FROM evidence_fact WHERE id = ?", item) == 1;
    }
}
