package dev.promptly.complaint.review;

/**
 * Why a decision is appealed.
 *
 * @param sealed what the appellant wrote, under the complaint's key
 * @param by who filed it, an opaque subject
 */
@SuppressWarnings("ArrayRecordComponent")
public record Grounds(Appellant appellant, byte[] sealed, String by) {}
