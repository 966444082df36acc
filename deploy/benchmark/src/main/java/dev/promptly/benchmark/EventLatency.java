package dev.promptly.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * From the filing of a complaint to its first event being readable on the public topic, at half the rate that is accepted,
 * beside a plain producer and a plain consumer at the same rate on the same broker.
 */
final class EventLatency implements Scenario {

    private static final String EVENTS = "promptly.complaints.v1";

    /** About what a first event of three targets weighs. */
    private static final int BYTES = 1_500;

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        SteadyFiling filing = SteadyFiling.atHalfTheRate(bench);
        Percentiles percentiles =
                new Percentiles("event", "filed to readable in Kafka, %.0f/s".formatted(filing.perSecond()));
        for (int i = 1; i <= bench.options().rounds(); i++) {
            Latency baseline = baseline(bench, filing);
            Latency measured = new Latency();
            Duration before = bench.usage().cpu();
            int filed = measured(bench, filing, measured);
            double cpu = bench.usage().cpu().minus(before).toNanos() / 1e6 / filed;
            percentiles.add(measured, baseline, cpu);
            bench.say(
                    "event   round %d: p50 %.1f ms, p99 %.1f ms; plain Kafka %.1f and %.1f",
                    i,
                    measured.milliseconds(50),
                    measured.milliseconds(99),
                    baseline.milliseconds(50),
                    baseline.milliseconds(99));
        }
        return percentiles.figures();
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

    private static Latency baseline(Bench bench, SteadyFiling filing) throws Exception {
        Latency latency = new Latency();
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
        }
        return latency;
    }
}
