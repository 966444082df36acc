package dev.promptly.complaint.review;

import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reviewer decided, of which reasons, for which targets. */
@Embeddable
public class Ruling {

    @Enumerated(EnumType.STRING)
    @Column(name = "decision")
    ReviewDecisionKind decision;

    @Enumerated(EnumType.STRING)
    @Column(name = "decided_codes")
    List<ReasonCode> codes;

    @Column(name = "decided_targets")
    List<UUID> targetIds;

    /** Of an appeal that was granted: what stands on these targets whatever a person finds, or was not found otherwise. */
    @Enumerated(EnumType.STRING)
    @Column(name = "kept_codes")
    @Nullable
    List<ReasonCode> kept;

    @Column(name = "opinion")
    byte[] opinion;

    @Column(name = "decided_by")
    String by;

    @Column(name = "decided_at")
    Instant at;

    protected Ruling() {}

    /** @param opinion sealed under the complaint's key */
    public static Ruling of(
            ReviewDecisionKind decision,
            List<ReasonCode> codes,
            List<UUID> targetIds,
            byte[] opinion,
            String by,
            Instant at) {
        Ruling ruling = new Ruling();
        ruling.decision = decision;
        ruling.codes = codes;
        ruling.targetIds = targetIds;
        ruling.opinion = opinion;
        ruling.by = by;
        ruling.at = at;
        return ruling;
    }

    /** The same, where something stands all the same. */
    public Ruling keeping(List<ReasonCode> stays) {
        kept = stays;
        return this;
    }

    /** What stands all the same. */
    public List<ReasonCode> kept() {
        return Objects.requireNonNullElse(kept, List.of());
    }

    public ReviewDecisionKind decision() {
        return decision;
    }

    public List<ReasonCode> codes() {
        return codes;
    }

    public List<UUID> targetIds() {
        return targetIds;
    }

    /** An {@link Opinion}, sealed. */
    public byte[] opinion() {
        return opinion;
    }

    /** The reviewer, an opaque subject. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    /** Whether somebody may want to appeal. */
    public boolean isAdverse() {
        return decision == ReviewDecisionKind.RETURN || decision == ReviewDecisionKind.REJECT;
    }
}
