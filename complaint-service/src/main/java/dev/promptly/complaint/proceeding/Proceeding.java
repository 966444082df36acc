package dev.promptly.complaint.proceeding;

import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.evidencefact.EvidenceNamed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint to an authority or a suit of the right holder (ECL art. 43(2)). It counts from its arrival, however late it is recorded or
 * shown (rule book I8); whoever changes it locks its complaint first.
 */
@Entity
public class Proceeding {

    @Schema(name = "ProceedingState")
    public enum State {
        /** Evidence that it names is on its way. */
        PENDING,
        SHOWN,
        /** By a bare letter only, which keeps the window open for a day. */
        NOT_SHOWN,
        CONCLUDED
    }

    @Id
    UUID id;

    @Column(name = "complaint_id")
    UUID complaintId;

    @Enumerated(EnumType.STRING)
    ProceedingKind kind;

    @Enumerated(EnumType.STRING)
    State state;

    /** What was written, sealed under the complaint's key. */
    byte[] request;

    /** Whether a case number was stated. */
    boolean numbered;

    @Column(name = "target_ids")
    List<UUID> targetIds;

    @Column(name = "evidence_ids")
    List<UUID> evidenceIds;

    @Column(name = "entered_by")
    List<String> enteredBy;

    @Column(name = "received_at")
    Instant receivedAt;

    /** System time. */
    @Column(name = "seen_at")
    Instant seenAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    ProceedingOutcome outcome;

    @Column(name = "concluded_at")
    @Nullable
    Instant concludedAt;

    protected Proceeding() {}

    /**
     * @param sealed what was written, under the complaint's key
     * @param receivedAt when it arrived
     * @param seenAt system time
     */
    public static Proceeding notified(
            UUID id,
            UUID complaintId,
            ProceedingRequest request,
            byte[] sealed,
            List<UUID> targetIds,
            String subject,
            Instant receivedAt,
            Instant seenAt) {
        Proceeding proceeding = new Proceeding();
        proceeding.id = id;
        proceeding.complaintId = complaintId;
        proceeding.kind = request.kind();
        proceeding.state = State.PENDING;
        proceeding.request = sealed;
        proceeding.numbered = request.numbered();
        proceeding.targetIds = targetIds;
        proceeding.evidenceIds = EvidenceNamed.ids(request.evidence());
        proceeding.enteredBy = List.of(subject);
        proceeding.receivedAt = receivedAt;
        proceeding.seenAt = seenAt;
        return proceeding;
    }

    /**
     * Takes in what is there to show it: an acceptance notice, or a filing receipt beside a case number (rule book E4).
     *
     * @param known the evidence that is there and the right holder's own
     * @param overdue whether what is not there was waited for long enough
     */
    public void look(Map<UUID, EvidenceFact> known, boolean overdue) {
        if (isShownBy(known.values())) {
            state = State.SHOWN;
        } else if (overdue || known.keySet().containsAll(evidenceIds)) {
            state = State.NOT_SHOWN;
        }
    }

    private boolean isShownBy(Collection<EvidenceFact> known) {
        return known.stream()
                .map(EvidenceFact::kind)
                .anyMatch(paper -> paper.equals("ACCEPTANCE_NOTICE") || (numbered && paper.equals("FILING_RECEIPT")));
    }

    public void conclude(ProceedingOutcome found, Instant now) {
        state = State.CONCLUDED;
        outcome = found;
        concludedAt = now;
    }

    /** Whether it holds the target once that is disputed. */
    public boolean holds(UUID targetId) {
        return state == State.SHOWN && targetIds.contains(targetId);
    }

    public UUID id() {
        return id;
    }

    public UUID complaintId() {
        return complaintId;
    }

    public ProceedingKind kind() {
        return kind;
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

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public Optional<ProceedingOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<Instant> concludedAt() {
        return Optional.ofNullable(concludedAt);
    }
}
