package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.law.ReasonCode.R01;
import static dev.promptly.complaint.law.ReasonCode.R02;
import static dev.promptly.complaint.law.ReasonCode.R03;
import static dev.promptly.complaint.law.ReasonCode.R06;
import static dev.promptly.complaint.law.ReasonCode.R10;
import static dev.promptly.complaint.law.ReasonCode.R17;
import static dev.promptly.complaint.law.ReasonCode.R24;
import static dev.promptly.complaint.law.ReasonCode.R25;
import static dev.promptly.complaint.law.ReasonCode.R26;

import dev.promptly.complaint.law.ReasonCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Another account's right, cited by an agent to whom neither its holder nor a reviewer has opened it: the notice may wait for
 * that, but no reason tells anything of the right, its holder or the cases on it.
 */
final class UnopenedRight {

    private static final Set<ReasonCode> OF_THE_RIGHT = of();

    private UnopenedRight() {}

    /** Whether nothing is told of the right; a reviewer who dismissed the doubt about the paper has opened it. */
    static boolean isKeptBack(Notice notice) {
        return !PartyRules.isHolder(notice)
                && !AuthorityTable.line(notice).opensTheRight()
                && notice.reviewed().stream()
                        .noneMatch(reviewed ->
                                reviewed.code() == R03 && reviewed.effect().isEmpty());
    }

    /** What is left to say of the findings: all, where the right is the account's own or was opened to it. */
    static List<Finding> withoutIts(Notice notice, List<Finding> findings) {
        return isKeptBack(notice)
                ? findings.stream()
                        .filter(finding -> !OF_THE_RIGHT.contains(finding.code()) || isOfTheAgent(notice, finding))
                        .toList()
                : findings;
    }

    private static boolean isOfTheAgent(Notice notice, Finding finding) {
        return finding.code() == R02
                && notice.complainant().refusal().filter(R02::equals).isPresent();
    }

    private static Set<ReasonCode> of() {
        Set<ReasonCode> codes = EnumSet.range(R10, R17);
        codes.addAll(EnumSet.of(R01, R02, R06, R24, R25, R26));
        return codes;
    }
}
