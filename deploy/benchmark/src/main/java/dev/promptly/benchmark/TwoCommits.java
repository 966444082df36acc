package dev.promptly.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One row committed, told by a message, and another row committed by who hears it; by hand, on the same servers. */
record TwoCommits(Bench bench) {

    private static final String INSERT = "INSERT INTO %s (id) VALUES (?)";

    /** Returns how many were sent, once all are there. */
    int run(double perSecond, Duration time, Latency latency) throws Exception {
        Topic topic = Topic.baseline(bench);
        try (Connection sending = connection("here");
                Connection hearing = connection("there");
                PreparedStatement here = sending.prepareStatement(INSERT.formatted("here"));
                PreparedStatement there = hearing.prepareStatement(INSERT.formatted("there"));
                KafkaProducer<String, byte[]> producer = topic.producer();
                Topic.Watch watch = topic.watch(records -> hear(records, there, latency))) {
            int sent = OpenLoop.run(perSecond, time, intended -> {
                String id = UUID.randomUUID().toString();
                latency.begun(id, intended);
                here.setString(1, id);
                here.executeUpdate();
                producer.send(new ProducerRecord<>(topic.name(), id, new byte[1_500]));
            });
            latency.awaitSettled(sent);
            return sent;
        }
    }

    private Connection connection(String table) throws SQLException {
        Connection connection = bench.baseline().database().connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS %s (id text PRIMARY KEY)".formatted(table));
        }
        return connection;
    }

    /** What came together is committed together, as the services do it. */
    private static void hear(List<ConsumerRecord<String, byte[]>> records, PreparedStatement insert, Latency latency) {
        try {
            insert.getConnection().setAutoCommit(false);
            for (ConsumerRecord<String, byte[]> record : records) {
                insert.setString(1, record.key());
                insert.addBatch();
            }
            insert.executeBatch();
            insert.getConnection().commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the baseline cannot write", e);
        }
        long now = System.nanoTime();
        records.forEach(record -> latency.ended(record.key(), now));
    }
}
