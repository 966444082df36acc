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

/** An account may read a version of an item, because a notice forwarded to it named it. */
@Entity
@Table(name = "disclosure_grant")
class Grant {

    /** To whom what is shown. */
    @Embeddable
    record Scope(
            @Enumerated(EnumType.STRING) AccountRole role,
            String account,
            @Column(name = "evidence_id") UUID evidenceId,
            String version)
            implements Serializable {}

    @EmbeddedId
    Scope scope;

    @Column(name = "notice_id")
    UUID noticeId;

    @Column(name = "granted_at")
    Instant grantedAt;

    protected Grant() {}

    Grant(Scope scope, UUID noticeId, Instant grantedAt) {
        this.scope = scope;
        this.noticeId = noticeId;
        this.grantedAt = grantedAt;
    }
}
