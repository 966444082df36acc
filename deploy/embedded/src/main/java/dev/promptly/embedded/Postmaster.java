package dev.promptly.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The server process of a data directory as {@code postmaster.pid} tells it. It outlives a launcher that was killed, and
 * whoever starts the next one would be served by it without being told.
 */
record Postmaster(ProcessHandle process, int port) {

    /** Beside the process, so that it is made after {@link ServerLog} has set up logging. */
    static final System.Logger LOG = System.getLogger(Postmaster.class.getName());

    private static final int PORT_LINE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The living postmaster of this data directory, if there is one. */
    static Optional<Postmaster> of(Path dataDirectory) throws IOException {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        long pid = Long.parseLong(lines.get(0).strip());
        int port =
                lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
        return ProcessHandle.of(pid).filter(Postmaster::isPostgres).map(process -> new Postmaster(process, port));
    }

    /**
     * Starts the server of this data with the options it was started with last, which it keeps beside the data. Refused, and
     * to be tried again, while a process of the killed server is still ending.
     */
    static Postmaster revive(Path dataDirectory) throws IOException, InterruptedException {
        String options = Files.readString(dataDirectory.resolve("postmaster.opts"));
        Path program = Path.of(options.substring(0, options.indexOf(" \"")).strip());
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program.resolveSibling("pg_ctl").toString());
        command.addAll(List.of("-D", dataDirectory.toString(), "-w", "restart"));
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(
                dataDirectory.resolveSibling("postgres.log").toFile());
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start()
                .waitFor();
        return of(dataDirectory)
                .filter(started -> status == 0)
                .orElseThrow(
                        () -> new IOException("PostgreSQL did not start again (pg_ctl answers %d)".formatted(status)));
    }

    boolean listensTo(int wanted) {
        return port == wanted;
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
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .inheritIO()
                .start();
        if (!Processes.awaitEnd(process, PATIENCE)) {
            throw new IOException(
                    "PostgreSQL process %d did not stop within %d s".formatted(process.pid(), PATIENCE.toSeconds()));
        }
    }
}
