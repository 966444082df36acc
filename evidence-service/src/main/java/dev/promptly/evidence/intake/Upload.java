package dev.promptly.evidence.intake;

import dev.promptly.evidence.blob.FileKey;
import dev.promptly.evidence.item.EvidenceVersion;
import dev.promptly.kit.json.Jcs;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that has arrived whole and is durable, but belongs to nothing yet.
 *
 * @param id of the item it will be
 * @param metadata what was said about it
 * @param canonical the metadata, canonically (RFC 8785)
 * @param fileName what whoever handed it in calls it
 * @param blob the name under which the file lies
 * @param size in bytes
 */
public record Upload(
        UUID id,
        Metadata metadata,
        String canonical,
        @Nullable String fileName,
        String blob,
        FileKey key,
        String sha256,
        long size,
        String mediaType) {

    /** The same for the same metadata and the same file. */
    byte[] requestHash() {
        return Jcs.sha256(canonical + "\n" + sha256);
    }

    EvidenceVersion.Stored stored() {
        return new EvidenceVersion.Stored(blob, sha256, size, mediaType);
    }
}
