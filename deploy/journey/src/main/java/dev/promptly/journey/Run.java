package dev.promptly.journey;

import dev.promptly.embedded.Postgres;
import dev.promptly.launcher.Part;
import dev.promptly.launcher.Plan;
import dev.promptly.launcher.RunningStack;
import dev.promptly.launcher.Stack;
import dev.promptly.launcher.StackTrouble;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code deploy/run}: starts all, plays the sample, shows the record, stays until Ctrl-C. */
final class Run {

    private static final int TROUBLE = 1;

    private final Path repository;
    private final Options options;
    private final PrintStream out;

    private Run(Path repository, Options options, PrintStream out) {
        this.repository = repository;
        this.options = options;
        this.out = out;
    }

    public static void main(String[] arguments) {
        try {
            Options options = Options.parse(List.of(arguments));
            new Run(Path.of(System.getProperty(Plan.REPOSITORY, ".")).toAbsolutePath(), options, System.out).run();
            System.exit(0);
        } catch (IOException | UncheckedIOException | IllegalStateException | Refused e) {
            System.err.println(e.getMessage());
            if (!(e instanceof StackTrouble)) {
                System.err.println("What each part wrote is in deploy/.local/logs");
            }
            System.exit(TROUBLE);
        }
    }

    private void run() throws IOException {
        Stack stack = start();
        if (options.sample()) {
            new Sample(stack.plan(), out).play();
        }
        out.print(whatNow(stack.plan()));
        if (options.detach()) {
            stack.detach();
            return;
        }
        Optional<StackTrouble> death = stack.awaitDeath();
        if (death.isPresent()) {
            throw death.get();
        }
    }

    private Stack start() throws IOException {
        Optional<RunningStack> running = RunningStack.in(repository, Plan.localOf(repository));
        if (running.isPresent()) {
            return mend(running.get());
        }
        Plan plan = Plan.standard(repository, options.port(), options.testClock());
        if (options.fresh()) {
            empty(plan);
        }
        out.println("starting PostgreSQL and Kafka, then the four services");
        return Stack.start(plan, out);
    }

    /** A whole stack is left alone; one that lost a part gets that part back. */
    private Stack mend(RunningStack running) throws IOException {
        if (running.complete() || options.fresh()) {
            throw new StackTrouble("a stack is already running at %s (%s); deploy/stop stops it"
                    .formatted(running.plan().url(Part.GATEWAY), running.plan().endpoints()));
        }
        out.println("a stack is already running, but not all of it: starting what is missing");
        return Stack.mend(running, out);
    }

    /** Keys and passwords stay: they are of no use without the data, and the data of none without them. */
    private static void empty(Plan plan) throws IOException {
        Postgres.stopLeftBehind(plan.local().resolve("postgres"));
        Stream<Path> data = Stream.concat(
                Stream.of("postgres", "kafka", "evidence", "test-clock.json", Sample.MEMORY, Sample.DISPUTE)
                        .map(plan.local()::resolve),
                Stream.of(plan.exampleIds()));
        for (Path path : data.toList()) {
            if (Files.exists(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private String whatNow(Plan plan) {
        String gateway = plan.url(Part.GATEWAY);
        return """

                Promptly answers at %1$s
                  console         %1$s/console   (Authorize with what deploy/token prints)
                  health          %1$s/q/health
                  a token         deploy/token complainant brand-guard | operator shop-17 | platform | reviewer | ops
                  events          kcat -b localhost:%2$d -t promptly.complaints.v1 -C -e
                  where it all is %3$s
                %4$s
                """.formatted(
                        gateway,
                        plan.port(Part.INFRASTRUCTURE),
                        plan.endpoints(),
                        options.detach() ? "deploy/stop stops it." : "Ctrl-C stops it.");
    }
}
