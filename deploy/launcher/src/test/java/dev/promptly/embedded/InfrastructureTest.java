package dev.promptly.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The servers as the launcher starts them, a process of their own that may be killed. It stands here and not beside what it tests since every
 * module waits for that one's tests.
 */
@Timeout(180)
final class InfrastructureTest {

    private final Path directory;

    private int port;
    private @Nullable Process process;

    InfrastructureTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void stop() throws InterruptedException {
        Process process = Objects.requireNonNull(this.process);
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "SIGTERM stops both servers");
    }

    @Test
    void aKilledLauncherLosesNothingAndItsPostmasterIsNotInheritedSilently() throws Exception {
        Process killed = start();
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
        }

        long leftBehind = postmaster();
        killed.destroyForcibly().waitFor();
        start();

        try (Connection connection = database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT answer FROM kept")) {
            assertTrue(row.next());
            assertEquals(42, row.getInt(1));
        }
        assertTrue(
                ProcessHandle.of(leftBehind).filter(Processes::alive).isEmpty(),
                "the postmaster left behind has been stopped");
        assertTrue(Files.readString(log()).contains("of an earlier run is still alive (process " + leftBehind + ")"));
    }

    @Test
    void aPostgresThatOutlivedItsLauncherServesOnUnderTheNextOne() throws Exception {
        Process killed = start();
        long serving = postmaster();
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement()) {
            killed.destroyForcibly().waitFor();
            start(port);

            assertTrue(statement.execute("SELECT 42"), "a connection of before");
        }
        assertEquals(serving, postmaster());
    }

    @Test
    void aPostgresThatWasKilledIsStartedAgainWithItsDataAndKafkaNeverNotices() throws Exception {
        Process launcher = start();
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
        }
        long killed = postmaster();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        while (!isReadyWithout(killed)) {
            assertTrue(launcher.isAlive(), () -> "the broker stays up; see " + log());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }

        try (Connection connection = database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT answer, current_setting('fsync') FROM kept")) {
            assertTrue(row.next());
            assertEquals(42, row.getInt(1));
            assertEquals("on", row.getString(2), "the options of before");
        }
    }

    /** Whether the servers are ready with another PostgreSQL than that one. Their file may go at any moment. */
    private boolean isReadyWithout(long killed) throws IOException {
        try {
            String ready = Files.readString(directory.resolve(Infrastructure.READY_FILE));
            return !ready.contains("postgres.pid=" + killed);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Process start() throws IOException {
        return start(Ports.free());
    }

    private Process start(int postgresPort) throws IOException {
        port = postgresPort;
        Files.deleteIfExists(directory.resolve(Infrastructure.READY_FILE));
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Infrastructure.class.getName(),
                        directory.toString(),
                        Integer.toString(port),
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        process = started;
        while (!Files.exists(directory.resolve(Infrastructure.READY_FILE))) {
            assertTrue(started.isAlive(), () -> "the servers stay up; see " + log());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return started;
    }

    private Database database() {
        return new Databases(port, new Secrets(directory.resolve("secrets"))).of("complaint");
    }

    private long postmaster() throws IOException {
        return Postmaster.of(directory.resolve("postgres/data"))
                .orElseThrow()
                .process()
                .pid();
    }

    private Path log() {
        return directory.resolve("infrastructure.log");
    }
}
