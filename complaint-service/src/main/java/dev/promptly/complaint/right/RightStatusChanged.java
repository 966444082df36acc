package dev.promptly.complaint.right;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A right stands otherwise than it did: fired inside the transaction of the change. Nothing is suspended by it; whoever keeps
 * the reviewers' queue names the measures that stand on the right to one of them.
 *
 * @param on the day of the site's zone on which it was seen
 */
public record RightStatusChanged(UUID rightId, RightStatus from, RightStatus to, LocalDate on) {}
