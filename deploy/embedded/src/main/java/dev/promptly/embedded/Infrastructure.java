package dev.promptly.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.io.FileUtils;

/**
 * The process that holds PostgreSQL and Kafka. It says that both are ready by a file, and stops both cleanly on SIGTERM or,
 * where it was asked to, when whoever started it is gone.
 */
public final class Infrastructure implements AutoCloseable {

    /** The file in the directory that is there while both servers are ready. */
    public static final String READY_FILE = "infrastructure.ready";

    private final Path directory;
    private final Postgres postgres;
    private final Kafka kafka;

    private Infrastructure(Path directory, Postgres postgres, Kafka kafka) {
        this.directory = directory;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /**
     * {@code DIRECTORY POSTGRES_PORT KAFKA_PORT [--temporary]}: data in {@code DIRECTORY}, passwords in
     * {@code DIRECTORY/secrets}; port 0 for a free one. Temporary: ends with the standard input, which ends with whoever
     * started this, and takes the directory with it.
     */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path directory = Path.of(arguments[0]);
        Infrastructure infrastructure =
                start(directory, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        if (List.of(arguments).contains("--temporary")) {
            System.in.transferTo(OutputStream.nullOutputStream());
            infrastructure.close();
            FileUtils.deleteDirectory(directory.toFile());
            System.exit(0);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(infrastructure::close, "infrastructure-stop"));
        new CountDownLatch(1).await();
    }

    static Infrastructure start(Path directory, int postgresPort, int kafkaPort) throws IOException, SQLException {
        Files.deleteIfExists(directory.resolve(READY_FILE));
        Secrets secrets = new Secrets(directory.resolve("secrets"));
        Postgres postgres = Postgres.start(directory.resolve("postgres"), secrets, postgresPort);
        Kafka kafka = Kafka.start(directory.resolve("kafka"), kafkaPort);
        Infrastructure infrastructure = new Infrastructure(directory, postgres, kafka);
        infrastructure.sayReady();
        return infrastructure;
    }

    private void sayReady() throws IOException {
        Properties ready = new Properties();
        ready.setProperty("postgres.port", Integer.toString(postgres.databases().port()));
        ready.setProperty("postgres.pid", Long.toString(postgres.pid()));
        ready.setProperty("kafka.bootstrap", kafka.bootstrap());
        ready.setProperty("kafka.pid", Long.toString(ProcessHandle.current().pid()));
        Path draft = directory.resolve(READY_FILE + ".draft");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            ready.store(writer, null);
        }
        Files.move(draft, directory.resolve(READY_FILE), StandardCopyOption.ATOMIC_MOVE);
        System.out.println("ready: PostgreSQL " + postgres.databases().port() + ", Kafka " + kafka.bootstrap());
    }

    /** Kafka first: nobody may read what PostgreSQL no longer answers for. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(directory.resolve(READY_FILE));
            kafka.close();
            postgres.close();
            System.out.println("stopped");
        } catch (IOException e) {
            System.err.println("PostgreSQL did not stop cleanly: " + e);
        }
    }
}
