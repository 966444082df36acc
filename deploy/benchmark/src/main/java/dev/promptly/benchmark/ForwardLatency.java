package dev.promptly.benchmark;

import java.util.List;

/**
 * From the filing of a complaint to the last of its notices standing in its operator's inbox, beside the least that any design
 * of two services with a topic between them can do: a commit, a message, a commit.
 */
final class ForwardLatency implements Scenario {

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        return SteadyFiling.atBothRates(
                bench,
                filing -> new Percentiles("forward", "filed to all inboxes, %.0f/s".formatted(filing.perSecond()))
                        .take(
                                bench,
                                "commit, message, commit",
                                latency -> new TwoCommits(bench).run(filing.perSecond(), filing.time(), latency),
                                latency -> measured(bench, filing, latency)));
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
