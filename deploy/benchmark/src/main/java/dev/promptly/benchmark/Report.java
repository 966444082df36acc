package dev.promptly.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the run has found, as people and as programs read it. */
record Report(String machine, String commit, List<Figure> figures) {

    static final String FILE = "benchmark.json";

    /** The figures in one file, and a chart for each scenario. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(directory.resolve(FILE).toFile(), this);
        Map<String, List<Figure>> scenarios =
                figures.stream().collect(Collectors.groupingBy(Figure::scenario, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Figure>> scenario : scenarios.entrySet()) {
            new Chart(scenario.getKey(), scenario.getValue()).write(directory.resolve(scenario.getKey() + ".svg"));
        }
    }

    void print(PrintStream out) {
        out.printf("%n%s, commit %s%n%n", machine, commit);
        out.println("  scenario  figure                                unit             value"
                + "        least … most     baseline  ratio  CPU ms/unit  statements/unit");
        figures.forEach(figure -> out.println(line(figure)));
        out.println();
        figures.stream()
                .filter(figure -> !figure.cpuByProcess().isEmpty())
                .forEach(figure -> out.println("  " + figure.scenario() + ", " + figure.figure() + ": " + cpu(figure)));
    }

    /** Milliseconds of each process for one complaint. */
    private static String cpu(Figure figure) {
        return figure.cpuByProcess().entrySet().stream()
                .map(one -> one.getKey() + " " + text(one.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String line(Figure figure) {
        return String.format(
                Locale.ROOT,
                "  %-9s %-37s %-12s %9s %9s … %-9s %9s %6s %9s %12s",
                figure.scenario(),
                figure.figure(),
                figure.unit(),
                text(figure.value()),
                text(figure.least()),
                text(figure.most()),
                text(figure.baseline()),
                figure.ratio() == null ? "–" : String.format(Locale.ROOT, "%.2f", figure.ratio()),
                text(figure.cpuPerUnit()),
                text(figure.statementsPerUnit()));
    }

    private static String text(@Nullable Double number) {
        return number == null ? "–" : String.format(Locale.ROOT, number < 100 ? "%.1f" : "%.0f", number);
    }
}
