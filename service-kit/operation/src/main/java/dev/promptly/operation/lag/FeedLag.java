package dev.promptly.operation.lag;

import dev.promptly.kit.feed.Feed;
import dev.promptly.kit.feed.Feeds;
import dev.promptly.kit.feed.RawFeed;
import dev.promptly.operation.figures.Counted;
import dev.promptly.operation.figures.Glance;
import dev.promptly.operation.figures.Row;
import dev.promptly.operation.figures.Row.Cell;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many messages of each topic the service, all its replicas together, has yet to take: what Kafka knows of its groups. */
@Singleton
@Priority(10)
public class FeedLag implements Counted {

    private static final Duration PATIENCE = Duration.ofMillis(600);
    private static final long ALARMING = 1_000;

    private final Map<String, String> topicsByGroup;
    private final Admin admin;
    private final Glance<Map<String, Long>> glance = new Glance<>(this::ask);

    FeedLag(
            @All List<Feed> feeds,
            @All List<RawFeed> rawFeeds,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.topicsByGroup = Stream.concat(
                        feeds.stream().map(Feed::topic), rawFeeds.stream().map(RawFeed::topic))
                .collect(Collectors.toMap(topic -> Feeds.group(service, topic), Function.identity()));
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.admin = Admin.create(config);
    }

    /** Messages not yet taken, by topic. */
    public Map<String, Long> byTopic() {
        return glance.look();
    }

    private Map<String, Long> ask() {
        Map<TopicPartition, ListOffsetsResultInfo> ends = ends();
        Map<String, Map<TopicPartition, OffsetAndMetadata>> taken =
                await(admin.listConsumerGroupOffsets(topicsByGroup.keySet().stream()
                                .collect(Collectors.toMap(
                                        Function.identity(), group -> new ListConsumerGroupOffsetsSpec())))
                        .all());
        Map<String, Long> lags = new TreeMap<>();
        topicsByGroup.forEach((group, topic) -> lags.put(topic, lag(topic, ends, taken.getOrDefault(group, Map.of()))));
        return lags;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends() {
        Map<TopicPartition, OffsetSpec> latest =
                await(admin.describeTopics(topicsByGroup.values()).allTopicNames()).values().stream()
                        .flatMap(FeedLag::partitions)
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return await(admin.listOffsets(latest).all());
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(info -> new TopicPartition(topic.name(), info.partition()));
    }

    /** A partition of which nothing was taken yet counts from its first message on. */
    private static long lag(
            String topic,
            Map<TopicPartition, ListOffsetsResultInfo> ends,
            Map<TopicPartition, OffsetAndMetadata> taken) {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .mapToLong(end -> {
                    OffsetAndMetadata next = taken.get(end.getKey());
                    return Math.max(0, end.getValue().offset() - (next == null ? 0 : next.offset()));
                })
                .sum();
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not say how far the feeds are", e);
        }
    }

    @Override
    public String caption() {
        return "Topics";
    }

    @Override
    public List<String> columns() {
        return List.of("Topic it reads", "Messages behind");
    }

    @Override
    public List<Row> rows() {
        return byTopic().entrySet().stream()
                .map(lag -> Row.of(lag.getKey(), Cell.alarmingAbove(ALARMING, lag.getValue())))
                .toList();
    }

    @PreDestroy
    void close() {
        admin.close(PATIENCE);
    }
}
