package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.ServerLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a topic holds now, from its beginning, as {@code kcat -C -e} would print it. */
record TopicDump(List<Message> messages) {

    private static final String PREFIX = "dev.promptly.";
    private static final String SUFFIX = ".v1";

    /** A message as it lies there. */
    record Message(ConsumerRecord<byte[], byte[]> raw) {

        String key() {
            return new String(raw.key(), StandardCharsets.UTF_8);
        }

        /** Empty where there is no such header. */
        String header(String name) {
            Header header = raw.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }

        /** The event's name: {@code measure.requested} of {@code dev.promptly.measure.requested.v1}. */
        String name() {
            String type = header("ce_type");
            return type.startsWith(PREFIX) && type.endsWith(SUFFIX)
                    ? type.substring(PREFIX.length(), type.length() - SUFFIX.length())
                    : type;
        }

        JsonNode data() {
            return Json.read(raw.value());
        }

        /** Whatever bytes there are: key, value, each header's name and value. */
        Stream<byte[]> bytes() {
            Stream<byte[]> headers = Stream.of(raw.headers().toArray())
                    .flatMap(header -> Stream.of(header.key().getBytes(StandardCharsets.UTF_8), header.value()));
            return Stream.concat(headers, Stream.of(raw.key(), raw.value()).filter(Objects::nonNull));
        }

        @Override
        public String toString() {
            return raw.topic() + "-" + raw.partition() + "@" + raw.offset() + " " + name();
        }
    }

    static TopicDump of(String topic) {
        ServerLog.quieten();
        List<Message> found = new ArrayList<>();
        Map<String, Object> kafka = Map.of("bootstrap.servers", TestStack.plan().kafkaBootstrap());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> found.add(new Message(message)));
            }
        }
        return new TopicDump(List.copyOf(found));
    }

    /** Those under the key, in order. */
    List<Message> under(String key) {
        return messages.stream().filter(message -> key.equals(message.key())).toList();
    }

    /** Those of one event name under the key, in order. */
    List<Message> under(String key, String name) {
        return under(key).stream()
                .filter(message -> name.equals(message.name()))
                .toList();
    }
}
