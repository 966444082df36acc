package dev.promptly.complaint.evidencefact;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One item of evidence, as evidence-service told of it. */
@Entity
@jakarta.persistence.Table(name = "evidence_fact")
public class EvidenceFact {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    AccountRole role;

    String account;

    String kind;

    String confidentiality;

    String sha256;

    boolean forwardable;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> attributes;

    /** As it is compared; the database makes it of the kind and the attributes. */
    @Column(name = "paper_number", insertable = false, updatable = false)
    @Nullable
    String paperNumber;

    @Column(name = "stored_at")
    Instant storedAt;

    protected EvidenceFact() {}

    static EvidenceFact of(EvidenceStored stored) {
        EvidenceFact fact = new EvidenceFact();
        fact.id = stored.evidenceId();
        fact.role = stored.role() == null ? AccountRole.COMPLAINANT : stored.role();
        fact.account = stored.account();
        fact.kind = stored.kind();
        fact.confidentiality = stored.confidentiality();
        fact.sha256 = stored.sha256();
        fact.forwardable = stored.forwardable();
        fact.attributes = stored.attributes() == null ? Map.of() : stored.attributes();
        fact.storedAt = stored.storedAt();
        return fact;
    }

    /** Whether its issuer gave it a number; of notices of two papers of one number a person compares these (R26). */
    public boolean isNumbered() {
        return paperNumber != null;
    }

    /** As it is compared; empty where it has none. */
    public Optional<String> paperNumber() {
        return Optional.ofNullable(paperNumber);
    }

    /** Whether a version of it may be shown to the other side. */
    public boolean isForwardable() {
        return forwardable;
    }

    Account owner() {
        return new Account(role, account);
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String sha256() {
        return sha256;
    }

    public Map<String, Object> attributes() {
        return attributes;
    }
}
