package dev.promptly.kit.feed;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How the messages of one topic are taken in. */
interface Intake {

    String topic();

    /** All of them in one transaction, or none. */
    void takeTogether(List<ConsumerRecord<String, byte[]>> messages);

    /** One in a transaction of its own. */
    void takeAlone(ConsumerRecord<String, byte[]> message);
}
