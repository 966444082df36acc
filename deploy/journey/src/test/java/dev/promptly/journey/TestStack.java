package dev.promptly.journey;

import dev.promptly.launcher.Part;
import dev.promptly.launcher.Plan;
import dev.promptly.launcher.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One stack for all end-to-end tests, beside any that {@code deploy/run} started: other ports, other data. It starts when
 * the first test asks for it and ends with this process; its logs stay in {@code target/stack/logs}.
 */
final class TestStack {

    static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path LOCAL = Path.of("target", "stack").toAbsolutePath();

    /** Started once. */
    private static final Stack STACK = start();

    private TestStack() {}

    static Stack get() {
        return STACK;
    }

    static Plan plan() {
        return STACK.plan();
    }

    /** What a service's producer lays down of its events. */
    static Path contracts(Part part) {
        return REPOSITORY.resolve(part.label()).resolve("contracts/events");
    }

    /** Everything that any process of the stack wrote. */
    static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(LOCAL.resolve("logs"))) {
            return Stream.concat(files, Stream.of(LOCAL.resolve("postgres/postgres.log")))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static Stack start() {
        try {
            return Stack.startAfresh(REPOSITORY, LOCAL, true, System.out);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
