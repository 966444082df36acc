package dev.promptly.kit.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Messages that were read together, of any partitions of one topic, each partition's in their order. */
record Polled(Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> partitions) {

    /** How large those may be that are taken in one transaction: as much as is read of one partition at once. */
    private static final int MOST_BYTES = 1024 * 1024;

    /** They, so that no list is larger than what may be read of one partition, but a partition's own. */
    static List<Polled> lists(ConsumerRecords<String, byte[]> polled) {
        List<Polled> lists = new ArrayList<>();
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> list = new LinkedHashMap<>();
        long bytes = 0;
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<String, byte[]>> messages = polled.records(partition);
            long theirs = messages.stream()
                    .mapToLong(ConsumerRecord::serializedValueSize)
                    .sum();
            if (!list.isEmpty() && bytes + theirs > MOST_BYTES) {
                lists.add(new Polled(list));
                list = new LinkedHashMap<>();
                bytes = 0;
            }
            list.put(partition, messages);
            bytes += theirs;
        }
        if (!list.isEmpty()) {
            lists.add(new Polled(list));
        }
        return lists;
    }

    List<ConsumerRecord<String, byte[]>> messages() {
        return partitions.values().stream().flatMap(List::stream).toList();
    }

    /** The offset of the last of each partition. */
    Map<TopicPartition, Long> last() {
        return partitions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        of -> of.getValue().get(of.getValue().size() - 1).offset()));
    }
}
