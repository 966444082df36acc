package dev.promptly.complaint.admissibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.law.Text;
import dev.promptly.complaint.proof.EvidenceTable;
import dev.promptly.complaint.proof.Weighed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a notice of a claim needs, read off the very tables and codes by which it is judged. */
record Requirements(Claim claim, RightType rightType, String rulesVersion, List<Requirement> requirements) {

    /**
     * One thing that the notice must bring.
     *
     * @param code what it gets where this is missing
     * @param accepts any one of which is enough
     * @param alsoAccepted what else is, such as two kinds together
     * @param evidence every kind that is known for it, with its weight
     */
    record Requirement(
            ReasonCode code,
            String detail,
            String basis,
            List<String> accepts,
            List<String> alsoAccepted,
            List<Line> evidence) {}

    /**
     * @param weight HI decisive, SA may stand alone, CO only beside another, NO never alone
     * @param provided what the item must show to weigh that; absent where it is nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String kind, String weight, @Nullable String provided, String source) {}

    static Requirements of(Claim claim, RuleBook book, LocalDate infringedOn, Locale language) {
        EvidenceTable ownership = book.tables().of(claim.rightType());
        EvidenceTable infringement = book.tables().of(claim);
        Teller teller = new Teller(infringedOn, language);
        List<Requirement> all = new ArrayList<>();
        all.add(teller.tell(ReasonCode.R01, PartyRules.IDENTITY_PAPERS, List.of(), List.of()));
        all.add(teller.tell(ReasonCode.R03, PartyRules.AUTHORITY_PAPERS, List.of(), List.of()));
        all.add(teller.tell(ReasonCode.R10, ownership));
        if (RightRules.NEED_A_REPORT.contains(claim.rightType())) {
            all.add(teller.tell(ReasonCode.R15, RightRules.EVALUATIONS, RightRules.RULINGS, List.of()));
        }
        all.add(teller.tell(ReasonCode.R20, List.of(), List.of(), List.of()));
        all.add(teller.tell(ReasonCode.R30, infringement));
        all.add(teller.tell(ReasonCode.R36, EvidenceRules.TRANSLATIONS, List.of(), List.of()));
        all.add(teller.tell(ReasonCode.R40, List.of(), List.of(), List.of()));
        return new Requirements(claim, claim.rightType(), book.version(), all);
    }

    /** The day and the language in which requirements are told. */
    private record Teller(LocalDate infringedOn, Locale language) {

        Requirement tell(ReasonCode code, EvidenceTable table) {
            List<Line> lines = table.lines().stream().map(this::line).toList();
            return tell(code, table.accepts(), table.acceptsTogether(), lines);
        }

        private Line line(Weighed line) {
            Text words = line.provided().words();
            return new Line(
                    line.kind(), line.weight().letters(), words == null ? null : words.in(language), line.source());
        }

        Requirement tell(ReasonCode code, List<String> accepts, List<String> also, List<Line> lines) {
            return new Requirement(code, code.meaning().in(language), code.basis(infringedOn), accepts, also, lines);
        }
    }
}
