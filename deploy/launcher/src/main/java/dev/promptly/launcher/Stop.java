package dev.promptly.launcher;

import dev.promptly.embedded.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** {@code deploy/stop}: stops the stack another command left running. */
public final class Stop {

    private Stop() {}

    public static void main(String[] arguments) throws IOException {
        Path repository = Path.of(System.getProperty(Plan.REPOSITORY, ".")).toAbsolutePath();
        Path local = Plan.localOf(repository);
        Optional<RunningStack> running = RunningStack.in(repository, local);
        if (running.isPresent()) {
            Stack.takeOver(running.get(), System.out).close();
        } else {
            Postgres.stopLeftBehind(local.resolve("postgres"));
            System.out.println("no stack is running");
        }
    }
}
