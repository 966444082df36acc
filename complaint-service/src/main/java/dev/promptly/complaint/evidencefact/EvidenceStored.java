package dev.promptly.complaint.evidencefact;

import dev.promptly.kit.caller.AccountRole;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code evidence.stored}.
 *
 * @param role of the account; absent in what was told before accounts had one: a complainant's
 */
record EvidenceStored(
        UUID evidenceId,
        @Nullable AccountRole role,
        String account,
        String kind,
        String confidentiality,
        String sha256,
        boolean forwardable,
        @Nullable Map<String, Object> attributes,
        Instant storedAt) {}
