package dev.promptly.evidence.disclosure;

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

/** That a reader read a version within an hour: told once, however many ranges it came in. */
@Entity
@Table(name = "disclosure_reading")
class Reading {

    /** Who read what in which hour. */
    @Embeddable
    record Occasion(
            @Column(name = "evidence_id") UUID evidenceId,
            String version,
            @Enumerated(EnumType.STRING) AccountRole role,
            String account,
            String subject,
            Instant hour)
            implements Serializable {}

    @EmbeddedId
    Occasion occasion;

    protected Reading() {}

    Reading(Occasion occasion) {
        this.occasion = occasion;
    }
}
