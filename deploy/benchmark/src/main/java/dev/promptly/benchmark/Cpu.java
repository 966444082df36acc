package dev.promptly.benchmark;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * CPU time by process.
 *
 * @param byProcess by its name; {@link #LOAD} is of no service, and counts in no sum
 */
record Cpu(Map<String, Duration> byProcess) {

    /** What makes the load, and looks on. */
    static final String LOAD = "load generator";

    /** Milliseconds of each since then, for one of so many. */
    Map<String, Double> since(Cpu before, int units) {
        Map<String, Double> each = new LinkedHashMap<>();
        byProcess.forEach((process, now) -> each.put(
                process,
                now.minus(Objects.requireNonNullElse(before.byProcess.get(process), Duration.ZERO))
                                .toNanos()
                        / 1e6
                        / units));
        return each;
    }

    /** Of all processes but the load generator. */
    static double sum(Map<String, Double> each) {
        return each.entrySet().stream()
                .filter(one -> !one.getKey().equals(LOAD))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
