package dev.promptly.benchmark;

import dev.promptly.launcher.Stack;
import java.util.ArrayList;
import java.util.List;

/**
 * From nothing running to everything ready, on the data that is there, and what each process then holds of memory. Without a
 * baseline: no other system does the same with the same parts.
 */
final class ColdStart implements Scenario {

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        List<Round> starts = new ArrayList<>();
        Resident resident = new Resident("start");
        for (int i = 1; i <= bench.options().rounds(); i++) {
            bench.stack().close();
            long begin = System.nanoTime();
            bench.stack(Stack.start(bench.stack().plan(), bench.out()));
            double seconds = (System.nanoTime() - begin) / 1e9;
            starts.add(new Round(seconds, null, null));
            bench.say(
                    "start   round %d: %.1f s, four services %.0f MiB resident",
                    i, seconds, resident.take(bench.usage()));
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("start", "cold start until all is ready", "s", starts));
        figures.addAll(resident.figures());
        return figures;
    }
}
