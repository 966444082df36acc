package dev.promptly.evidence.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.evidence.blob.BlobStore;
import dev.promptly.evidence.blob.FileKey;
import dev.promptly.evidence.blob.IncomingBlob;
import dev.promptly.evidence.item.Version;
import dev.promptly.evidence.screening.MediaTypes;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.json.Jcs;
import dev.promptly.kit.json.StrictJson;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refusal;
import dev.promptly.kit.problem.Refused;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file in, in one pass: what is said about it is judged before its first byte is read; while it streams it is hashed,
 * encrypted and written; it has a name once it is on the disk.
 */
@Singleton
public class Uploads {

    private static final Logger LOG = Logger.getLogger(Uploads.class);
    private static final int METADATA_BYTES = 1 << 20;

    private final BlobStore blobs;
    private final MediaTypes mediaTypes;
    private final StrictJson json;
    private final Validator validator;
    private final long maxSize;

    Uploads(BlobStore blobs, MediaTypes mediaTypes, StrictJson json, Validator validator, EvidenceConfig config) {
        this.blobs = blobs;
        this.mediaTypes = mediaTypes;
        this.json = json;
        this.validator = validator;
        this.maxSize = config.maxSize().asLongValue();
    }

    /**
     * Refuses at once what would be too large in the end; what declares no length is counted as it comes.
     *
     * @throws Refused 413
     */
    void requireRoomFor(@Nullable String contentLength) {
        if (contentLength != null && Long.parseLong(contentLength) > maxSize + 2L * METADATA_BYTES) {
            throw ArrivingFile.tooLarge(maxSize);
        }
    }

    /** @throws Refused 400, 413 or 422, 503 where the disk fails; then nothing of the file is left */
    Upload receive(Multipart parts) {
        JsonNode said = json.parse(metadata(parts.next()));
        Metadata metadata = (Metadata) json.read(said, Metadata.class);
        requireValid(metadata);
        Multipart.Part file = file(parts.next());
        try {
            return receive(file, parts, metadata, Jcs.canonical(said));
        } catch (IOException e) {
            LOG.error("A file cannot be stored", e);
            throw unavailable();
        }
    }

    /** Removes a file that will belong to nothing; where that fails the sweep does it later. */
    void discard(Upload upload) {
        try {
            blobs.delete(upload.blob());
        } catch (IOException e) {
            LOG.warnf("A file that belongs to nothing stays for now: %s", e.getMessage());
        }
    }

    private Upload receive(Multipart.Part file, Multipart parts, Metadata metadata, String canonical)
            throws IOException {
        UUID id = Ids.next();
        String fileName = FileName.read(file.fileName());
        String name = BlobStore.nameOf(id, Version.ORIGINAL.name());
        FileKey key = FileKey.fresh();
        try (IncomingBlob blob = blobs.receive(name, key)) {
            byte[] prefix = file.first(MediaTypes.PREFIX_BYTES);
            ArrivingFile arriving = new ArrivingFile(blob, maxSize);
            arriving.take(prefix, prefix.length);
            arriving.takeAll(file);
            requireLast(parts.next());
            arriving.requireSomething();
            String sha256 = arriving.sha256();
            metadata.requireHash(sha256);
            blob.commit();
            String mediaType = mediaTypes.of(prefix, fileName);
            return new Upload(id, metadata, canonical, fileName, name, key, sha256, arriving.size(), mediaType);
        }
    }

    private void requireValid(Metadata metadata) {
        var violations = validator.validate(metadata);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        metadata.requireTakeable();
    }

    private static byte[] metadata(Multipart.@Nullable Part part) {
        if (part == null || !part.is("metadata")) {
            throw misplaced("metadata", "required", "The first part is 'metadata', the file comes after it");
        }
        byte[] bytes = part.first(METADATA_BYTES + 1);
        if (bytes.length > METADATA_BYTES) {
            throw Problems.tooLarge("The metadata may have at most 1 MiB");
        }
        return bytes;
    }

    private static Multipart.Part file(Multipart.@Nullable Part part) {
        if (part == null || !part.is("file")) {
            throw misplaced("file", "required", "The second part is 'file'");
        }
        return part;
    }

    private static void requireLast(Multipart.@Nullable Part part) {
        if (part != null) {
            String name = part.name() == null ? "" : part.name();
            throw misplaced(name, "unknown-field", "There is nothing after the parts 'metadata' and 'file'");
        }
    }

    private static Refused unavailable() {
        return Problems.of(Refusal.Sort.BUSY, "unavailable", "Not now", "Files cannot be stored at the moment")
                .retryAfter(Duration.ofSeconds(10));
    }

    private static Refused misplaced(String part, String code, String detail) {
        return Problems.malformed(Fault.inParameter(part, code, detail));
    }
}
