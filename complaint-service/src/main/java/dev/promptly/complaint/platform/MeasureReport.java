package dev.promptly.complaint.platform;

import dev.promptly.complaint.measure.MeasureAction;
import dev.promptly.complaint.statute.Failure;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.Outcome;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the platform says of a measure. Its {@code at} is a claim, kept beside the instant at which we saw it; absent, it is that
 * instant.
 *
 * @param measureId the measure's; the target's own where absent
 * @param action may be left out where the outcome says it
 * @param reason why it failed: required of a failure, refused of anything else
 * @param operatorId who sells the listing; believed as a resolution of it is
 */
public record MeasureReport(
        @Nullable UUID measureId,
        @Nullable MeasureAction action,
        @Nullable MeasureType type,
        @NotNull Outcome outcome,
        @Nullable Instant at,
        @Nullable @Size(max = 200) String reference,
        @Nullable Failure reason,
        @Nullable @Size(max = 100) String operatorId,
        @Nullable @Valid Snapshot snapshot) {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    public record Snapshot(
            @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}") String sha256,
            @NotNull Instant capturedAt) {

        /** A hash in capitals is the same hash: it is kept as all others are. */
        public Snapshot {
            sha256 = sha256 == null ? sha256 : sha256.toLowerCase(Locale.ROOT);
        }
    }

    /** When it is said to have happened. */
    public Instant atOr(Instant now) {
        return at == null ? now : at;
    }

    /** @throws Refused 422 where it contradicts itself or claims a time to come */
    public void requireSound(Instant now) {
        if (isToCome(atOr(now), now)) {
            throw Problems.refused(Fault.at("/at", "in-the-future", "at is a time to come"));
        }
        if (action != null
                && outcome != Outcome.FAILED
                && (action == MeasureAction.END) != (outcome == Outcome.ENDED)) {
            throw Problems.refused(Fault.at("/outcome", "invalid-value", "This outcome is not one of the action"));
        }
        if (outcome == Outcome.FAILED && reason == null) {
            throw Problems.refused(Fault.at("/reason", "required", "A failure names its reason"));
        }
        if (outcome != Outcome.FAILED && reason != null) {
            throw Problems.refused(Fault.at("/reason", "invalid-value", "Only a failure has a reason"));
        }
    }

    static boolean isToCome(Instant claimed, Instant now) {
        return claimed.isAfter(now.plus(CLOCK_SKEW));
    }

    /** What the record keeps of it, for the parties. */
    public Map<String, ?> said() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("type", type);
        said.put("reference", reference);
        said.put("reason", reason);
        said.put("snapshot", snapshot);
        said.values().removeIf(Objects::isNull);
        return said;
    }

    public boolean saysTheTargetIsGone() {
        return reason != null && reason.leavesNothingToHide();
    }
}
