package dev.promptly.complaint.proof;

import static dev.promptly.complaint.proof.Weighed.line;
import static dev.promptly.complaint.proof.Weight.CORROBORATES;
import static dev.promptly.complaint.proof.Weight.DECISIVE;
import static dev.promptly.complaint.proof.Weight.NOT_ALONE;
import static dev.promptly.complaint.proof.Weight.STANDS_ALONE;

import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.proof.Weighed.Together;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rule book's E1: what proves who owns a right, line by line. */
public final class OwnershipEvidence {

    /** A photograph, a picture, and any other work. */
    private static final EvidenceTable WORK = new EvidenceTable(
            List.of(
                    line("ORIGINAL_FILE", STANDS_ALONE, "NCA-10; CRI 7"),
                    line("PUBLICATION", STANDS_ALONE, "NCA-10; CRI 7"),
                    line("COPYRIGHT_CERTIFICATE", STANDS_ALONE, "NCA-10; CRI 7"),
                    line("ACQUISITION_CONTRACT", STANDS_ALONE, "NCA-10; CRI 7"),
                    line("PLATFORM_FILING", STANDS_ALONE, "B1.18"),
                    line("ATTESTATION", CORROBORATES, "CRI 7; OLR 16-18"),
                    line("METADATA_RECORD", CORROBORATES, "platform rule"),
                    line("RIGHTS_STATEMENT", NOT_ALONE, "NCA-10"),
                    line("WATERMARK", NOT_ALONE, "NCA-10; A3.3")),
            List.of(new Together(Set.of("WATERMARK", "METADATA_RECORD"), "A3.3")));

    /** The registrant's certificate, in force; what was only applied for is no right yet (R17). */
    private static final EvidenceTable TRADEMARK = new EvidenceTable(
            List.of(
                    line("TRADEMARK_CERTIFICATE", STANDS_ALONE, "TL term; B1.5"),
                    line("RENEWAL_CERTIFICATE", CORROBORATES, "B1.5"),
                    line("ASSIGNMENT_CERTIFICATE", CORROBORATES, "B1.5"),
                    line("REGISTER_EXTRACT", CORROBORATES, "B1.5"),
                    line("TRADEMARK_APPLICATION", NOT_ALONE, "no exclusive right before registration")),
            List.of());

    /** That it is in force is what the register shows: by an extract, or to the reviewer who verified the right. */
    private static final EvidenceTable PATENT = new EvidenceTable(
            List.of(
                    line("PATENT_CERTIFICATE", STANDS_ALONE, "PL 42"),
                    line("REGISTER_EXTRACT", CORROBORATES, "PL 42"),
                    line("PATENT_EVALUATION_REPORT", CORROBORATES, "PL 66(2); GO32-5")),
            List.of());

    private static final EvidenceTable CERTIFICATE = new EvidenceTable(
            List.of(
                    line("OTHER_CERTIFICATE", STANDS_ALONE, "GB/T 39550 3.4; CC 123"),
                    line("REGISTER_EXTRACT", CORROBORATES, "platform rule")),
            List.of());

    /** Nothing proves a secret by itself: it goes to a reviewer. */
    private static final EvidenceTable SECRET =
            new EvidenceTable(List.of(line("SECRET_DESCRIPTION", CORROBORATES, "CC 123")), List.of());

    public static final Map<RightType, EvidenceTable> E1 = tables();

    private OwnershipEvidence() {}

    private static Map<RightType, EvidenceTable> tables() {
        Map<RightType, EvidenceTable> tables = new EnumMap<>(RightType.class);
        tables.put(RightType.WORK, WORK);
        tables.put(RightType.TRADEMARK, TRADEMARK);
        tables.put(RightType.INVENTION, PATENT);
        tables.put(RightType.UTILITY_MODEL, PATENT);
        tables.put(RightType.DESIGN, PATENT);
        tables.put(RightType.GEO_INDICATION, CERTIFICATE);
        tables.put(RightType.IC_LAYOUT, CERTIFICATE);
        tables.put(RightType.PLANT_VARIETY, CERTIFICATE);
        tables.put(RightType.TRADE_SECRET, SECRET);
        tables.put(RightType.OTHER, CERTIFICATE);
        tables.replaceAll((type, table) -> table.with(ruling("JUDGEMENT"), ruling("ADMINISTRATIVE_DECISION")));
        return tables;
    }

    /** Any right: a ruling in force that names the owner. */
    private static Weighed ruling(String kind) {
        return new Weighed(kind, DECISIVE, Provisos.IN_FORCE, "B1.10");
    }
}
