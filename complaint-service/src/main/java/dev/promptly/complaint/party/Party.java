package dev.promptly.complaint.party;

import dev.promptly.complaint.verification.Entry;
import dev.promptly.complaint.verification.SeparationOfDuties;
import dev.promptly.complaint.verification.Verification;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complainant or right holder, as it registered itself. */
@Entity
public class Party {

    @Id
    UUID id;

    String account;

    @Enumerated(EnumType.STRING)
    PartyKind kind;

    byte[] personal;

    boolean identified;

    @Column(name = "identity_evidence")
    @Nullable
    UUID identityEvidence;

    @Column(name = "inbox_agreed_at")
    @Nullable
    Instant inboxAgreedAt;

    @Column(name = "inbox_terms")
    @Nullable
    String inboxTerms;

    String locale;

    @Embedded
    Verification verification = new Verification();

    /** The subjects that entered it. */
    @Column(name = "entered_by")
    List<String> enteredBy;

    @Column(name = "registered_at")
    Instant registeredAt;

    protected Party() {}

    static Party registered(
            UUID id, String account, PartyRequest request, byte[] personal, String subject, Instant now) {
        Party party = new Party();
        party.id = id;
        party.account = account;
        party.kind = request.kind();
        party.personal = personal;
        party.locale = Objects.requireNonNullElse(request.locale(), "zh");
        party.enteredBy = List.of(subject);
        party.registeredAt = now;
        if (request.identity() != null) {
            party.identified = request.legalName() != null;
            party.identityEvidence = request.identity().evidenceId();
        }
        if (request.designatedInbox() != null) {
            party.inboxAgreedAt = request.designatedInbox().agreedAt();
            party.inboxTerms = request.designatedInbox().termsVersion();
        }
        return party;
    }

    /** A new identity is one that nobody has verified yet. */
    void identify(Personal told, @Nullable UUID evidence, byte[] sealed, String subject) {
        enteredBy = SeparationOfDuties.and(enteredBy, subject);
        personal = sealed;
        identified = told.legalName() != null;
        identityEvidence = evidence;
        verification.reopen();
    }

    public UUID id() {
        return id;
    }

    public String account() {
        return account;
    }

    public PartyKind kind() {
        return kind;
    }

    public boolean identified() {
        return identified;
    }

    /** The paper that shows who it is, where one was named; it may still be on its way. */
    public Optional<UUID> identityEvidence() {
        return Optional.ofNullable(identityEvidence);
    }

    /** Since when Promptly's inbox is its designated system (Electronic Signature Law art. 11); empty where it has not agreed. */
    public Optional<Instant> inboxAgreedAt() {
        return Optional.ofNullable(inboxAgreedAt);
    }

    public byte[] personal() {
        return personal;
    }

    public Verification verification() {
        return verification;
    }

    Entry entry() {
        return new Entry(Entry.Kind.PARTY, id, id, verification, enteredBy);
    }
}
