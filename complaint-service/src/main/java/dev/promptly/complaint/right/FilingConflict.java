package dev.promptly.complaint.right;

import java.util.List;
import java.util.UUID;

/** A work was filed that others have filed or registered as theirs: fired inside the transaction of the filing. */
public record FilingConflict(UUID rightId, List<UUID> others) {}
