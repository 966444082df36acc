package dev.promptly.benchmark;

import dev.promptly.benchmark.load.BulkFiling;
import dev.promptly.benchmark.load.Notice;
import dev.promptly.benchmark.load.Notices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Targets a second that one request files, line by line, beside {@code COPY} of the same rows. CPU as in {@link Accept}. */
final class Bulk implements Scenario {

    private static final int LINES_A_SECOND = 200;

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        List<Round> rounds = new ArrayList<>();
        Duration time = Duration.ofSeconds(bench.options().seconds());
        int lines = LINES_A_SECOND * bench.options().seconds();
        for (int i = 1; i <= bench.options().rounds(); i++) {
            double copied = bench.baseline().copy(time) * Bench.TARGETS;
            Notices notices = bench.notices("bulk");
            List<Notice> all = Stream.generate(notices::next).limit(lines).toList();
            Cpu before = bench.usage().cpu();
            long begin = System.nanoTime();
            new BulkFiling(bench.stack().plan(), bench.papers().account()).file(all);
            double seconds = (System.nanoTime() - begin) / 1e9;
            bench.awaitQuiet();
            Round round = new Round(
                    lines * Bench.TARGETS / seconds, copied, bench.usage().cpu().since(before, lines));
            rounds.add(round);
            bench.say("bulk    round %d: %.0f targets/s; COPY %.0f/s", i, round.value(), copied);
        }
        return List.of(new Figure("bulk", "targets, one request", "1/s", rounds));
    }
}
