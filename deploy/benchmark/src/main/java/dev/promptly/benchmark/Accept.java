package dev.promptly.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Complaints of three targets accepted a second, through the gateway, judged and stored, beside the same rows written by plain
 * JDBC. CPU is counted until the last notice is delivered: what accepting puts off is not saved. Where nothing is told to anybody
 * it is counted until the last answer.
 */
final class Accept implements Scenario {

    private static final int BASELINE_CONNECTIONS = 16;

    private final String scenario;
    private final List<Integer> connections;
    private final boolean told;

    private Accept(String scenario, List<Integer> connections, boolean told) {
        this.scenario = scenario;
        this.connections = connections;
        this.told = told;
    }

    static Accept andTold(String scenario, Integer... connections) {
        return new Accept(scenario, List.of(connections), true);
    }

    /** The outbox of complaint-service stands still meanwhile. */
    static Accept toldToNobody(String scenario, Integer... connections) {
        return new Accept(scenario, List.of(connections), false);
    }

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        Map<Integer, List<Round>> rounds = new TreeMap<>();
        Duration time = Duration.ofSeconds(bench.options().seconds());
        try (Recording recording = Recording.of(bench, scenario)) {
            for (int i = 1; i <= bench.options().rounds(); i++) {
                double baseline = bench.baseline().run(BASELINE_CONNECTIONS, time);
                bench.say("%s  round %d: plain JDBC %.0f/s", scenario, i, baseline);
                for (int clients : connections) {
                    Round round = told
                            ? taken(bench, clients, time, baseline, bench::awaitQuiet)
                            : untold(bench, clients, time, baseline);
                    rounds.computeIfAbsent(clients, any -> new ArrayList<>()).add(round);
                    bench.say(
                            "%s  round %d: %d connections %.0f/s, %.1f ms CPU and %.1f statements a complaint",
                            scenario,
                            i,
                            clients,
                            round.value(),
                            Objects.requireNonNull(round.cpuPerUnit()),
                            Objects.requireNonNull(round.statementsPerUnit()));
                }
            }
        }
        rounds.computeIfPresent(BASELINE_CONNECTIONS, (clients, taken) -> {
            bench.acceptRate(figure(clients, taken).value());
            return taken;
        });
        return rounds.entrySet().stream()
                .map(entry -> figure(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Figure figure(int clients, List<Round> rounds) {
        return new Figure(scenario, "complaints, %d connections".formatted(clients), "1/s", rounds);
    }

    private Round untold(Bench bench, int clients, Duration time, double baseline) throws IOException, SQLException {
        Round round;
        try (Connection database =
                        bench.stack().plan().databases().of("complaint").connect();
                HeldRelay held = new HeldRelay(database)) {
            round = taken(bench, clients, time, baseline, () -> {});
        }
        bench.awaitQuiet();
        return round;
    }

    /** @param until returns when all is done that is to be counted */
    private Round taken(Bench bench, int clients, Duration time, double baseline, Runnable until)
            throws IOException, SQLException {
        try (Statements statements = Statements.counted(bench)) {
            Cpu before = bench.usage().cpu();
            ClosedLoop.Result result = ClosedLoop.run(bench.filing(), bench.notices("accept"), clients, time);
            until.run();
            int filed = result.acknowledged();
            statements.write(bench.target().resolve("statements-%s-%d.txt".formatted(scenario, clients)), filed);
            return new Round(
                    result.perSecond(), baseline, bench.usage().cpu().since(before, filed), statements.each(filed));
        }
    }
}
