package dev.promptly.evidence.item;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which file of an item. */
@Schema(name = "EvidenceVersionName")
public enum Version {
    /** As it was handed in. */
    ORIGINAL,
    /** The copy of a confidential original that may be forwarded. */
    REDACTED
}
