package dev.promptly.complaint;

import static dev.promptly.embedded.Soon.soon;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.embedded.TopicReader;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A reader of a topic that goes on from where it has come. */
public final class Following implements AutoCloseable {

    private final TopicReader reader;

    /** From what is told next. */
    public Following(String topic) {
        reader = TopicReader.fromEnd(TestInfrastructure.kafkaBootstrap(), topic);
    }

    /** What was told since: of what is committed nothing is still on its way. */
    public List<ConsumerRecord<String, byte[]>> next() {
        soon().pollInterval(Duration.ofMillis(5)).until(() -> Rows.count("SELECT count(*) FROM outbox") == 0);
        return reader.next();
    }

    @Override
    public void close() {
        reader.close();
    }
}
