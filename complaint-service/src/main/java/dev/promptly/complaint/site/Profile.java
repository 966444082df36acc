package dev.promptly.complaint.site;

/** The body of law a site is under. */
public enum Profile {
    CN_ECL,
    EU_DSA,
    US_DMCA
}
