package dev.promptly.complaint.right;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Another account's right to what seems to be the same work.
 *
 * @param number of its own filing, where it is filed
 */
record Conflict(
        Ground ground,
        UUID rightId,
        String account,
        @Nullable String number,
        @Nullable Instant filedAt) {

    @Schema(name = "ConflictGround")
    enum Ground {
        SAME_BYTES,
        SAME_NUMBER
    }

    static Conflict of(Ground ground, Right other) {
        CopyrightFiling filing = other.filing;
        return new Conflict(
                ground,
                other.id,
                other.account,
                filing == null ? null : filing.number,
                filing == null ? null : filing.filedAt);
    }
}
