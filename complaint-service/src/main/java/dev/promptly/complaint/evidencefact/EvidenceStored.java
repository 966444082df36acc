package dev.promptly.complaint.evidencefact;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code evidence.stored}. */
record EvidenceStored(
        UUID evidenceId,
        String account,
        String kind,
        String confidentiality,
        String sha256,
        boolean forwardable,
        @Nullable Map<String, Object> attributes,
        Instant storedAt) {}
