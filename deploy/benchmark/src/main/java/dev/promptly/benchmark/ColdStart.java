package dev.promptly.benchmark;

import dev.promptly.launcher.Part;
import dev.promptly.launcher.Stack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * From nothing running to everything ready, on the data that is there, and what each process then holds of memory. Without a
 * baseline: no other system does the same with the same parts.
 */
final class ColdStart implements Scenario {

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        List<Round> starts = new ArrayList<>();
        List<Round> together = new ArrayList<>();
        Map<Part, List<Round>> each = new EnumMap<>(Part.class);
        for (int i = 1; i <= bench.options().rounds(); i++) {
            bench.stack().close();
            long begin = System.nanoTime();
            bench.stack(Stack.start(bench.stack().plan(), bench.out()));
            double seconds = (System.nanoTime() - begin) / 1e9;
            starts.add(new Round(seconds, null, null));
            double services = 0;
            for (Part part : Part.values()) {
                double resident = bench.usage().resident(part);
                services += Part.SERVICES.contains(part) ? resident : 0;
                each.computeIfAbsent(part, any -> new ArrayList<>()).add(new Round(resident, null, null));
            }
            together.add(new Round(services, null, null));
            bench.say("start   round %d: %.1f s, four services %.0f MiB resident", i, seconds, services);
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("start", "cold start until all is ready", "s", starts));
        figures.add(new Figure("start", "four services resident", "MiB", together));
        each.forEach((part, rounds) -> figures.add(new Figure("start", part.label() + " resident", "MiB", rounds)));
        return figures;
    }
}
