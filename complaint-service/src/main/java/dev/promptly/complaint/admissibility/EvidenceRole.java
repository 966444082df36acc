package dev.promptly.complaint.admissibility;

/** What an item of evidence is put forward for. */
public enum EvidenceRole {
    IDENTITY,
    AUTHORITY,
    RIGHT,
    INFRINGEMENT,
    NON_INFRINGEMENT,
    PROCEEDING
}
