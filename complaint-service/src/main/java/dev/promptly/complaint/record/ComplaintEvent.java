package dev.promptly.complaint.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.clock.DeadlineTold;
import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.OfReview;
import dev.promptly.complaint.complaint.Taken;
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
import dev.promptly.complaint.statute.OrderTold;
import dev.promptly.complaint.statute.Outcome;
import dev.promptly.complaint.statute.TargetKind;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.Track;
import dev.promptly.complaint.window.WindowView;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        @Nullable About about,
        @Nullable OrderTold order,
        List<Line> targets,
        @Nullable List<Item> evidence,
        List<DeadlineTold> deadlines) {

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
            @Nullable Outcome contradictedBy,
            @Nullable MeasureType type,
            @Nullable List<Element> elements,
            @Nullable String reason,
            @Nullable ListingAction listingAction,
            @Nullable WindowView window,
            @Nullable Instant dueAt) {}

    /**
     * An act as the event of this id tells it.
     *
     * @param lines the targets that it lists: all of the act's, or a part of them; what is said of the whole notice stands in the first
     */
    static ComplaintEvent of(Complaint complaint, Taken taken, UUID id, List<Line> lines) {
        Act act = taken.act();
        boolean whole = taken.event().equals(id);
        boolean filed = whole && act.kind() == ActKind.COMPLAINT_RECEIVED;
        Set<UUID> listed = lines.stream().map(Line::targetId).collect(Collectors.toSet());
        return new ComplaintEvent(
                complaint.id(),
                complaint.account(),
                complaint.site(),
                complaint.profile(),
                complaint.track(),
                complaint.claim().rightType(),
                complaint.claim(),
                new By(act.actor().role(), act.actor().subject()),
                act.actor().onBehalfOf(),
                taken.state(),
                act.claimed() == null ? null : act.claimed().by(),
                act.recordedAt(),
                act.kind() == ActKind.COMPLAINT_ADMITTED ? complaint.noticeEffectiveAt() : null,
                act.codes(),
                act.review(),
                act.about(),
                whole && act.bears() instanceof Bears.Ordered ordered ? ordered.order() : null,
                lines,
                filed
                        ? complaint.evidence().stream()
                                .map(item -> new Item(item.evidenceId(), item.role()))
                                .toList()
                        : null,
                Stream.concat(
                                whole ? taken.clocks().stream() : Stream.empty(),
                                taken.targets().stream()
                                        .filter(then ->
                                                listed.contains(then.target().id()))
                                        .flatMap(then -> then.clocks().stream()))
                        .map(deadline -> DeadlineTold.of(deadline, act.at(), complaint.calendarVersion()))
                        .toList());
    }
}
