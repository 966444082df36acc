package dev.promptly.complaint.proceeding;

import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.evidencefact.EvidenceNamed;
import dev.promptly.complaint.window.Reading;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for more time in the dispute window (K10); whoever changes it locks its complaint first. */
@Entity
public class Extension {

    @Schema(name = "ExtensionState")
    public enum State {
        /** Evidence that it names is on its way. */
        PENDING,
        UNDER_REVIEW,
        GRANTED,
        REFUSED
    }

    @Id
    UUID id;

    @Column(name = "complaint_id")
    UUID complaintId;

    @Enumerated(EnumType.STRING)
    State state;

    /** What was written, sealed under the complaint's key. */
    byte[] request;

    @Column(name = "target_ids")
    List<UUID> targetIds;

    @Column(name = "evidence_ids")
    List<UUID> evidenceIds;

    @Column(name = "wanted_until")
    @Nullable
    Instant wantedUntil;

    @Column(name = "received_at")
    Instant receivedAt;

    /** System time. */
    @Column(name = "seen_at")
    Instant seenAt;

    @Column(name = "granted_until")
    @Nullable
    Instant grantedUntil;

    @Enumerated(EnumType.STRING)
    @Nullable
    Reading reading;

    protected Extension() {}

    /**
     * @param sealed what was written, under the complaint's key
     * @param receivedAt when it arrived
     * @param seenAt system time
     */
    public static Extension asked(
            UUID id,
            UUID complaintId,
            ExtensionRequest request,
            byte[] sealed,
            List<UUID> targetIds,
            Instant receivedAt,
            Instant seenAt) {
        Extension extension = new Extension();
        extension.id = id;
        extension.complaintId = complaintId;
        extension.state = State.PENDING;
        extension.request = sealed;
        extension.targetIds = targetIds;
        extension.evidenceIds = EvidenceNamed.ids(request.evidence());
        extension.wantedUntil = request.until();
        extension.receivedAt = receivedAt;
        extension.seenAt = seenAt;
        return extension;
    }

    /** Whether a paper is there that proves what keeps the holder. */
    public boolean isProven(Map<UUID, EvidenceFact> known) {
        return known.values().stream().anyMatch(fact -> fact.kind().equals("CAUSE_OF_DELAY"));
    }

    /** Whether nothing that it names is on its way. */
    public boolean isThere(Map<UUID, EvidenceFact> known, boolean overdue) {
        return overdue || known.keySet().containsAll(evidenceIds);
    }

    public void review() {
        state = State.UNDER_REVIEW;
    }

    public void grant(Instant until, Reading by) {
        state = State.GRANTED;
        grantedUntil = until;
        reading = by;
    }

    public void refuse(Reading by) {
        state = State.REFUSED;
        reading = by;
    }

    public UUID id() {
        return id;
    }

    public UUID complaintId() {
        return complaintId;
    }

    public State state() {
        return state;
    }

    public List<UUID> targetIds() {
        return targetIds;
    }

    public List<UUID> evidenceIds() {
        return evidenceIds;
    }

    public Optional<Instant> wantedUntil() {
        return Optional.ofNullable(wantedUntil);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public @Nullable Instant grantedUntil() {
        return grantedUntil;
    }

    public @Nullable Reading reading() {
        return reading;
    }
}
