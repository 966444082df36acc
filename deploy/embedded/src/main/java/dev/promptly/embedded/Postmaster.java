package dev.promptly.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The server process of a data directory as {@code postmaster.pid} tells it. It outlives a launcher that was killed, and
 * whoever starts the next one would be served by it without being told.
 */
record Postmaster(ProcessHandle process) {

    private static final System.Logger LOG = System.getLogger(Postmaster.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The living postmaster of this data directory, if there is one. */
    static Optional<Postmaster> of(Path dataDirectory) throws IOException {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        return ProcessHandle.of(pid).filter(Postmaster::isPostgres).map(Postmaster::new);
    }

    /** A process id may have been given anew since the file was written. */
    private static boolean isPostgres(ProcessHandle process) {
        return Processes.alive(process)
                && process.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(true);
    }

    /** Fast shutdown (SIGINT): clients are cut off, everything committed is flushed. */
    void stop() throws IOException {
        LOG.log(
                System.Logger.Level.WARNING,
                "a PostgreSQL of an earlier run is still alive (process {0}): stopping it",
                Long.toString(process.pid()));
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .inheritIO()
                .start();
        if (!Processes.awaitEnd(process, PATIENCE)) {
            throw new IOException(
                    "PostgreSQL process %d did not stop within %d s".formatted(process.pid(), PATIENCE.toSeconds()));
        }
    }
}
