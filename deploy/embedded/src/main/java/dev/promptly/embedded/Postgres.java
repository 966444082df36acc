package dev.promptly.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL server that three services share without seeing each other. Durable as a real one: what was committed
 * is on the disk ({@code fsync} and {@code synchronous_commit} on, which the binaries' launcher turns off by itself).
 */
public final class Postgres implements AutoCloseable {

    /** Set to {@code true} in the environment, PostgreSQL counts what it is asked ({@code pg_stat_statements}). */
    private static final String COUNTS_STATEMENTS = "PROMPTLY_EMBEDDED_STATEMENTS";

    private final @Nullable EmbeddedPostgres server;
    private final Path data;
    private final Databases databases;
    private volatile Postmaster postmaster;

    private Postgres(@Nullable EmbeddedPostgres server, Path data, Postmaster postmaster, Databases databases) {
        this.server = server;
        this.data = data;
        this.postmaster = postmaster;
        this.databases = databases;
    }

    /**
     * Starts the server on the given data, or on new data where there is none. A postmaster that a killed launcher left
     * behind on this port goes on serving, and is told of; on another port it is stopped first.
     *
     * @param directory where the data lives, {@code directory/data}, with the server's log beside it
     * @param secrets where the roles' passwords are kept
     * @param port the port on 127.0.0.1, 0 for a free one
     */
    public static Postgres start(Path directory, Secrets secrets, int port) throws IOException, SQLException {
        ServerLog.quieten();
        Path data = directory.resolve("data");
        Files.createDirectories(directory);
        Optional<Postmaster> serving = Postmaster.of(data).filter(left -> port != 0 && left.listensTo(port));
        if (serving.isPresent()) {
            return takeOver(serving.get(), data, new Databases(port, secrets));
        }
        stopLeftBehind(directory);
        Databases databases = new Databases(Ports.orFree(port), secrets);
        EmbeddedPostgres server = launch(directory, data, databases);
        new Roles(databases).establish(data);
        return new Postgres(server, data, Postmaster.of(data).orElseThrow(), databases);
    }

    /** Its clients never notice that its launcher was killed. */
    private static Postgres takeOver(Postmaster postmaster, Path data, Databases databases)
            throws IOException, SQLException {
        Postmaster.LOG.log(
                System.Logger.Level.WARNING,
                "taking over the PostgreSQL that a killed launcher left (process {0})",
                Long.toString(postmaster.process().pid()));
        new Roles(databases).establish(data);
        return new Postgres(null, data, postmaster, databases);
    }

    /** Stops the server of this data that outlived its launcher, if there is one. */
    public static void stopLeftBehind(Path directory) throws IOException {
        Optional<Postmaster> leftBehind = Postmaster.of(directory.resolve("data"));
        if (leftBehind.isPresent()) {
            Postmaster.LOG.log(
                    System.Logger.Level.WARNING,
                    "a PostgreSQL of an earlier run is still alive (process {0}): stopping it",
                    Long.toString(leftBehind.get().process().pid()));
            leftBehind.get().stop();
        }
    }

    private static EmbeddedPostgres launch(Path directory, Path data, Databases databases) throws IOException {
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(
                directory.resolve("postgres.log").toFile());
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder();
        if (Boolean.parseBoolean(System.getenv(COUNTS_STATEMENTS))) {
            server.setServerConfig("shared_preload_libraries", "pg_stat_statements");
        }
        return server.setOverrideWorkingDirectory(Path.of(
                                System.getProperty("java.io.tmpdir"),
                                "promptly-postgres-" + System.getProperty("user.name"))
                        .toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(databases.port())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", databases.password(Databases.SUPERUSER))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
    }

    public Databases databases() {
        return databases;
    }

    /** The postmaster's process id. */
    public long pid() {
        return postmaster.process().pid();
    }

    /** Returns when the server has ended, by whatever. */
    void awaitEnd() {
        while (!Processes.awaitEnd(postmaster.process(), Duration.ofMinutes(1))) {
            Postmaster.LOG.log(System.Logger.Level.TRACE, "PostgreSQL lives");
        }
    }

    /**
     * Starts the server that was killed again, with the options it had; it recovers from its log by itself.
     *
     * @throws IOException it did not start; its log says why
     */
    void startAgain() throws IOException, InterruptedException {
        postmaster = Postmaster.revive(data);
    }

    /** Fast shutdown; the data stays. */
    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        Optional<Postmaster> alive = Postmaster.of(data);
        if (alive.isPresent()) {
            alive.get().stop();
        }
    }
}
