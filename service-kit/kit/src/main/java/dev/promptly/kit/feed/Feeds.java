package dev.promptly.kit.feed;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts every feed of the service with the application and stops it before the database goes. */
@Singleton
public class Feeds {

    /** How long a group waits for a member that was killed; Kafka's own 45 s would hold up every notice as long. */
    private static final int DEAD_AFTER_MILLIS = 10_000;

    private final List<Intake> intakes;
    private final Map<String, Object> kafka;
    private final String service;
    private final Map<FeedLoop, Thread> loops = new ConcurrentHashMap<>();

    Feeds(
            @All List<Feed> feeds,
            @All List<RawFeed> rawFeeds,
            FeedReader reader,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.intakes = Stream.concat(
                        feeds.stream().map(reader::of), rawFeeds.stream().map(reader::of))
                .toList();
        this.kafka = kafka;
        this.service = service;
    }

    /** All replicas of a service read a topic together. */
    public static String group(String service, String topic) {
        return service + "." + topic;
    }

    void start(@Observes StartupEvent event) {
        for (Intake intake : intakes) {
            FeedLoop loop = new FeedLoop(intake, consumer(intake.topic()));
            Thread thread = new Thread(loop, "feed-" + intake.topic());
            loops.put(loop, thread);
            thread.start();
        }
    }

    /** Before the outbox is relayed for the last time: what was taken in here is told by it. */
    void stop(@Observes @Priority(1_000) ShutdownEvent event) throws InterruptedException {
        loops.keySet().forEach(FeedLoop::stop);
        for (Thread thread : loops.values()) {
            thread.join(5_000);
        }
    }

    /** Those that it reads. */
    public List<String> topics() {
        return intakes.stream().map(Intake::topic).toList();
    }

    /** Whether a partition of the topic stands at a message that cannot be taken in. */
    public boolean stands(String topic) {
        return loops.keySet().stream()
                .anyMatch(loop -> loop.topic().equals(topic) && !loop.standing().isEmpty());
    }

    Collection<FeedLoop> loops() {
        return loops.keySet();
    }

    private KafkaConsumer<String, byte[]> consumer(String topic) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group(service, topic));
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, group(service, topic));
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, DEAD_AFTER_MILLIS);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
