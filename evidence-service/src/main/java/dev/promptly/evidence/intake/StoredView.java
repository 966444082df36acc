package dev.promptly.evidence.intake;

import dev.promptly.evidence.item.Evidence;
import dev.promptly.evidence.item.EvidenceVersion;
import dev.promptly.evidence.item.Kind;
import dev.promptly.evidence.screening.Check;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a file was taken in.
 *
 * @param sha256 of the file as it arrived, in lower-case hexadecimal
 * @param size in bytes
 * @param mediaType as its content tells
 */
@Schema(name = "StoredEvidence")
public record StoredView(
        UUID id,
        Kind kind,
        String sha256,
        long size,
        String mediaType,
        Instant storedAt,
        Check screening,
        Check timestamp) {

    static StoredView from(Evidence evidence, EvidenceVersion file) {
        return new StoredView(
                evidence.id(),
                evidence.kind(),
                file.sha256(),
                file.size(),
                file.mediaType(),
                evidence.storedAt(),
                evidence.screening(),
                evidence.timestamping());
    }
}
