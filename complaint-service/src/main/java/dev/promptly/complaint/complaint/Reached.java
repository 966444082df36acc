package dev.promptly.complaint.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a target's notice has come.
 *
 * @param notifiedAt when it reached the seller first; null before it did
 * @param correctedAt when the platform named another seller than the one that was believed: what had reached that one counts for
 *     nothing. Null where it corrected nobody
 */
@Embeddable
public record Reached(
        @Column(name = "notified_at") @Nullable Instant notifiedAt,
        @Column(name = "corrected_at") @Nullable Instant correctedAt) {

    static final Reached NOBODY = new Reached(null, null);

    Reached first(Instant at) {
        return notifiedAt == null ? new Reached(at, correctedAt) : this;
    }

    /** Whether a notice to the addressee is one to the seller. Before anything was corrected, each that was sent is. */
    public boolean countsFor(@Nullable String addressee, @Nullable String seller) {
        return correctedAt == null || addressee == null || addressee.equals(seller);
    }
}
