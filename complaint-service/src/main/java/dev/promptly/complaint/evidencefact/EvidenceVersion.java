package dev.promptly.complaint.evidencefact;

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

/** One version of an item, by its bytes. */
@Entity
@Table(name = "evidence_version")
public class EvidenceVersion {

    /** Which one it is. */
    public enum Version {
        ORIGINAL,
        REDACTED
    }

    @Embeddable
    record Key(
            @Column(name = "evidence_id") UUID evidenceId,
            @Enumerated(EnumType.STRING) Version version) implements Serializable {}

    @EmbeddedId
    Key key;

    String sha256;

    boolean forwardable;

    @Column(name = "stored_at")
    Instant storedAt;

    protected EvidenceVersion() {}

    EvidenceVersion(EvidenceStored stored) {
        key = new Key(stored.evidenceId(), stored.versionOrOriginal());
        sha256 = stored.sha256();
        forwardable = stored.forwardable();
        storedAt = stored.storedAt();
    }
}
