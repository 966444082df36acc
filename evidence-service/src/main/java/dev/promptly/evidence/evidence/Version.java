package dev.promptly.evidence.evidence;

/** Which file of an item. */
enum Version {
    /** As it was handed in. */
    ORIGINAL,
    /** The copy of a confidential original that may be forwarded. */
    REDACTED
}
