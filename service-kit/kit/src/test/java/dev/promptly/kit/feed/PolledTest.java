package dev.promptly.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class PolledTest {

    private static final String TOPIC = "promptly.acts.v1";

    @Test
    void whatIsReadTogetherIsTakenTogether() {
        List<Polled> lists = lists(of(0, 3, 10), of(1, 2, 10), of(2, 1, 10));

        assertThat(lists).hasSize(1);
        assertThat(lists.get(0).messages()).hasSize(6);
        assertThat(lists.get(0).last()).isEqualTo(Map.of(partition(0), 2L, partition(1), 1L, partition(2), 0L));
    }

    @Test
    void thatOfOnePartitionStaysInItsOrder() {
        Polled list = lists(of(0, 3, 10), of(1, 3, 10)).get(0);

        assertThat(list.messages().stream().filter(message -> message.partition() == 1))
                .extracting(ConsumerRecord::offset)
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void noListIsLargerThanWhatIsReadOfOnePartition() {
        List<Polled> lists = lists(of(0, 1, 600_000), of(1, 1, 400_000), of(2, 2, 900_000), of(3, 1, 1));

        assertThat(lists)
                .extracting(list -> list.partitions().keySet().stream()
                        .map(TopicPartition::partition)
                        .toList())
                .containsExactly(List.of(0, 1), List.of(2), List.of(3));
    }

    @Test
    void nothingReadIsNoList() {
        assertThat(Polled.lists(ConsumerRecords.empty())).isEmpty();
    }

    @SafeVarargs
    private static List<Polled> lists(List<ConsumerRecord<String, byte[]>>... partitions) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> polled = new LinkedHashMap<>();
        for (List<ConsumerRecord<String, byte[]>> messages : partitions) {
            polled.put(partition(messages.get(0).partition()), messages);
        }
        return Polled.lists(new ConsumerRecords<>(polled, Map.of()));
    }

    private static List<ConsumerRecord<String, byte[]>> of(int partition, int messages, int bytes) {
        return IntStream.range(0, messages)
                .mapToObj(offset -> new ConsumerRecord<>(
                        TOPIC,
                        partition,
                        offset,
                        0L,
                        TimestampType.CREATE_TIME,
                        0,
                        bytes,
                        "case",
                        new byte[bytes],
                        new RecordHeaders(),
                        Optional.empty()))
                .toList();
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(TOPIC, number);
    }
}
