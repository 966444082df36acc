package dev.promptly.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * One PostgreSQL server that three services share without seeing each other. Durable as a real one: what was committed
 * is on the disk ({@code fsync} and {@code synchronous_commit} on, which the binaries' launcher turns off by itself).
 */
public final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Postmaster postmaster;
    private final Databases databases;

    private Postgres(EmbeddedPostgres server, Postmaster postmaster, Databases databases) {
        this.server = server;
        this.postmaster = postmaster;
        this.databases = databases;
    }

    /**
     * Starts the server on the given data, or on new data where there is none. A postmaster that a killed launcher left
     * behind is stopped first.
     *
     * @param directory where the data lives, {@code directory/data}, with the server's log beside it
     * @param secrets where the roles' passwords are kept
     * @param port the port on 127.0.0.1, 0 for a free one
     */
    public static Postgres start(Path directory, Secrets secrets, int port) throws IOException, SQLException {
        ServerLog.quieten();
        Path data = directory.resolve("data");
        Files.createDirectories(directory);
        stopLeftBehind(directory);
        Databases databases = new Databases(Ports.orFree(port), secrets);
        EmbeddedPostgres server = launch(directory, data, databases);
        new Roles(databases).establish(data);
        return new Postgres(server, Postmaster.of(data).orElseThrow(), databases);
    }

    /** Stops the server of this data that outlived its launcher, if there is one. */
    public static void stopLeftBehind(Path directory) throws IOException {
        Optional<Postmaster> leftBehind = Postmaster.of(directory.resolve("data"));
        if (leftBehind.isPresent()) {
            leftBehind.get().stop();
        }
    }

    private static EmbeddedPostgres launch(Path directory, Path data, Databases databases) throws IOException {
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(
                directory.resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of(
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
                .setServerConfig("shared_buffers", "32MB")
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

    /** Fast shutdown; the data stays. */
    @Override
    public void close() throws IOException {
        server.close();
    }
}
