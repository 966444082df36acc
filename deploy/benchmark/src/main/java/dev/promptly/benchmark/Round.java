package dev.promptly.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One figure, taken once, and what was taken beside it.
 *
 * @param baseline null where there is nothing honest to compare with
 * @param cpuPerUnit milliseconds of CPU over all processes of the stack for one complaint, all that follows from it included;
 *     null where the figure is none of work
 */
record Round(
        double value, @Nullable Double baseline, @Nullable Double cpuPerUnit) {

    @JsonProperty
    @Nullable
    Double ratio() {
        return baseline == null ? null : value / baseline;
    }
}
