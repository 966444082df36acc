package dev.promptly.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * From the filing of a complaint to the last of its notices standing in its operator's inbox, beside the least that any design
 * of two services with a topic between them can do: a commit, a message, a commit.
 */
final class ForwardLatency implements Scenario {

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        SteadyFiling filing = SteadyFiling.atHalfTheRate(bench);
        Percentiles percentiles =
                new Percentiles("forward", "filed to all inboxes, %.0f/s".formatted(filing.perSecond()));
        for (int i = 1; i <= bench.options().rounds(); i++) {
            Latency baseline = new TwoCommits(bench).run(filing.perSecond(), filing.time());
            Latency measured = new Latency();
            Duration before = bench.usage().cpu();
            int filed = measured(bench, filing, measured);
            double cpu = bench.usage().cpu().minus(before).toNanos() / 1e6 / filed;
            percentiles.add(measured, baseline, cpu);
            bench.say(
                    "forward round %d: p50 %.1f ms, p99 %.1f ms; commit, message, commit %.1f and %.1f",
                    i,
                    measured.milliseconds(50),
                    measured.milliseconds(99),
                    baseline.milliseconds(50),
                    baseline.milliseconds(99));
        }
        return percentiles.figures();
    }

    private static int measured(Bench bench, SteadyFiling filing, Latency latency) throws Exception {
        try (InboxWatch watch = InboxWatch.of(bench, latency)) {
            int filed = filing.run("forward", latency);
            latency.awaitSettled(filed);
            bench.awaitQuiet();
            return filed;
        }
    }
}
