package dev.promptly.complaint.proof;

import static dev.promptly.complaint.proof.Weighed.line;
import static dev.promptly.complaint.proof.Weight.CORROBORATES;
import static dev.promptly.complaint.proof.Weight.DECISIVE;
import static dev.promptly.complaint.proof.Weight.NOT_ALONE;
import static dev.promptly.complaint.proof.Weight.STANDS_ALONE;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.proof.Weighed.Together;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rule book's E2: what is prima facie evidence of each claim, line by line. */
public final class InfringementEvidence {

    private static final List<Weighed> COUNTERFEIT = List.of(
            line("AUTHORITY_FINDING", DECISIVE, "E2 weight order"),
            new Weighed("IDENTIFICATION_REPORT", STANDS_ALONE, Provisos.REPORT_IS_COMPLETE, "B1.9"),
            line("NOTARISED_PURCHASE", STANDS_ALONE, "IPE 7"),
            line("TEST_PURCHASE", STANDS_ALONE, "IPE 7; CRI 8"),
            line("LISTING_WORDING", STANDS_ALONE, "GO32-11"));

    /** Test purchases are not the only proof (rule book A2.4, A2.11): an indicator beside what is seen is enough. */
    private static final EvidenceTable APPARENT_COUNTERFEIT = new EvidenceTable(
            append(
                    COUNTERFEIT,
                    line("SCREENSHOT", CORROBORATES, "E2"),
                    line("COMPARISON", CORROBORATES, "E2"),
                    line("PACKAGING_PHOTO", CORROBORATES, "E2"),
                    line("EXPERT_OPINION", CORROBORATES, "E2"),
                    new Weighed("INDICATORS", CORROBORATES, Provisos.MORE_THAN_PRICE, "E2")),
            List.of(
                    new Together(Set.of("SCREENSHOT", "INDICATORS"), "E2"),
                    new Together(Set.of("COMPARISON", "INDICATORS"), "E2")));

    private static final EvidenceTable PROVEN_COUNTERFEIT = new EvidenceTable(APPARENT_COUNTERFEIT.lines(), List.of());

    private static final EvidenceTable USE_OF_THE_SIGN = new EvidenceTable(
            append(
                    COUNTERFEIT,
                    line("SCREENSHOT", STANDS_ALONE, "E2"),
                    line("COMPARISON", STANDS_ALONE, "E2"),
                    line("PACKAGING_PHOTO", CORROBORATES, "E2"),
                    line("EXPERT_OPINION", CORROBORATES, "E2"),
                    new Weighed("INDICATORS", CORROBORATES, Provisos.MORE_THAN_PRICE, "E2")),
            List.of());

    private static final EvidenceTable PICTURE = new EvidenceTable(
            List.of(
                    line("COMPARISON", STANDS_ALONE, "E2"),
                    line("AUTHORITY_FINDING", DECISIVE, "E2 weight order"),
                    line("SCREENSHOT", CORROBORATES, "E2"),
                    line("EXPERT_OPINION", CORROBORATES, "E2")),
            List.of());

    private static final EvidenceTable OTHER_WORK = PICTURE.with(
            line("TEST_PURCHASE", STANDS_ALONE, "E2; CRI 8"), line("NOTARISED_PURCHASE", STANDS_ALONE, "IPE 7"));

    private static final EvidenceTable INVENTION = new EvidenceTable(
            List.of(
                    line("CLAIM_CHART", STANDS_ALONE, "GO32-5"),
                    new Weighed("INFRINGEMENT_ASSESSMENT", STANDS_ALONE, Provisos.OF_THIS_PRODUCT, "B1.10"),
                    line("AUTHORITY_FINDING", DECISIVE, "E2 weight order"),
                    line("EXPERT_OPINION", CORROBORATES, "E2"),
                    line("TEST_PURCHASE", CORROBORATES, "E2"),
                    line("NOTARISED_PURCHASE", CORROBORATES, "E2"),
                    line("COMPARISON", NOT_ALONE, "E2: picture likeness"),
                    line("SCREENSHOT", NOT_ALONE, "E2: picture likeness")),
            List.of());

    /** With the evaluation report, which R15 asks for. */
    private static final EvidenceTable UTILITY_MODEL = INVENTION;

    private static final EvidenceTable DESIGN = new EvidenceTable(
            append(
                    INVENTION.lines().stream()
                            .filter(line -> !line.kind().equals("CLAIM_CHART"))
                            .toList(),
                    line("DESIGN_COMPARISON", STANDS_ALONE, "E2"),
                    line("PACKAGING_PHOTO", NOT_ALONE, "E2: one photo")),
            List.of());

    private static final EvidenceTable COMPARED = new EvidenceTable(
            List.of(
                    line("COMPARISON", STANDS_ALONE, "E2"),
                    line("EXPERT_OPINION", STANDS_ALONE, "E2: laboratory"),
                    line("AUTHORITY_FINDING", DECISIVE, "E2 weight order"),
                    line("TEST_PURCHASE", CORROBORATES, "E2"),
                    line("SCREENSHOT", CORROBORATES, "E2")),
            List.of());

    /** Never enough by the rules alone: a reviewer and counsel weigh it. */
    private static final EvidenceTable SECRET = new EvidenceTable(
            List.of(line("SECRET_POINT_LIST", CORROBORATES, "E2"), line("COMPARISON", CORROBORATES, "E2")),
            List.of(new Together(Set.of("SECRET_POINT_LIST", "COMPARISON"), "E2")));

    public static final Map<Claim, EvidenceTable> E2 = tables();

    private InfringementEvidence() {}

    private static Map<Claim, EvidenceTable> tables() {
        Map<Claim, EvidenceTable> tables = new EnumMap<>(Claim.class);
        tables.put(Claim.TM_COUNTERFEIT, PROVEN_COUNTERFEIT);
        tables.put(Claim.TM_COUNTERFEIT_APPARENT, APPARENT_COUNTERFEIT);
        tables.put(Claim.TM_UNAUTHORISED_USE, USE_OF_THE_SIGN);
        tables.put(Claim.COPY_IMAGE, PICTURE);
        tables.put(Claim.COPY_WORK, OTHER_WORK);
        tables.put(Claim.PAT_INVENTION, INVENTION);
        tables.put(Claim.PAT_UM, UTILITY_MODEL);
        tables.put(Claim.PAT_DESIGN, DESIGN);
        tables.put(Claim.GI, COMPARED);
        tables.put(Claim.IC_LAYOUT, COMPARED);
        tables.put(Claim.PLANT_VARIETY, COMPARED);
        tables.put(Claim.TRADE_SECRET, SECRET);
        tables.replaceAll((claim, table) -> table.with(
                ruling("JUDGEMENT", claim.isOfAPatent()), ruling("ADMINISTRATIVE_DECISION", claim.isOfAPatent())));
        return tables;
    }

    /** Of a patent only on the very product (rule book E2: a judgement on another model proves nothing here). */
    private static Weighed ruling(String kind, boolean patent) {
        return new Weighed(kind, DECISIVE, patent ? Provisos.IN_FORCE_ON_THIS_PRODUCT : Provisos.IN_FORCE, "E2; B1.10");
    }

    private static List<Weighed> append(List<Weighed> lines, Weighed... more) {
        return Stream.concat(lines.stream(), Stream.of(more)).toList();
    }
}
