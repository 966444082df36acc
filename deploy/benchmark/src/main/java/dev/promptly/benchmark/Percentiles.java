package dev.promptly.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** One side of a round: what it times, and how many that were. */
    interface Timed {
        int run(Latency latency) throws Exception;
    }

    /**
     * Takes all rounds, the baseline first in each, and says what each gave.
     *
     * @param beside what the baseline is, in a word or two
     */
    List<Figure> take(Bench bench, String beside, Timed baseline, Timed measured) throws Exception {
        for (int i = 1; i <= bench.options().rounds(); i++) {
            Latency least = new Latency();
            baseline.run(least);
            Latency ours = new Latency();
            Cpu before = bench.usage().cpu();
            int filed = measured.run(ours);
            add(ours, least, bench.usage().cpu().since(before, filed));
            bench.say(
                    "%-7s round %d: p50 %.1f ms, p99 %.1f ms; %s %.1f and %.1f",
                    scenario,
                    i,
                    ours.milliseconds(50),
                    ours.milliseconds(99),
                    beside,
                    least.milliseconds(50),
                    least.milliseconds(99));
        }
        return figures();
    }

    private void add(Latency measured, Latency baseline, Map<String, Double> cpu) {
        medians.add(new Round(measured.milliseconds(50), baseline.milliseconds(50), cpu));
        tails.add(new Round(measured.milliseconds(99), baseline.milliseconds(99), cpu));
    }

    private List<Figure> figures() {
        return List.of(
                new Figure(scenario, what + ", p50", "ms", medians), new Figure(scenario, what + ", p99", "ms", tails));
    }
}
