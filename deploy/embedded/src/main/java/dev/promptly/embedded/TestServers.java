package dev.promptly.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/**
 * The servers of one test process, in a process of their own that ends and cleans up when the test process is gone, however
 * it went. System properties carry what every copy of this class must know. Public, for after a restart with another profile
 * Quarkus may load this class and its user by different loaders, and then they are in different packages.
 */
public final class TestServers {

    private static final String DIRECTORY = "promptly.test.directory";
    private static final String PROCESS = "promptly.test.infrastructure.pid";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private TestServers() {}

    public static int postgresPort() {
        return Integer.parseInt(ready().getProperty("postgres.port"));
    }

    public static String kafkaBootstrap() {
        return ready().getProperty("kafka.bootstrap");
    }

    /** One temporary directory for the whole test process. */
    public static Path directory() {
        synchronized (System.getProperties()) {
            String known = System.getProperty(DIRECTORY);
            if (known != null) {
                return Path.of(known);
            }
            try {
                Path directory = Files.createTempDirectory("promptly-test-");
                System.setProperty(DIRECTORY, directory.toString());
                forgetTokenKey(directory);
                return directory;
            } catch (IOException e) {
                throw new UncheckedIOException("no temporary directory for the tests", e);
            }
        }
    }

    /** Without servers nobody else would clean up; the last one named goes first. */
    private static void forgetTokenKey(Path directory) {
        for (String name : List.of("", "secrets", "secrets/public.pem", "secrets/private.pem")) {
            directory.resolve(name).toFile().deleteOnExit();
        }
    }

    /** What the running servers say of themselves; starts them on the first call. */
    private static Properties ready() {
        synchronized (System.getProperties()) {
            try {
                if (System.getProperty(PROCESS) == null) {
                    System.setProperty(PROCESS, Long.toString(launch().pid()));
                }
                return awaitReady(Long.parseLong(System.getProperty(PROCESS)));
            } catch (IOException e) {
                throw new UncheckedIOException("the servers for the tests did not start", e);
            }
        }
    }

    private static Process launch() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Infrastructure.class.getName(),
                directory().toString(),
                "0",
                "0",
                "--temporary");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    private static Properties awaitReady(long pid) throws IOException {
        Path file = directory().resolve(Infrastructure.READY_FILE);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(file)) {
            if (System.nanoTime() > deadline || ProcessHandle.of(pid).isEmpty()) {
                throw new IOException("not ready after at most " + PATIENCE + ":\n" + Files.readString(log()));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        Properties ready = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            ready.load(reader);
        }
        return ready;
    }

    private static Path log() {
        return directory().resolve("infrastructure.log");
    }
}
