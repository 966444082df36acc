package dev.promptly.complaint.publication;

import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.complaint.Taken.TargetThen;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.statute.ActKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One entry of what the platform publishes. It is due from the act on that starts clock K12, and bears the id of the event that tells
 * of that act; whoever changes it locks its complaint first.
 */
@Entity
public class Publication {

    private static final int MONTHS_SHOWN = 12;

    @Id
    UUID id;

    @Column(name = "complaint_id")
    UUID complaintId;

    String site;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Column(name = "target_ids")
    List<UUID> targetIds;

    /** The declaration that is published; null of all others. */
    @Column(name = "declaration_id")
    @Nullable
    UUID declarationId;

    /** The party whose name it says; null where there is none, or the entry is not published. */
    @Column(name = "holder_id")
    @Nullable
    UUID holderId;

    @JdbcTypeCode(SqlTypes.JSON)
    Published content;

    /** When what it says happened, legal time. */
    @Column(name = "acted_at")
    Instant actedAt;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Column(name = "amended_at")
    @Nullable
    Instant amendedAt;

    /** From then on nobody is shown it. */
    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Schema(name = "PublicationKind")
    public enum Kind {
        NOTICE,
        DECLARATION,
        OUTCOME;

        private static Kind of(ActKind act) {
            return switch (act) {
                case COMPLAINT_ADMITTED -> NOTICE;
                case DECLARATION_ADMITTED -> DECLARATION;
                default -> OUTCOME;
            };
        }
    }

    protected Publication() {}

    /** What an act makes due; empty of one that starts no K12 of its own, as of that which tells of a late one. */
    static Optional<Publication> due(Complaint complaint, Taken taken) {
        List<TargetThen> targets = taken.targets().stream()
                .filter(then -> then.clocks().stream().anyMatch(deadline -> isOf(taken, deadline)))
                .toList();
        return targets.isEmpty() ? Optional.empty() : Optional.of(due(complaint, taken, targets));
    }

    private static boolean isOf(Taken taken, Deadline told) {
        return told.clock() == Clock.K12 && taken.event().equals(told.about());
    }

    private static Publication due(Complaint complaint, Taken taken, List<TargetThen> targets) {
        Publication publication = new Publication();
        publication.id = taken.event();
        publication.complaintId = complaint.id();
        publication.site = complaint.site();
        publication.kind = Kind.of(taken.act().kind());
        publication.targetIds = targets.stream().map(then -> then.target().id()).toList();
        publication.declarationId = publication.kind == Kind.DECLARATION
                ? Optional.ofNullable(taken.act().about()).orElseThrow().id()
                : null;
        publication.content = Published.of(complaint, taken, targets, publication.kind == Kind.OUTCOME);
        publication.actedAt = taken.act().at();
        return publication;
    }

    /**
     * Everybody may read it from now on. What has proved wrong meanwhile is said with it.
     *
     * @param parties whose names it says
     * @param back those of its targets that have come back
     */
    void publish(Parties parties, Collection<Target> back, ZoneId zone, Instant now) {
        holderId = parties.holderId;
        content = content.by(parties.holder, parties.declarant, parties.registrationNumber)
                .corrected(back, now);
        publishedAt = now;
        expiresAt = now.atZone(zone).plusMonths(MONTHS_SHOWN).toInstant();
    }

    /**
     * Who is named.
     *
     * @param holderId null where there is no right holder
     * @param declarant of a declaration only
     */
    record Parties(
            @Nullable UUID holderId,
            PublicName holder,
            @Nullable PublicName declarant,
            @Nullable String registrationNumber) {}

    void amend(Collection<Target> back, Instant now) {
        content = content.corrected(back, now);
        amendedAt = now;
    }
}
