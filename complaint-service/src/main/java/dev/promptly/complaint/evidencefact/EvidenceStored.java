package dev.promptly.complaint.evidencefact;

import dev.promptly.complaint.evidencefact.EvidenceVersion.Version;
import dev.promptly.kit.caller.AccountRole;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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
        @Nullable Version version,
        String sha256,
        boolean forwardable,
        @Nullable Map<String, Object> attributes,
        Instant storedAt) {

    Version versionOrOriginal() {
        return Objects.requireNonNullElse(version, Version.ORIGINAL);
    }
}
