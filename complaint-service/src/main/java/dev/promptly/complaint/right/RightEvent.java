package dev.promptly.complaint.right;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.verification.Verification;
import dev.promptly.kit.caller.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the public topic says of a right: nothing about a person, no title.
 *
 * @param registrationNumber of an entity's right only
 * @param code where refused: what notices resting on it get
 * @param previousStatus where the status has changed
 * @param lastDay the last day in force, where it is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RightEvent(
        UUID rightId,
        String account,
        UUID holderId,
        RightType rightType,
        @Nullable String registrationNumber,
        String jurisdiction,
        List<Integer> classes,
        Verification.State verification,
        @Nullable String code,
        RightStatus status,
        @Nullable RightStatus previousStatus,
        @Nullable LocalDate lastDay,
        @Nullable String filingNumber,
        Actor actor) {}
