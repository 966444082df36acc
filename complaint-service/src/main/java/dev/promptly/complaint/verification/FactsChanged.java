package dev.promptly.complaint.verification;

/** Something that a waiting notice may rest on has changed; fired inside the transaction of the change. */
public record FactsChanged() {}
