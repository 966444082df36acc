package dev.promptly.complaint.right;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** That the original of a work is here, since when, and by which hash it is known again (the mission's filing channel). */
@Embeddable
public class CopyrightFiling {

    @Column(name = "filing_number")
    String number;

    @Column(name = "filed_evidence")
    UUID evidenceId;

    @Column(name = "filed_sha256")
    String sha256;

    @Column(name = "filed_at")
    Instant filedAt;

    protected CopyrightFiling() {}

    CopyrightFiling(String number, UUID evidenceId, String sha256, Instant filedAt) {
        this.number = number;
        this.evidenceId = evidenceId;
        this.sha256 = sha256;
        this.filedAt = filedAt;
    }

    public String number() {
        return number;
    }

    /** The original that was filed. */
    public UUID evidenceId() {
        return evidenceId;
    }
}
