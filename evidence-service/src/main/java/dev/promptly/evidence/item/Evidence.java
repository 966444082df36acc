package dev.promptly.evidence.item;

import dev.promptly.evidence.screening.Check;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One item of evidence. What was said about it never changes; its acts are counted here, under its lock. */
@Entity
@Table(name = "evidence")
public class Evidence {

    @Id
    UUID id;

    /** The chain of its acts: known to its parties only. */
    UUID record;

    @Column(name = "act_number")
    int actNumber;

    @Enumerated(EnumType.STRING)
    AccountRole role;

    String account;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Confidentiality confidentiality;

    /** Title, attributes and the name of its file, sealed under the item's key. */
    byte[] described;

    @Enumerated(EnumType.STRING)
    Check screening;

    @Enumerated(EnumType.STRING)
    Check timestamping;

    @Column(name = "stored_at")
    Instant storedAt;

    protected Evidence() {}

    /** @param described what its owner said of it, sealed under its key */
    public Evidence(
            UUID id,
            UUID record,
            Account owner,
            Kind kind,
            Confidentiality confidentiality,
            byte[] described,
            Instant storedAt) {
        this.id = id;
        this.record = record;
        this.role = owner.role();
        this.account = owner.id();
        this.kind = kind;
        this.confidentiality = confidentiality;
        this.described = described;
        this.screening = Check.PENDING;
        this.timestamping = Check.PENDING;
        this.storedAt = storedAt;
    }

    /** What its owner said of it; empty where its key was deleted. */
    public Optional<Described> describedWith(SubjectKeys keys) {
        return keys.open(id, described, Described.class);
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public Confidentiality confidentiality() {
        return confidentiality;
    }

    public Check screening() {
        return screening;
    }

    public Check timestamping() {
        return timestamping;
    }

    public Instant storedAt() {
        return storedAt;
    }

    public Account owner() {
        return new Account(role, account);
    }

    /** The number of its next act: 1, 2, 3 … without a gap, for the row is locked. */
    int nextAct() {
        return ++actNumber;
    }

    /** Whether the version may be shown to whom the item is forwarded. */
    public boolean forwards(Version version) {
        return version == Version.REDACTED || confidentiality == Confidentiality.OPEN;
    }
}
