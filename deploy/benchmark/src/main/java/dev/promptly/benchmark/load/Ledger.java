package dev.promptly.benchmark.load;

import dev.promptly.journey.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to each request, and which complaints were acknowledged, put down in a file at once: who reads it
 * afterwards knows what the system has promised.
 */
public final class Ledger implements AutoCloseable {

    /** One answer; status 0 where the connection gave none. */
    public record Answer(
            Instant at,
            String reference,
            int status,
            @Nullable String mediaType,
            @Nullable String retryAfter,
            String body) {

        boolean acknowledges() {
            return status == 201;
        }
    }

    private final Writer file;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Notice> sent = new ConcurrentHashMap<>();
    private final Queue<Answer> others = new ConcurrentLinkedQueue<>();

    public Ledger(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        this.file = Files.newBufferedWriter(path);
    }

    void sent(Notice notice) {
        sent.put(notice.reference(), notice);
    }

    void answered(Answer answer) {
        String id = "";
        if (answer.acknowledges()) {
            id = Json.parse(answer.body()).path("id").asText();
            String before = acknowledged.putIfAbsent(answer.reference(), id);
            if (before != null) {
                throw new IllegalStateException("%s was acknowledged twice".formatted(answer.reference()));
            }
        } else {
            others.add(answer);
        }
        write("%s %s %d %s%n".formatted(answer.at(), answer.reference(), answer.status(), id));
    }

    private synchronized void write(String line) {
        try {
            file.write(line);
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger cannot be written", e);
        }
    }

    /** The complaint's id by its reference. */
    public Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** By reference, whatever became of them. */
    public Map<String, Notice> sent() {
        return Map.copyOf(sent);
    }

    /** Everything that was no acknowledgement. */
    public List<Answer> others() {
        return List.copyOf(others);
    }

    public int count() {
        return acknowledged.size();
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
