package dev.promptly.complaint.declared;

/** What the right holder answers to a declaration. */
public enum DeclarationResponse {
    ACCEPT,
    CONTEST
}
