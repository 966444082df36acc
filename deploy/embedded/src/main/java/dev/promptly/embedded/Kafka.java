package dev.promptly.embedded;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** One Kafka broker, its own controller, inside this process; its log survives a restart. */
public final class Kafka implements AutoCloseable {

    private static final String NODE = "1";

    /** Room for an act with a thousand targets; producers have to allow as much. */
    private static final int LARGEST_MESSAGE = 8 * 1024 * 1024;

    private final KafkaRaftServer server;
    private final String bootstrap;

    private Kafka(KafkaRaftServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
    }

    /**
     * Starts the broker on the given log, or on a new one, and creates the topics that are missing.
     *
     * @param port the port on 127.0.0.1, 0 for a free one
     */
    public static Kafka start(Path directory, int port) throws IOException {
        ServerLog.quieten();
        format(directory);
        String bootstrap = "127.0.0.1:" + Ports.orFree(port);
        KafkaConfig config = new KafkaConfig(configuration(directory, bootstrap, Ports.free()));
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
        new Topics(bootstrap).establish();
        return new Kafka(server, bootstrap);
    }

    /** Gives an empty log directory its identity, which the broker insists on. */
    private static void format(Path directory) throws IOException {
        Path identity = directory.resolve("meta.properties");
        if (Files.exists(identity)) {
            return;
        }
        Files.createDirectories(directory);
        Properties properties = new Properties();
        properties.setProperty("version", "1");
        properties.setProperty("cluster.id", Uuid.randomUuid().toString());
        properties.setProperty("node.id", NODE);
        properties.setProperty("directory.id", Uuid.randomUuid().toString());
        try (Writer writer = Files.newBufferedWriter(identity)) {
            properties.store(writer, null);
        }
    }

    private static Properties configuration(Path directory, String bootstrap, int controllerPort) {
        String controller = "127.0.0.1:" + controllerPort;
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", NODE);
        properties.setProperty("log.dirs", directory.toString());
        properties.setProperty("listeners", "PLAINTEXT://" + bootstrap + ",CONTROLLER://" + controller);
        properties.setProperty("advertised.listeners", "PLAINTEXT://" + bootstrap);
        properties.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("controller.quorum.voters", NODE + "@" + controller);
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("message.max.bytes", Integer.toString(LARGEST_MESSAGE));
        alone(properties);
        small(properties);
        return properties;
    }

    /** One broker has nobody to replicate to and nobody to wait for. */
    private static void alone(Properties properties) {
        properties.setProperty("default.replication.factor", "1");
        properties.setProperty("min.insync.replicas", "1");
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
    }

    /**
     * Content with a heap of 256 MB and quick to stop; after a kill the controller takes the broker back once the session
     * of the killed one has run out.
     */
    private static void small(Properties properties) {
        properties.setProperty("offsets.topic.num.partitions", "3");
        properties.setProperty("transaction.state.log.num.partitions", "1");
        properties.setProperty("share.coordinator.state.topic.num.partitions", "1");
        properties.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        properties.setProperty("log.index.size.max.bytes", Integer.toString(1024 * 1024));
        properties.setProperty("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");
        properties.setProperty("broker.heartbeat.interval.ms", "500");
        properties.setProperty("broker.session.timeout.ms", "5000");
    }

    /** What clients are told: {@code host:port}. */
    public String bootstrap() {
        return bootstrap;
    }

    /** Flushes and closes the log. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
