package dev.promptly.complaint.decision;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads the codes that a reviewer names as reasons, by the law in force on the day of the alleged act. */
public final class FoundReasons {

    private FoundReasons() {}

    /** @throws Refused 422 for a code that stands against declarations only */
    public static List<Reason> ofANotice(CaseFile file, List<ReasonCode> codes) {
        return of(file, codes, Effect.REJECT, code -> !code.isOfADeclaration(), "stands against a declaration only");
    }

    /** @throws Refused 422 for a code that stands against notices only */
    static List<Reason> ofADeclaration(CaseFile file, List<ReasonCode> codes, Effect effect) {
        return of(
                file,
                codes,
                effect,
                code -> code.isOfADeclaration() || code == ReasonCode.R51,
                "stands against a notice only");
    }

    private static List<Reason> of(
            CaseFile file, List<ReasonCode> codes, Effect effect, Predicate<ReasonCode> fits, String otherwise) {
        LocalDate received =
                LocalDate.ofInstant(file.complaint().receivedAt(), file.site().zone());
        LocalDate on = file.request().actDateOr(received);
        List<Reason> found = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            ReasonCode code = codes.get(i);
            if (!fits.test(code)) {
                throw Problems.refused(Fault.at("/codes/" + i, "invalid-value", code + " " + otherwise));
            }
            found.add(Reason.found(code, effect, on));
        }
        return found;
    }
}
