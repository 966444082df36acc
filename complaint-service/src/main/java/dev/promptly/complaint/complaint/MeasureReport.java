package dev.promptly.complaint.complaint;

import dev.promptly.complaint.measure.MeasureType;
import dev.promptly.complaint.measure.Outcome;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the platform says of a measure. Its {@code at} is a claim, kept beside the instant at which we saw it.
 *
 * @param measureId the measure's; the target's own where absent
 * @param action may be left out where the outcome says it
 * @param reason why it failed
 */
public record MeasureReport(
        @Nullable UUID measureId,
        @Nullable Action action,
        @Nullable MeasureType type,
        @NotNull Outcome outcome,
        @NotNull Instant at,
        @Nullable @Size(max = 200) String reference,
        @Nullable Failure reason,
        @Nullable @Size(max = 100) String operatorId,
        @Nullable @Valid Snapshot snapshot) {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    @Schema(name = "MeasureAction")
    public enum Action {
        TAKE,
        END
    }

    @Schema(name = "MeasureFailure")
    public enum Failure {
        TARGET_GONE,
        NOT_ON_PLATFORM,
        WRONG_OPERATOR,
        OTHER
    }

    public record Snapshot(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @NotNull Instant capturedAt) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where it contradicts itself or claims a time to come */
    void requireSound(Instant now) {
        if (at.isAfter(now.plus(CLOCK_SKEW))) {
            throw Problems.refused(Fault.at("/at", "in-the-future", "at is a time to come"));
        }
        if (action != null && outcome != Outcome.FAILED && (action == Action.END) != (outcome == Outcome.ENDED)) {
            throw Problems.refused(Fault.at("/outcome", "invalid-value", "This outcome is not one of the action"));
        }
    }

    /** What the record keeps of it, for the parties. */
    Map<String, ?> said() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("type", type);
        said.put("reference", reference);
        said.put("reason", reason);
        said.put("snapshot", snapshot);
        said.values().removeIf(Objects::isNull);
        return said;
    }

    boolean saysTheTargetIsGone() {
        return outcome == Outcome.FAILED && (reason == Failure.TARGET_GONE || reason == Failure.NOT_ON_PLATFORM);
    }
}
