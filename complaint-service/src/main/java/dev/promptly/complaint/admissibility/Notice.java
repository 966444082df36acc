package dev.promptly.complaint.admissibility;

import dev.promptly.complaint.verification.Verification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice with all facts it is judged by: values only, so that the same notice is always judged the same.
 *
 * @param right empty where the notice names none
 * @param guaranteed whether the written guarantee of truth is there and signed
 * @param overdue whether evidence on its way has been waited for long enough (60 s)
 * @param openCases by listing key: the case that is open on the same right and claim
 */
public record Notice(
        Person complainant,
        Optional<ClaimedRight> right,
        List<Place> places,
        List<Exhibit> evidence,
        boolean guaranteed,
        boolean overdue,
        Map<String, OpenCase> openCases) {

    /** A party, in so far as it matters here. */
    public record Person(UUID id, boolean identified, Verification.State verification, Optional<ReasonCode> refusal) {}

    /** @param proofsMissing proofs that evidence-service has not told of yet */
    public record ClaimedRight(
            Person holder,
            int proofs,
            Set<UUID> proofsMissing,
            Verification.State verification,
            Optional<ReasonCode> refusal) {}

    /** Where one target is. */
    public record Place(Location location, @Nullable String listingKey, boolean ended) {}

    public enum Location {
        ON_SITE,
        ELSEWHERE,
        UNCLEAR
    }

    /**
     * @param targets positions of the targets it was put forward for; all where empty
     * @param there whether evidence-service has told of it
     * @param fits whether it is of a kind that can be put forward in its role; not known before it is there
     */
    public record Exhibit(UUID id, EvidenceRole role, Set<Integer> targets, boolean there, boolean fits) {
        boolean concerns(int target) {
            return targets.isEmpty() || targets.contains(target);
        }
    }

    /** @param named the case's id, where it may be named: to the same account only */
    public record OpenCase(@Nullable UUID named) {}

    /** The right's holder; where there is no right, the complainant speaks for itself. */
    Person holder() {
        return right.map(ClaimedRight::holder).orElse(complainant);
    }

    public Notice withOpenCases(Map<String, OpenCase> cases) {
        return new Notice(complainant, right, places, evidence, guaranteed, overdue, cases);
    }
}
