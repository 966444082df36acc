package dev.promptly.complaint.statute;

/** Why a terminated target ended (rule book D3), as far as this version ends one. */
public enum EndReason {
    CORRECTED
}
