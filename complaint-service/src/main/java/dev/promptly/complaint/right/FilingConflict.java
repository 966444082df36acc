package dev.promptly.complaint.right;

import dev.promptly.complaint.verification.Entry;

/**
 * A work was filed that others have filed or registered as theirs: fired inside the transaction of the filing, to whoever
 * keeps the reviewers' queue.
 */
public record FilingConflict(Entry entry) {}
