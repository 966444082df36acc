package dev.promptly.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * The process that holds Kafka and looks after PostgreSQL: neither dies with the other. It says that both are ready by a file,
 * starts a PostgreSQL that was killed again, and stops both cleanly on SIGTERM or, where it was asked to, when whoever started
 * it is gone.
 */
public final class Infrastructure {

    /** The file in the directory that is there while both servers are ready. */
    public static final String READY_FILE = "infrastructure.ready";

    private final Path directory;
    private final boolean temporary;
    private volatile @Nullable Postgres postgres;
    private volatile @Nullable Kafka kafka;
    private volatile boolean stopping;

    private Infrastructure(Path directory, boolean temporary) {
        this.directory = directory;
        this.temporary = temporary;
    }

    /**
     * {@code DIRECTORY POSTGRES_PORT KAFKA_PORT [--temporary]}: data in {@code DIRECTORY}, passwords in
     * {@code DIRECTORY/secrets}; port 0 for a free one. Temporary: ends with the standard input, which ends with whoever
     * started this, and takes the directory with it.
     */
    public static void main(String[] arguments) throws InterruptedException {
        Infrastructure infrastructure =
                new Infrastructure(Path.of(arguments[0]), List.of(arguments).contains("--temporary"));
        Runtime.getRuntime().addShutdownHook(new Thread(infrastructure::stop, "infrastructure-stop"));
        infrastructure.watchStarter();
        try {
            infrastructure.start(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        } catch (IOException | SQLException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private void start(int postgresPort, int kafkaPort) throws IOException, SQLException {
        Files.deleteIfExists(directory.resolve(READY_FILE));
        Secrets secrets = new Secrets(directory.resolve("secrets"));
        Postgres startedPostgres = Postgres.start(directory.resolve("postgres"), secrets, postgresPort);
        postgres = startedPostgres;
        Kafka startedKafka = Kafka.start(directory.resolve("kafka"), kafkaPort);
        kafka = startedKafka;
        sayReady(startedPostgres, startedKafka);
        Thread watch = new Thread(() -> watch(startedPostgres, startedKafka), "postgres-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** PostgreSQL is a process of its own, and nobody else would start it again where it was killed. */
    private void watch(Postgres postgres, Kafka kafka) {
        try {
            while (true) {
                postgres.awaitEnd();
                if (stopping) {
                    return;
                }
                System.out.println("PostgreSQL has ended, nobody asked it to: starting it again");
                Files.deleteIfExists(directory.resolve(READY_FILE));
                startAgain(postgres);
                sayReady(postgres, kafka);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain(Postgres postgres) throws InterruptedException {
        while (!stopping) {
            try {
                postgres.startAgain();
                return;
            } catch (IOException e) {
                System.out.println(e.getMessage() + ": trying again");
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private void sayReady(Postgres postgres, Kafka kafka) throws IOException {
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

    private void watchStarter() {
        if (temporary) {
            Thread watch = new Thread(
                    () -> {
                        try {
                            System.in.transferTo(OutputStream.nullOutputStream());
                            System.exit(0);
                        } catch (IOException e) {
                            throw new UncheckedIOException("standard input cannot be read", e);
                        }
                    },
                    "starter-watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    /** Kafka first: nobody may read what PostgreSQL no longer answers for. Also stops what was just starting. */
    private void stop() {
        stopping = true;
        try {
            Files.deleteIfExists(directory.resolve(READY_FILE));
            if (kafka != null) {
                kafka.close();
            }
            if (postgres != null) {
                postgres.close();
            }
            Postgres.stopLeftBehind(directory.resolve("postgres"));
            if (temporary) {
                FileUtils.deleteDirectory(directory.toFile());
            }
            System.out.println("stopped");
        } catch (IOException e) {
            System.err.println("not everything stopped cleanly: " + e);
        }
    }
}
