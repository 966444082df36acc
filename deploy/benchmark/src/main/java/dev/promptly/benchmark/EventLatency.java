package dev.promptly.benchmark;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * From the filing of a complaint to its first event being readable on the public topic, at two rates,
 * beside a plain producer and a plain consumer at the same rate on the same broker.
 */
final class EventLatency implements Scenario {

    private static final String EVENTS = "promptly.complaints.v1";

    /** About what a first event of three targets weighs. */
    private static final int BYTES = 1_500;

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        return SteadyFiling.atBothRates(
                bench,
                filing -> new Percentiles("event", "filed to readable in Kafka, %.0f/s".formatted(filing.perSecond()))
                        .take(
                                bench,
                                "plain Kafka",
                                latency -> baseline(bench, filing, latency),
                                latency -> measured(bench, filing, latency)));
    }

    private static int measured(Bench bench, SteadyFiling filing, Latency latency) throws Exception {
        Topic topic = new Topic(bench.stack().plan().kafkaBootstrap(), EVENTS);
        try (Topic.Watch watch = topic.watch(records -> {
            long now = System.nanoTime();
            records.forEach(record -> latency.ended(record.key(), now));
        })) {
            int filed = filing.run("event", latency);
            latency.awaitSettled(filed);
            bench.awaitQuiet();
            return filed;
        }
    }

    private static int baseline(Bench bench, SteadyFiling filing, Latency latency) throws Exception {
        Topic topic = Topic.baseline(bench);
        byte[] value = new byte[BYTES];
        try (KafkaProducer<String, byte[]> producer = topic.producer();
                Topic.Watch watch = topic.watch(records -> {
                    long now = System.nanoTime();
                    records.forEach(record -> latency.ended(record.key(), now));
                })) {
            int sent = OpenLoop.run(filing.perSecond(), filing.time(), intended -> {
                String id = UUID.randomUUID().toString();
                latency.begun(id, intended);
                producer.send(new ProducerRecord<>(topic.name(), id, value));
            });
            latency.awaitSettled(sent);
            return sent;
        }
    }
}
