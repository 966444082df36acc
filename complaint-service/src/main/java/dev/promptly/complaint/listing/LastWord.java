package dev.promptly.complaint.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The platform's last word on a listing.
 *
 * @param status null where it never said whether the listing is there
 * @param saidAt when it saw the listing so, by its own word
 * @param toldAt when that word arrived, legal time
 * @param toldBy the subject that said it
 */
@Embeddable
public record LastWord(
        @Enumerated(EnumType.STRING) @Nullable Presence status,
        @Column(name = "said_at") Instant saidAt,
        @Column(name = "told_at") Instant toldAt,
        @Column(name = "told_by") String toldBy,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable Shown shown) {

    /** A word is known again by its instant, in the milliseconds that all instants have. */
    public LastWord {
        saidAt = saidAt.truncatedTo(ChronoUnit.MILLIS);
    }

    public boolean isGone() {
        return status == Presence.GONE;
    }
}
