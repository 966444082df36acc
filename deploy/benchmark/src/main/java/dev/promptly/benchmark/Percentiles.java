package dev.promptly.benchmark;

import java.util.ArrayList;
import java.util.List;

/** The rounds of one latency and of its baseline, as the two figures people ask for. */
final class Percentiles {

    private final String scenario;
    private final String what;
    private final List<Round> medians = new ArrayList<>();
    private final List<Round> tails = new ArrayList<>();

    Percentiles(String scenario, String what) {
        this.scenario = scenario;
        this.what = what;
    }

    void add(Latency measured, Latency baseline, double cpuPerUnit) {
        medians.add(new Round(measured.milliseconds(50), baseline.milliseconds(50), cpuPerUnit));
        tails.add(new Round(measured.milliseconds(99), baseline.milliseconds(99), cpuPerUnit));
    }

    List<Figure> figures() {
        return List.of(
                new Figure(scenario, what + ", p50", "ms", medians), new Figure(scenario, what + ", p99", "ms", tails));
    }
}
