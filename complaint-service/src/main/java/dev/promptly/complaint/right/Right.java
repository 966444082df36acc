package dev.promptly.complaint.right;

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
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

    String title;

    @Column(name = "registration_number")
    @Nullable
    String registrationNumber;

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

    @Column(name = "registered_at")
    Instant registeredAt;

    @ElementCollection
    @CollectionTable(name = "ip_right_proof", joinColumns = @JoinColumn(name = "right_id"))
    @OrderColumn(name = "position")
    @Column(name = "evidence_id")
    List<UUID> proofs = new ArrayList<>();

    protected Right() {}

    static Right registered(UUID id, String account, RightRequest request, Instant now) {
        Right right = new Right();
        right.id = id;
        right.account = account;
        right.holderId = request.holderId();
        right.type = request.type();
        right.title = request.title();
        right.registrationNumber = request.registrationNumber();
        right.jurisdiction = request.jurisdiction();
        right.classes = Objects.requireNonNullElse(request.classes(), List.of());
        right.filedOn = request.filedOn();
        right.grantedOn = request.grantedOn();
        right.expiresOn = request.expiresOn();
        right.registeredAt = now;
        right.prove(Objects.requireNonNullElse(request.proofs(), List.of()));
        return right;
    }

    void prove(List<RightRequest.Proof> more) {
        more.forEach(proof -> proofs.add(proof.evidenceId()));
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

    public String title() {
        return title;
    }

    public @Nullable String registrationNumber() {
        return registrationNumber;
    }

    public List<UUID> proofs() {
        return proofs;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public List<Integer> classes() {
        return classes;
    }

    /** How it stands on a day, as far as its dates say. */
    public RightStatus status(LocalDate on) {
        if (expiresOn != null && expiresOn.isBefore(on)) {
            return RightStatus.LAPSED;
        }
        return grantedOn != null && grantedOn.isAfter(on) ? RightStatus.PENDING : RightStatus.VALID;
    }

    /** Whether it went through the copyright filing channel. */
    public boolean filed() {
        return false;
    }

    public Verification verification() {
        return verification;
    }

    /** By what the same right is known again, whoever registered it: type, jurisdiction and number, else its id (R24). */
    public String key() {
        return registrationNumber == null ? id.toString() : type + "/" + jurisdiction + "/" + registrationNumber;
    }
}
