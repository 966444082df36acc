package dev.promptly.evidence.item;

import static dev.promptly.evidence.item.AttributeType.CLAIMS;
import static dev.promptly.evidence.item.AttributeType.CODE;
import static dev.promptly.evidence.item.AttributeType.DATE;
import static dev.promptly.evidence.item.AttributeType.FINDING;
import static dev.promptly.evidence.item.AttributeType.FLAG;
import static dev.promptly.evidence.item.AttributeType.NAME;
import static dev.promptly.evidence.item.AttributeType.SCOPE;
import static dev.promptly.evidence.item.AttributeType.TEXT;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an item is, as who hands it in says. Whether it proves anything is for complaint-service's rules. */
@Schema(name = "EvidenceKind")
public enum Kind {
    // Who somebody is.
    BUSINESS_LICENCE,
    ID_CARD,
    PASSPORT,
    DRIVING_LICENCE,

    // For whom somebody may act.
    POWER_OF_ATTORNEY(Map.of("scope", SCOPE, "validFrom", DATE, "validTo", DATE, "sealed", FLAG)),

    // That there is a right.
    ORIGINAL_FILE,
    PUBLICATION,
    COPYRIGHT_CERTIFICATE,
    ACQUISITION_CONTRACT,
    ATTESTATION,
    PLATFORM_FILING,
    METADATA_RECORD,
    RIGHTS_STATEMENT,
    WATERMARK,
    TRADEMARK_CERTIFICATE,
    RENEWAL_CERTIFICATE,
    ASSIGNMENT_CERTIFICATE,
    TRADEMARK_APPLICATION,
    PATENT_CERTIFICATE,
    PATENT_EVALUATION_REPORT(Map.of("number", CODE, "negativeClaims", CLAIMS)),
    REGISTER_EXTRACT(Map.of("inForceOn", DATE)),
    SECRET_DESCRIPTION,
    OTHER_CERTIFICATE,

    // That it is infringed. Who signed or issued is a name, and an order's number leads to a buyer: both are sealed.
    IDENTIFICATION_REPORT(Map.of(
            "reportNumber", CODE,
            "orderNumber", NAME,
            "itemId", CODE,
            "method", TEXT,
            "reasons", TEXT,
            "issuer", NAME,
            "issuedOn", DATE,
            "signed", FLAG)),
    NOTARISED_PURCHASE,
    TEST_PURCHASE,
    AUTHORITY_FINDING,
    SCREENSHOT,
    LISTING_WORDING,
    PACKAGING_PHOTO,
    COMPARISON,
    CLAIM_CHART(Map.of("claims", CLAIMS)),
    DESIGN_COMPARISON,
    INFRINGEMENT_ASSESSMENT(Map.of("assessor", NAME, "claims", CLAIMS, "productModel", CODE, "conclusion", TEXT)),
    EXPERT_OPINION,
    SECRET_POINT_LIST,
    INDICATORS(Map.of("indicators", AttributeType.INDICATORS)),

    // What an authority said, or why something took its time.
    JUDGEMENT(Map.of("caseNumber", CODE, "court", NAME, "effectiveOn", DATE, "productModel", CODE, "finding", FINDING)),
    ADMINISTRATIVE_DECISION(
            Map.of("caseNumber", CODE, "court", NAME, "effectiveOn", DATE, "productModel", CODE, "finding", FINDING)),
    TRANSLATION,
    CAUSE_OF_DELAY,

    // That nothing is infringed.
    LICENCE,
    INVOICE,
    EARLIER_RIGHT,
    PRIOR_ART,
    DIFFERENCE_CHART,
    INVALIDATION_DECISION,
    INVALIDATION_FILING,
    OTHER,

    // That there is a proceeding.
    FILING_RECEIPT,
    ACCEPTANCE_NOTICE,
    PLEADING;

    private final Attributes attributes;

    Kind() {
        this.attributes = Attributes.NONE;
    }

    Kind(Map<String, AttributeType> attributes) {
        this.attributes = new Attributes(attributes);
    }

    public Attributes attributes() {
        return attributes;
    }
}
