package dev.promptly.complaint.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.law.Text;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.complaint.statute.TargetKind;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.window.WindowView;
import dev.promptly.kit.caller.AccountRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What must reach one addressee, composed whole, so that who forwards it decides nothing about the case: the identity set of
 * rule book A5.3 and no more, that addressee's targets and evidence only. What is common to all addressees of an act stands beside
 * them once ({@link Common}), and so does every item that any of them is sent.
 *
 * @param manifest ids of the items
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Forward(
        Kind kind,
        Addressee addressee,
        List<Aim> targets,
        List<UUID> manifest,
        @JsonProperty("case") CaseShown shown,
        Letter letterKind) {

    /** What is forwarded. */
    enum Kind {
        NOTICE,
        DECLARATION,
        DECISION,
        STATUS_REQUEST
    }

    /** By which letter: a template in each language lies with who writes it. */
    enum Letter {
        NOTICE_TO_OPERATOR,
        DECLARATION_TO_HOLDER,
        DECISION,
        STATUS_REQUEST
    }

    /**
     * What every addressee of an act is told.
     *
     * @param statement the notice's
     * @param declaration the operator's answer to it
     * @param decision what has happened; null where a notice or a declaration is forwarded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Common(
            OnSite site,
            @Nullable Parties parties,
            @Nullable OfRight right,
            Claim claim,
            @Nullable String statement,
            @Nullable Declared declaration,
            @Nullable Decision decision) {}

    /** All that an act asks to be forwarded. */
    public record All(Common common, List<Manifested> evidence, List<Forward> forward) {}

    /** @param designated whose system it must enter to count as delivered (Electronic Signature Law art. 11) */
    record Addressee(String account, AccountRole role, Designated designated) {}

    /** Whose system that is. */
    enum Designated {
        PROMPTLY,
        PLATFORM,
        /** None was agreed on: the first system that takes it. */
        NONE
    }

    record OnSite(String id, String zone, List<String> locales) {}

    /** @param decided where it stands by the act; null where the notice itself is forwarded */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Aim(
            UUID targetId,
            TargetKind kind,
            @Nullable String itemId,
            @Nullable String url,
            @Nullable String externalRef,
            @Nullable Asked measure,
            @Nullable Decided decided) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(
            MeasureType type, MeasureState state, @Nullable Instant dueAt) {}

    /**
     * Where an act leaves a target.
     *
     * @param endsAt the first instant at which it is too late to complain to an authority or to sue, extensions within it; of a
     *     window that has run out, when that was
     * @param reasons that stand on this target alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(
            TargetState state,
            @Nullable EndReason endReason,
            @Nullable WindowView window,
            @Nullable Instant endsAt,
            List<Why> reasons) {}

    /**
     * What has happened.
     *
     * @param reasons that stand on all of it
     * @param outcome how an appeal was decided; null of all else
     * @param words why, as whoever decided the appeal wrote it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(
            String act,
            Instant at,
            List<Why> reasons,
            @Nullable ReviewDecisionKind outcome,
            @Nullable String words) {}

    /** @param basis by the law in force on the day of the alleged act; null where a person found it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Why(ReasonCode code, Text detail, @Nullable String basis) {}

    /**
     * What an operator declares (ECL art. 43(1)).
     *
     * @param guaranteed whether it signed that this is true
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Declared(
            UUID declarationId, Named declarant, @Nullable String grounds, boolean guaranteed) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Parties(Named holder, @Nullable Named agent) {}

    /** @param registrationNumber of an entity; a natural person's number is never forwarded */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Named(String name, @Nullable String registrationNumber) {}

    /** @param proofs what the registry holds for it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfRight(RightType type, @Nullable String registrationNumber, String title, List<Extract> proofs) {}

    /** A proof of the registry: that it is there and by which bytes it is known; nobody may read it by this. */
    record Extract(String kind, String sha256) {}

    public record Manifested(UUID evidenceId, String version, String sha256, String kind) {}
}
