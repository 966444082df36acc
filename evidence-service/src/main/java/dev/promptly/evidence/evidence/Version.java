package dev.promptly.evidence.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which file of an item. */
@Schema(name = "EvidenceVersionName")
enum Version {
    /** As it was handed in. */
    ORIGINAL,
    /** The copy of a confidential original that may be forwarded. */
    REDACTED
}
