package dev.promptly.evidence.evidence;

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
class EvidenceVersion {

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

    EvidenceVersion(Version version, Upload upload, Account owner, byte[] fileKey, Instant storedAt) {
        this.place = new Place(upload.id(), version);
        this.role = owner.role();
        this.account = owner.id();
        this.sha256 = upload.sha256();
        this.size = upload.size();
        this.mediaType = upload.mediaType();
        this.blob = upload.blob();
        this.fileKey = fileKey;
        this.storedAt = storedAt;
    }

    UUID evidenceId() {
        return place.evidenceId();
    }

    Version version() {
        return place.version();
    }
}
