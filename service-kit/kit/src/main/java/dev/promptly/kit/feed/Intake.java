package dev.promptly.kit.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How the messages of one topic are taken in.
 *
 * @param gathers how long more may gather after some were begun
 * @param take several, each partition's in their order, in the transaction that they share
 * @param takeAlone one in a transaction of its own
 */
record Intake(
        String topic,
        Duration gathers,
        Consumer<List<ConsumerRecord<String, byte[]>>> take,
        Consumer<ConsumerRecord<String, byte[]>> takeAlone) {

    /** All of them in one transaction, or none. */
    void takeTogether(List<ConsumerRecord<String, byte[]>> messages) {
        QuarkusTransaction.requiringNew().run(() -> take.accept(messages));
    }
}
