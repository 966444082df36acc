package dev.promptly.complaint.declared;

import java.time.Instant;
import java.util.UUID;

/**
 * A declaration that is handed in.
 *
 * @param sealed what was written, under the key of the declaration's id
 * @param subject who entered it
 * @param seenAt system time
 */
@SuppressWarnings("ArrayRecordComponent")
public record Declared(
        UUID id,
        UUID complaintId,
        String operatorId,
        DeclarationRequest request,
        byte[] sealed,
        String subject,
        Instant receivedAt,
        Instant seenAt) {}
