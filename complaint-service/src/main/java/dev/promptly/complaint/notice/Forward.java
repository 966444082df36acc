package dev.promptly.complaint.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.TargetKind;
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
        String kind,
        Addressee addressee,
        List<Aim> targets,
        List<UUID> manifest,

        @com.fasterxml.jackson.annotation.JsonProperty("case")
        CaseShown shown,

        String letterKind) {

    /** What every addressee of an act is told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Common(
            OnSite site,
            Parties parties,
            OfRight right,
            Claim claim,
            @Nullable String statement) {}

    /** All that an act asks to be forwarded. */
    public record All(Common common, List<Manifested> evidence, List<Forward> forward) {}

    /** @param designated whose system it must enter to count as delivered (Electronic Signature Law art. 11) */
    record Addressee(String account, String role, String designated) {}

    record OnSite(String id, String zone, List<String> locales) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Aim(
            UUID targetId,
            TargetKind kind,
            @Nullable String itemId,
            @Nullable String url,
            @Nullable String externalRef,
            @Nullable Asked measure) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(
            MeasureType type, MeasureState state, @Nullable Instant dueAt) {}

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
