package dev.promptly.complaint.law;

import java.util.Set;

/** What an item of evidence is put forward for, and the kinds that can be put forward for it. */
public enum EvidenceRole {
    IDENTITY("BUSINESS_LICENCE", "ID_CARD", "PASSPORT", "DRIVING_LICENCE"),
    AUTHORITY("POWER_OF_ATTORNEY"),
    RIGHT(
            "ORIGINAL_FILE",
            "PUBLICATION",
            "COPYRIGHT_CERTIFICATE",
            "ACQUISITION_CONTRACT",
            "ATTESTATION",
            "PLATFORM_FILING",
            "METADATA_RECORD",
            "RIGHTS_STATEMENT",
            "WATERMARK",
            "TRADEMARK_CERTIFICATE",
            "RENEWAL_CERTIFICATE",
            "ASSIGNMENT_CERTIFICATE",
            "TRADEMARK_APPLICATION",
            "PATENT_CERTIFICATE",
            "PATENT_EVALUATION_REPORT",
            "REGISTER_EXTRACT",
            "SECRET_DESCRIPTION",
            "OTHER_CERTIFICATE"),
    INFRINGEMENT(
            "IDENTIFICATION_REPORT",
            "NOTARISED_PURCHASE",
            "TEST_PURCHASE",
            "AUTHORITY_FINDING",
            "SCREENSHOT",
            "LISTING_WORDING",
            "PACKAGING_PHOTO",
            "COMPARISON",
            "CLAIM_CHART",
            "DESIGN_COMPARISON",
            "INFRINGEMENT_ASSESSMENT",
            "EXPERT_OPINION",
            "SECRET_POINT_LIST",
            "INDICATORS"),
    NON_INFRINGEMENT(
            "LICENCE",
            "INVOICE",
            "EARLIER_RIGHT",
            "PRIOR_ART",
            "DIFFERENCE_CHART",
            "INVALIDATION_DECISION",
            "INVALIDATION_FILING",
            "OTHER"),
    PROCEEDING("FILING_RECEIPT", "ACCEPTANCE_NOTICE", "PLEADING");

    private static final Set<String> ANY =
            Set.of("JUDGEMENT", "ADMINISTRATIVE_DECISION", "TRANSLATION", "CAUSE_OF_DELAY");

    static final Set<String> RULINGS = Set.of("JUDGEMENT", "ADMINISTRATIVE_DECISION");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> kinds;

    EvidenceRole(String... kinds) {
        this.kinds = Set.of(kinds);
    }

    /**
     * Whether an item of this kind in this role is relied upon against the operator, and so is sent to it (invariant I3; ECL art.
     * 42(2)): what shows the right or the infringement, and rulings. Who somebody is and for whom it speaks is told by name.
     */
    public boolean isForwarded(String kind) {
        return switch (this) {
            case RIGHT, INFRINGEMENT -> takes(kind);
            case NON_INFRINGEMENT, PROCEEDING -> RULINGS.contains(kind);
            case IDENTITY, AUTHORITY -> false;
        };
    }

    /**
     * Whether an item of this kind in this role is relied upon in a declaration, and so is sent to the right holder (ECL art. 43(2)):
     * what shows that there is no infringement, and rulings.
     */
    public boolean answers(String kind) {
        return switch (this) {
            case NON_INFRINGEMENT -> takes(kind);
            case RIGHT, INFRINGEMENT, PROCEEDING -> RULINGS.contains(kind);
            case IDENTITY, AUTHORITY -> false;
        };
    }

    /** Whether an item of this kind proves anything in this role; one that does not counts for nothing and goes to nobody. */
    public boolean takes(String kind) {
        return kinds.contains(kind) || ANY.contains(kind);
    }
}
