package dev.promptly.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure, taken once, and what was taken beside it.
 *
 * @param baseline null where there is nothing honest to compare with
 * @param cpuByProcess milliseconds of CPU for one complaint, all that follows from it included; null where the figure is none of work
 * @param statementsByDatabase what PostgreSQL was asked for one complaint, likewise
 */
record Round(
        double value,
        @Nullable Double baseline,
        @Nullable Map<String, Double> cpuByProcess,
        @Nullable Map<String, Double> statementsByDatabase) {

    Round(double value, @Nullable Double baseline, @Nullable Map<String, Double> cpuByProcess) {
        this(value, baseline, cpuByProcess, null);
    }

    @JsonProperty
    @Nullable
    Double ratio() {
        return baseline == null ? null : value / baseline;
    }

    /** Over all databases. */
    @JsonProperty
    @Nullable
    Double statementsPerUnit() {
        return statementsByDatabase == null
                ? null
                : statementsByDatabase.values().stream()
                        .mapToDouble(each -> each)
                        .sum();
    }

    /** Over all processes of the stack. */
    @JsonProperty
    @Nullable
    Double cpuPerUnit() {
        return cpuByProcess == null ? null : Cpu.sum(cpuByProcess);
    }
}
