package dev.promptly.launcher;

import dev.promptly.embedded.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A part that runs, or ran, and what it wrote. */
public record PartProcess(Part part, ProcessHandle handle, Path log) {

    private static final int LAST_LINES = 20;

    /** The argument that tells the part's process from any other that was given the same id later. */
    static String mark(Part part) {
        return "-Dpromptly.part=" + part.label();
    }

    /** The process of this id, if it is still this part. */
    static Optional<PartProcess> of(Part part, long pid, Path log) {
        return ProcessHandle.of(pid)
                .filter(handle -> handle.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(mark(part)))
                        .orElse(true))
                .map(handle -> new PartProcess(part, handle, log));
    }

    boolean alive() {
        return Processes.alive(handle);
    }

    /** {@code kill -9}: no time to say good-bye. */
    void kill() throws StackTrouble {
        handle.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** SIGTERM; the part finishes what it does. */
    void askToStop() {
        handle.destroy();
    }

    void awaitEnd(Duration patience) throws StackTrouble {
        if (!Processes.awaitEnd(handle, patience)) {
            throw new StackTrouble("%s (process %d) did not stop within %d s"
                    .formatted(part.label(), handle.pid(), patience.toSeconds()));
        }
    }

    /** The last lines the part wrote, for whoever asks why it died. */
    String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(its log cannot be read: " + e.getMessage() + ")";
        }
    }
}
