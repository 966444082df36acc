package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.law.ReasonCode.R10;
import static dev.promptly.complaint.law.ReasonCode.R14;
import static dev.promptly.complaint.law.ReasonCode.R15;
import static dev.promptly.complaint.law.ReasonCode.R16;
import static dev.promptly.complaint.law.ReasonCode.R22;
import static dev.promptly.complaint.law.ReasonCode.R30;
import static dev.promptly.complaint.law.ReasonCode.R31;
import static dev.promptly.complaint.law.ReasonCode.R32;
import static dev.promptly.complaint.law.ReasonCode.R36;

import dev.promptly.complaint.admissibility.Notice.ClaimedRight;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.law.ReasonCode;
import java.util.EnumSet;
import java.util.Set;

/**
 * How far a person's word reaches who looks at what the rules alone decided (rule book A1.26). A person may weigh proof and
 * forms otherwise than the rules do: a notice that is good in substance is effective without them (A2.11, E4). Facts stay
 * facts whoever looks: who the holder is (R01, R02), for whom an agent speaks (R03 to R06), whether the right is in force and
 * where (R11, R12, R17), where the listing is (R20), whose case is first (R24), whether there is anything to forward (R33 to
 * R35), and the guarantee that nobody signs for another (R40).
 */
public final class AppealScope {

    private static final Set<ReasonCode> WEIGHED = EnumSet.of(R10, R14, R15, R16, R22, R30, R31, R32, R36);

    private AppealScope() {}

    /** Whether a person may find on appeal that a reason with this code does not stand on the target at this position. */
    public static boolean reaches(ReasonCode code, Notice notice, int target) {
        return WEIGHED.contains(code)
                && switch (code) {
                    case R10 -> isNamedAndNotRefused(notice);
                    case R30 -> isAnythingShown(notice, target);
                    default -> true;
                };
    }

    /** Whether a person weighs what this code says, wherever it stands. */
    static boolean weighs(ReasonCode code) {
        return WEIGHED.contains(code);
    }

    /** A reviewer who has verified the right and said no is asked again by a verification, not by an appeal. */
    private static boolean isNamedAndNotRefused(Notice notice) {
        return notice.right()
                .map(ClaimedRight::refusal)
                .filter(refusal -> refusal.isEmpty())
                .isPresent();
    }

    /** Without any item the operator could be told nothing (rule book I3). */
    private static boolean isAnythingShown(Notice notice, int target) {
        return notice.evidence().stream()
                .filter(exhibit -> exhibit.role() == EvidenceRole.INFRINGEMENT && exhibit.concerns(target))
                .anyMatch(exhibit -> exhibit.forwarded().findAny().isPresent());
    }
}
