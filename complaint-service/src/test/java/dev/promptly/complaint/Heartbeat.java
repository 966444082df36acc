package dev.promptly.complaint;

import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

/** Tells, as evidence-service does, up to when everything stored has been told. */
public final class Heartbeat {

    private static final String TOPIC = "promptly.evidence.v1";

    private Heartbeat() {}

    /** To every partition: whatever is stored has been told by now. */
    public static void now() {
        to(IntStream.range(0, Topics.partitions(TOPIC)));
    }

    /** To these partitions only. */
    public static void to(IntStream partitions) {
        Instant until = Instant.now();
        int count = Topics.partitions(TOPIC);
        partitions.forEach(partition -> {
            String subject = "partition-" + partition;
            Map<String, Object> heard = Map.of("until", until, "partition", partition, "partitions", count);
            Topics.send(Message.event(
                            TOPIC, subject, Ids.next(), "evidence-service", "evidence.heartbeat", subject, until, heard)
                    .to(partition));
        });
    }
}
