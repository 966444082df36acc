package dev.promptly.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Complaints of three targets accepted a second, through the gateway, judged and stored, beside the same rows written by plain
 * JDBC. CPU is counted until the last notice is delivered: what accepting puts off is not saved.
 */
final class Accept implements Scenario {

    private static final int BASELINE_CONNECTIONS = 16;

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        Map<Integer, List<Round>> rounds = new TreeMap<>(Map.of(16, new ArrayList<>(), 64, new ArrayList<>()));
        Duration time = Duration.ofSeconds(bench.options().seconds());
        try (Recording recording = Recording.of(bench, "accept")) {
            for (int i = 1; i <= bench.options().rounds(); i++) {
                double baseline = bench.baseline().run(BASELINE_CONNECTIONS, time);
                bench.say("accept  round %d: plain JDBC %.0f/s", i, baseline);
                for (Map.Entry<Integer, List<Round>> entry : rounds.entrySet()) {
                    Round round = round(bench, entry.getKey(), time, baseline);
                    entry.getValue().add(round);
                    bench.say(
                            "accept  round %d: %d connections %.0f/s, %.1f ms CPU a complaint",
                            i, entry.getKey(), round.value(), Objects.requireNonNull(round.cpuPerUnit()));
                }
            }
        }
        List<Figure> figures = rounds.entrySet().stream()
                .map(entry -> new Figure(
                        "accept", "complaints, %d connections".formatted(entry.getKey()), "1/s", entry.getValue()))
                .toList();
        bench.acceptRate(figures.get(0).value());
        return figures;
    }

    private static Round round(Bench bench, int connections, Duration time, double baseline)
            throws IOException, SQLException {
        Duration before = bench.usage().cpu();
        ClosedLoop.Result result = ClosedLoop.run(bench.filing(), bench.notices("accept"), connections, time);
        bench.awaitQuiet();
        double cpu = bench.usage().cpu().minus(before).toNanos() / 1e6;
        return new Round(result.perSecond(), baseline, cpu / result.acknowledged());
    }
}
