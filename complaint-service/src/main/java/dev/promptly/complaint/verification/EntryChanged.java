package dev.promptly.complaint.verification;

/**
 * An entry of the registry waits for a verdict, or has got one; fired inside the transaction of the change, to whoever keeps
 * the reviewers' queue.
 */
public record EntryChanged(Entry entry) {}
