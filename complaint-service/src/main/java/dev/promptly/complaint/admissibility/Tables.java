package dev.promptly.complaint.admissibility;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.proof.EvidenceTable;
import dev.promptly.complaint.proof.Weighed.About;
import java.util.Map;
import java.util.Objects;

/** The evidence tables of one version of the rules: E1 by right, E2 by claim. */
record Tables(Map<RightType, EvidenceTable> ownership, Map<Claim, EvidenceTable> infringement) {

    EvidenceTable of(RightType type) {
        return Objects.requireNonNull(ownership.get(type), type::name);
    }

    EvidenceTable of(Claim claim) {
        return Objects.requireNonNull(infringement.get(claim), claim::name);
    }

    /** Whether a ruling in force stands behind the claim on this target: then nothing more is asked, and K3 is short. */
    boolean isBacked(Notice notice, int target) {
        About about = notice.about(target);
        return notice.evidence().stream()
                .filter(exhibit -> exhibit.concerns(target))
                .flatMap(Notice.Exhibit::forwarded)
                .anyMatch(item -> item.isRuling() && of(notice.claim()).suffices(item, about));
    }

    /** Whether it stands behind the claim on every target that is left. */
    boolean isBacked(Notice notice) {
        return notice.standing().allMatch(target -> isBacked(notice, target));
    }
}
