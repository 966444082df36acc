package dev.promptly.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure, taken once, and what was taken beside it.
 *
 * @param baseline null where there is nothing honest to compare with
 * @param cpuByProcess milliseconds of CPU for one complaint, all that follows from it included; null where the figure is none of work
 */
record Round(
        double value, @Nullable Double baseline, @Nullable Map<String, Double> cpuByProcess) {

    @JsonProperty
    @Nullable
    Double ratio() {
        return baseline == null ? null : value / baseline;
    }

    /** Over all processes of the stack. */
    @JsonProperty
    @Nullable
    Double cpuPerUnit() {
        return cpuByProcess == null ? null : Cpu.sum(cpuByProcess);
    }
}
