package dev.promptly.complaint.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.clock.DeadlineView;
import dev.promptly.complaint.complaint.Happening.OfReview;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.listing.Element;
import dev.promptly.complaint.site.Profile;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.TargetKind;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.Track;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the public topic says of a complaint: ids, codes, instants, hashes; nothing about a person, no free text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintEvent(
        UUID complaintId,
        String account,
        String site,
        Profile profile,
        Track track,
        RightType rightType,
        Claim claim,
        By actor,
        @Nullable String onBehalfOf,
        ComplaintState state,
        @Nullable String assertedBy,
        Instant recordedAt,
        @Nullable Instant noticeEffectiveAt,
        List<ReasonCode> codes,
        @Nullable OfReview review,
        List<Line> targets,
        @Nullable List<Item> evidence,
        List<DeadlineView> deadlines) {

    record By(String role, String subject) {}

    record Item(UUID evidenceId, EvidenceRole role) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListingLine(
            @Nullable String itemId,
            @Nullable String url,
            @Nullable String operatorId) {}

    enum ListingAction {
        RESTORE,
        KEEP_HIDDEN
    }

    /** One target. The measure's fields are there where the event is about its measure. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID targetId,
            TargetKind kind,
            @Nullable TargetState from,
            TargetState state,
            @Nullable Instant noticeEffectiveAt,
            @Nullable EndReason endReason,
            @Nullable String listingKey,
            List<ReasonCode> codes,
            ListingLine listing,
            @Nullable UUID measureId,
            @Nullable MeasureState measureState,
            @Nullable MeasureType type,
            @Nullable List<Element> elements,
            @Nullable String reason,
            @Nullable ListingAction listingAction,
            @Nullable Instant dueAt) {}

    static ComplaintEvent of(Complaint complaint, Happening happening, List<Line> lines) {
        boolean filed = happening.kind() == ActKind.COMPLAINT_RECEIVED;
        return new ComplaintEvent(
                complaint.id,
                complaint.account,
                complaint.site,
                complaint.profile,
                complaint.track,
                complaint.claim.rightType(),
                complaint.claim,
                new By(happening.actor().role(), happening.actor().subject()),
                happening.actor().onBehalfOf(),
                happening.state(),
                happening.claimed() == null ? null : happening.claimed().by(),
                happening.recordedAt(),
                happening.kind() == ActKind.COMPLAINT_ADMITTED ? complaint.noticeEffectiveAt : null,
                happening.codes(),
                happening.review(),
                lines,
                filed
                        ? complaint.evidence.stream()
                                .map(item -> new Item(item.evidenceId, item.role))
                                .toList()
                        : null,
                happening.changes().stream()
                        .flatMap(change -> change.started().stream())
                        .map(deadline -> deadline.view(happening.at()))
                        .toList());
    }
}
