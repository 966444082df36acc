package dev.promptly.complaint.right;

import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.verification.Entry;
import dev.promptly.complaint.verification.SeparationOfDuties;
import dev.promptly.complaint.verification.Verification;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A right with its proofs, registered by an account for its holder. */
@Entity
@Table(name = "ip_right")
public class Right {

    @Id
    UUID id;

    String account;

    @Column(name = "holder_id")
    UUID holderId;

    @Enumerated(EnumType.STRING)
    RightType type;

    /** Sealed under the holder's key. */
    @Column(name = "title_sealed")
    byte @Nullable [] title;

    /** As titles were kept before they were sealed; null from the first look on. */
    @Column(name = "title")
    @Nullable
    String openTitle;

    @Column(name = "registration_number")
    @Nullable
    String registrationNumber;

    /** The number as a register would file it; null where nothing is left of it, or there is none. */
    @Column(name = "register_number")
    @Nullable
    String registerNumber;

    String jurisdiction;

    List<Integer> classes;

    @Column(name = "filed_on")
    @Nullable
    LocalDate filedOn;

    @Column(name = "granted_on")
    @Nullable
    LocalDate grantedOn;

    @Column(name = "expires_on")
    @Nullable
    LocalDate expiresOn;

    @Embedded
    Verification verification = new Verification();

    @Embedded
    @Nullable
    CopyrightFiling filing;

    /** The subjects that entered it or a proof of it. */
    @Column(name = "entered_by")
    List<String> enteredBy;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "last_day")
    @Nullable
    LocalDate lastDay;

    @Embedded
    Told told;

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "ip_right_proof", joinColumns = @JoinColumn(name = "right_id"))
    @OrderColumn(name = "position")
    @Column(name = "evidence_id")
    List<UUID> proofs = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "ip_right_status", joinColumns = @JoinColumn(name = "right_id"))
    @OrderColumn(name = "position")
    List<StatusWord> words = new ArrayList<>();

    protected Right() {}

    static Right registered(
            UUID id, String account, RightRequest request, byte[] title, String subject, LocalDate today, Instant now) {
        Right right = new Right();
        right.id = id;
        right.account = account;
        right.holderId = request.holderId();
        right.type = request.type();
        right.title = title;
        right.registrationNumber = request.registrationNumber();
        right.jurisdiction = request.jurisdiction();
        right.classes = Objects.requireNonNullElse(request.classes(), List.of());
        right.filedOn = request.filedOn();
        right.grantedOn = request.grantedOn();
        right.expiresOn = request.expiresOn();
        right.enteredBy = List.of(subject);
        right.registeredAt = now;
        right.prove(Objects.requireNonNullElse(request.proofs(), List.of()));
        right.lastDay = right.lifetime().lastDay().orElse(null);
        right.told = new Told(right.status(today), now);
        return right;
    }

    /** Whatever number it comes to bear is filed with it. */
    @PrePersist
    @PreUpdate
    void fileNumber() {
        registerNumber = filedNumber();
    }

    private @Nullable String filedNumber() {
        String filed = registrationNumber == null ? "" : RegisterNumber.of(registrationNumber);
        return filed.isEmpty() ? null : filed;
    }

    /** What is added to a refused right has a reviewer look at it again; answers whether one has to. */
    boolean proveAnew(List<RightRequest.Proof> more, String subject) {
        enteredBy = SeparationOfDuties.and(enteredBy, subject);
        prove(more);
        boolean refused = verification.refusal().isPresent();
        if (refused) {
            verification.reopen();
        }
        return refused;
    }

    private void prove(List<RightRequest.Proof> more) {
        more.forEach(proof -> proofs.add(proof.evidenceId()));
    }

    /** A reviewer's word on the status, from its day on. */
    void say(StatusWord word, @Nullable LocalDate newLastDay) {
        words.add(word);
        if (newLastDay != null) {
            expiresOn = newLastDay;
        }
        lastDay = lifetime().lastDay().orElse(null);
    }

    /** How the right stands on a day of the site's zone. */
    public RightStatus status(LocalDate on) {
        return lifetime().status(on);
    }

    /** When it was seen that the right has ended; empty while it stands. */
    public Optional<Instant> endedAt() {
        return told.status.ended() ? Optional.of(told.statusAt) : Optional.empty();
    }

    /** When somebody last looked whether the right stands; empty where nobody has. */
    Optional<Instant> statusCheckedAt() {
        return words.isEmpty() ? verification.at() : Optional.of(words.get(words.size() - 1).at);
    }

    /** The platform files it; what the record says stays. */
    void file(CopyrightFiling record) {
        filing = record;
    }

    /** Its title is sealed that was kept open before. */
    void seal(byte[] sealed) {
        title = sealed;
        openTitle = null;
    }

    Lifetime lifetime() {
        return new Lifetime(type, jurisdiction, registrationNumber != null, filedOn, grantedOn, expiresOn, words);
    }

    Entry entry() {
        return new Entry(Entry.Kind.RIGHT, id, holderId, verification, enteredBy);
    }

    public UUID id() {
        return id;
    }

    public String account() {
        return account;
    }

    public UUID holderId() {
        return holderId;
    }

    public RightType type() {
        return type;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    /** Of the Nice classification. */
    public List<Integer> classes() {
        return classes;
    }

    /** The record of the platform's own filing, which stands alone as proof of ownership here (rule book E1, B1.18). */
    public Optional<CopyrightFiling> filed() {
        return verification.state() == Verification.State.VERIFIED ? Optional.ofNullable(filing) : Optional.empty();
    }

    public @Nullable String registrationNumber() {
        return registrationNumber;
    }

    public List<UUID> proofs() {
        return proofs;
    }

    public Verification verification() {
        return verification;
    }

    /** By what the same right is known again, whoever registered it: type, jurisdiction and number, else its id (R24). */
    public String key() {
        String number = filedNumber();
        return number == null ? id.toString() : type + "/" + jurisdiction + "/" + number;
    }
}
