package dev.promptly.evidence.item;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One file of an item: what it is, where it lies, and its key. */
@Entity
@Table(name = "evidence_version")
public class EvidenceVersion {

    /** Which file of which item. */
    @Embeddable
    record Place(
            @Column(name = "evidence_id") UUID evidenceId,
            @Enumerated(EnumType.STRING) Version version) implements Serializable {}

    @EmbeddedId
    Place place;

    @Enumerated(EnumType.STRING)
    AccountRole role;

    String account;
    String sha256;
    long size;

    @Column(name = "media_type")
    String mediaType;

    String blob;

    /** The file's key, sealed under the item's: when that is deleted nobody can read the file, wherever a copy of it lies. */
    @Column(name = "file_key")
    byte[] fileKey;

    @Column(name = "stored_at")
    Instant storedAt;

    protected EvidenceVersion() {}

    /**
     * A file that lies in the store.
     *
     * @param blob the name under which it lies
     * @param sha256 in lower-case hexadecimal
     * @param size in bytes
     */
    public record Stored(String blob, String sha256, long size, String mediaType) {}

    /** @param fileKey sealed under the item's */
    public EvidenceVersion(
            UUID evidenceId, Version version, Account owner, Stored file, byte[] fileKey, Instant storedAt) {
        this.place = new Place(evidenceId, version);
        this.role = owner.role();
        this.account = owner.id();
        this.sha256 = file.sha256();
        this.size = file.size();
        this.mediaType = file.mediaType();
        this.blob = file.blob();
        this.fileKey = fileKey;
        this.storedAt = storedAt;
    }

    public UUID evidenceId() {
        return place.evidenceId();
    }

    public Version version() {
        return place.version();
    }

    public String sha256() {
        return sha256;
    }

    public long size() {
        return size;
    }

    public String mediaType() {
        return mediaType;
    }

    public String blob() {
        return blob;
    }

    /** Sealed under the item's. */
    public byte[] fileKey() {
        return fileKey;
    }

    public Instant storedAt() {
        return storedAt;
    }
}
