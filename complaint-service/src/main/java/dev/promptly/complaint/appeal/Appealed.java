package dev.promptly.complaint.appeal;

import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.review.Review;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which decision a party has looked at once more, and on which targets.
 *
 * @param first the review whose decision it is; empty where the rules alone decided
 * @param declaration of which it was decided; empty where that is the notice
 * @param codes by which it was decided
 */
public record Appealed(
        Optional<Review> first, Optional<UUID> declaration, List<Target> targets, List<ReasonCode> codes) {}
