package dev.promptly.complaint.complaint;

import dev.promptly.complaint.law.EvidenceRole;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of evidence put forward, in which role and for which targets. The rules and the manifest ask here and nowhere else, so
 * that whatever a target was admitted on is in its operator's manifest (invariant I3).
 */
@Embeddable
public class Exhibited {

    /** For which targets it was put forward. */
    enum Aim {
        /** The whole notice: no target was named. */
        ALL,
        /** Those of {@link Exhibited#targetIds}. */
        SOME,
        /** Filed before targets were stored: the words stand in the sealed request until the case is judged next. */
        UNREAD
    }

    @Column(name = "evidence_id")
    UUID evidenceId;

    @Enumerated(EnumType.STRING)
    EvidenceRole role;

    @Enumerated(EnumType.STRING)
    private Aim aim;

    /** Null unless it is for some only. */
    @Column(name = "target_ids")
    @Nullable
    private List<UUID> targetIds;

    /** When it was handed in, system time. */
    @Column(name = "cited_at")
    Instant citedAt;

    protected Exhibited() {}

    /** @param targetIds those that it is for; null for all */
    public Exhibited(UUID evidenceId, EvidenceRole role, @Nullable List<UUID> targetIds, Instant citedAt) {
        this.evidenceId = evidenceId;
        this.role = role;
        this.aim = targetIds == null ? Aim.ALL : Aim.SOME;
        this.targetIds = targetIds;
        this.citedAt = citedAt;
    }

    public boolean isUnread() {
        return aim == Aim.UNREAD;
    }

    /**
     * The ids of the targets that it was put forward for; empty for all.
     *
     * @throws IllegalStateException while nobody has read for which targets it is: that is never taken for all
     */
    public Optional<List<UUID>> targetIds() {
        return switch (aim) {
            case ALL -> Optional.empty();
            case SOME -> Optional.of(Objects.requireNonNull(targetIds));
            case UNREAD -> throw new IllegalStateException("Nobody has read what evidence " + evidenceId + " is for");
        };
    }

    boolean isFor(Target target) {
        return isForAnyOf(Set.of(target.id));
    }

    /** Whether it was put forward for any of these targets. */
    public boolean isForAnyOf(Set<UUID> targets) {
        return targetIds().map(ids -> ids.stream().anyMatch(targets::contains)).orElse(true);
    }

    public UUID evidenceId() {
        return evidenceId;
    }

    public EvidenceRole role() {
        return role;
    }

    public Instant citedAt() {
        return citedAt;
    }
}
