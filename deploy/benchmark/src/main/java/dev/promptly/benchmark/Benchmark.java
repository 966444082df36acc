package dev.promptly.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code deploy/benchmark/run}: starts the stack, takes the figures, says and writes them, stops the stack. */
final class Benchmark {

    /** Kept here, or its level would be forgotten with it. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        KAFKA.setLevel(Level.WARNING);
        try {
            run(Options.parse(List.of(arguments)), System.out);
            System.exit(0);
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options, PrintStream out) throws Exception {
        Path repository =
                Path.of(System.getProperty("promptly.repository", ".")).toAbsolutePath();
        Path target = repository.resolve("deploy/benchmark/target");
        List<Figure> figures = new ArrayList<>();
        Report report = new Report(Machine.described(), Machine.commit(repository), figures);
        try (Bench bench = Bench.open(repository, target, options, out)) {
            for (String scenario : options.scenarios()) {
                figures.addAll(scenario(scenario).measure(bench));
                report.write(target); // what follows may fail
            }
        }
        report.print(out);
        out.printf("%nwritten to %s, a chart for each scenario beside it%n", target.resolve(Report.FILE));
    }

    private static Scenario scenario(String scenario) {
        return switch (scenario) {
            case "accept" -> Accept.andTold(scenario, 16, 64, 128);
            case "accept-only" -> Accept.toldToNobody(scenario, 64, 128);
            case "small" -> Accept.andTold(scenario, 1, 4);
            case "bulk" -> new Bulk();
            case "event" -> new EventLatency();
            case "forward" -> new ForwardLatency();
            case "growth" -> new Growth();
            case "memory" -> new Memory();
            case "start" -> new ColdStart();
            default -> throw new IllegalArgumentException(scenario);
        };
    }
}
