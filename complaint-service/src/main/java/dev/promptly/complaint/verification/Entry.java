package dev.promptly.complaint.verification;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Something registered that a reviewer verifies.
 *
 * @param party under whose key notes about it are sealed
 * @param enteredBy the subjects that entered it, none of whom verifies it
 */
public record Entry(Kind kind, UUID id, UUID party, Verification verification, List<String> enteredBy) {

    /** What can be registered, and the codes that notices resting on a refused one may get (rule book E4). */
    public enum Kind {
        PARTY("R02"),
        RIGHT("R06", "R10", "R11", "R12", "R17"),
        MANDATE("R03", "R04", "R05");

        @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
        private final Set<String> refusals;

        Kind(String... refusals) {
            this.refusals = Set.of(refusals);
        }

        Set<String> refusals() {
            return refusals;
        }
    }
}
