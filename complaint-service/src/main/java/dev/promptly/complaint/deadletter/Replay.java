package dev.promptly.complaint.deadletter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That the message was sent again.
 *
 * @param by the token's subject
 */
@Embeddable
record Replay(
        @Column(name = "replayed_at") Instant at,
        @Column(name = "replayed_by") String by) {}
