package dev.promptly.complaint.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.complaint.Taken.TargetThen;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.measure.Measure;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.TargetKind;
import dev.promptly.complaint.statute.TargetState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says: nothing that a party wrote but names and numbers, no account, and no natural person's name in full.
 *
 * @param holder null while the entry is not published
 * @param declarant of a declaration only
 * @param receivedAt when the notice was
 * @param at when the notice or the declaration was admitted, or the outcome came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Published(
        @Nullable PublicName holder,
        @Nullable PublicName declarant,
        OfRight right,
        Claim claim,
        Instant receivedAt,
        Instant at,
        List<Line> targets) {

    @Schema(name = "PublishedRight")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfRight(RightType type, @Nullable String registrationNumber) {}

    /**
     * One listing.
     *
     * @param outcome where it ended or came to rest, of an outcome only
     * @param reason why it was terminated
     * @param corrected null while the outcome stands
     */
    @Schema(name = "PublishedTarget")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID targetId,
            TargetKind kind,
            @Nullable String itemId,
            @Nullable String url,
            @Nullable MeasureType measure,
            @Nullable TargetState outcome,
            @Nullable EndReason reason,
            @Nullable Correction corrected) {

        private static Line of(TargetThen then, boolean ofOutcome) {
            Target target = then.target();
            return new Line(
                    target.id(),
                    target.kind(),
                    target.itemId(),
                    target.url(),
                    target.measure().map(Measure::type).orElse(null),
                    ofOutcome ? then.to() : null,
                    ofOutcome ? then.endReason() : null,
                    null);
        }

        private boolean hasEnded() {
            return outcome != null && outcome.ended();
        }

        private Line corrected(Correction by) {
            return new Line(targetId, kind, itemId, url, measure, outcome, reason, by);
        }
    }

    /** An outcome that has proved wrong: how its listing stands instead, since when (T16). */
    @Schema(name = "PublishedCorrection")
    record Correction(TargetState state, Instant at) {}

    static Published of(Complaint complaint, Taken taken, List<TargetThen> targets, boolean ofOutcome) {
        return new Published(
                null,
                null,
                new OfRight(complaint.claim().rightType(), null),
                complaint.claim(),
                complaint.receivedAt(),
                taken.act().at(),
                targets.stream().map(then -> Line.of(then, ofOutcome)).toList());
    }

    Published by(PublicName name, @Nullable PublicName declaredBy, @Nullable String registrationNumber) {
        return new Published(
                name, declaredBy, new OfRight(right.type, registrationNumber), claim, receivedAt, at, targets);
    }

    /** That the targets are in dispute again though they are said to have ended. */
    Published corrected(Collection<Target> back, Instant now) {
        List<Line> lines = targets.stream()
                .map(line -> back.stream()
                        .filter(target -> target.id().equals(line.targetId) && line.hasEnded())
                        .findFirst()
                        .map(target -> line.corrected(new Correction(target.state(), now)))
                        .orElse(line))
                .toList();
        return new Published(holder, declarant, right, claim, receivedAt, at, lines);
    }
}
