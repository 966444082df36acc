package dev.promptly.evidence.heartbeat;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;

/** Kafka's own word on how many partitions a topic has now. */
@Singleton
class TopicPartitions {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Admin admin;

    TopicPartitions(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.admin = Admin.create(config);
    }

    /** @throws IllegalStateException where Kafka does not answer within two seconds */
    int of(String topic) throws InterruptedException {
        try {
            Map<String, TopicDescription> found = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return found.values().iterator().next().partitions().size();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not say how many partitions " + topic + " has", e);
        }
    }

    @PreDestroy
    void close() {
        admin.close(PATIENCE);
    }
}
