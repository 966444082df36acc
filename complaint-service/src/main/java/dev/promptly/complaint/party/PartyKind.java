package dev.promptly.complaint.party;

public enum PartyKind {
    NATURAL,
    ENTITY
}
