package dev.promptly.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A figure with all its rounds; what it says of itself are medians, the ratio that of the rounds' ratios. */
@JsonPropertyOrder({
    "scenario",
    "figure",
    "unit",
    "value",
    "baseline",
    "ratio",
    "cpuPerUnit",
    "cpuByProcess",
    "statementsPerUnit",
    "rounds"
})
record Figure(String scenario, String figure, String unit, List<Round> rounds) {

    Figure {
        rounds = List.copyOf(rounds);
    }

    @JsonProperty
    double value() {
        return Objects.requireNonNull(median(Round::value));
    }

    @JsonProperty
    @Nullable
    Double baseline() {
        return median(Round::baseline);
    }

    @JsonProperty
    @Nullable
    Double ratio() {
        return median(Round::ratio);
    }

    @JsonProperty
    @Nullable
    Double cpuPerUnit() {
        return median(Round::cpuPerUnit);
    }

    @JsonProperty
    @Nullable
    Double statementsPerUnit() {
        return median(Round::statementsPerUnit);
    }

    /** Medians of each process; empty where the figure is none of work. */
    @JsonProperty
    Map<String, Double> cpuByProcess() {
        Map<String, Double> each = new LinkedHashMap<>();
        rounds.stream()
                .flatMap(round -> Stream.ofNullable(round.cpuByProcess()))
                .flatMap(cpu -> cpu.keySet().stream())
                .distinct()
                .forEach(process -> each.put(
                        process,
                        Objects.requireNonNull(median(round -> round.cpuByProcess() == null
                                ? null
                                : round.cpuByProcess().get(process)))));
        return each;
    }

    double least() {
        return rounds.stream().mapToDouble(Round::value).min().orElseThrow();
    }

    double most() {
        return rounds.stream().mapToDouble(Round::value).max().orElseThrow();
    }

    private @Nullable Double median(Function<Round, @Nullable Double> of) {
        List<Double> sorted =
                rounds.stream().map(of).filter(Objects::nonNull).sorted().toList();
        int half = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return null;
        }
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
