package dev.promptly.complaint.admission;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.listing.Element;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.listing.ListingAddress.Precision;
import dev.promptly.complaint.site.Profile;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.TargetKind;
import dev.promptly.complaint.statute.Track;
import dev.promptly.kit.text.FreeText;
import dev.promptly.kit.text.UrlText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is filed. Only what the schema needs is required here; what the law needs is judged by the rules, and a
 * notice that lacks it is stored and returned.
 *
 * @param actDate when the infringement happened: decides which version of the law is cited
 * @param patentClaims the asserted claims of a patent
 */
public record ComplaintRequest(
        @Nullable @Size(max = 60) String site,
        @Nullable Profile profile,
        @Nullable Track track,
        @Nullable @Size(max = 200) String externalRef,
        @NotNull UUID complainantId,
        @Nullable UUID rightId,
        @NotNull Claim claim,
        @Nullable LocalDate actDate,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid TargetRequest> targets,
        @FreeText @Nullable @Size(max = 20_000) String statement,
        @Nullable @Size(max = 1000) List<@NotNull @Valid EvidenceReference> evidence,
        @Nullable @Size(max = 500) List<@NotNull @Positive Integer> patentClaims,
        @Nullable MeasureType requestedMeasure,
        @Nullable @Valid Guarantee guarantee,
        @Nullable @Valid Intake intake) {

    /**
     * A row of many. What is amiss with its {@code url}, {@code itemId} or {@code externalRef}, too long or unreadable, is a
     * defect of this target (R20) and never refuses the notice.
     *
     * @param url at most 2,048 characters
     * @param itemId as the site's {@code itemIdPattern} has it
     * @param operatorId a hint, until the platform says who sells there; as if absent where it has over 100 characters
     * @param externalRef at most 200 characters
     */
    public record TargetRequest(
            @Nullable TargetKind kind,
            @UrlText @Nullable String url,
            @Nullable String itemId,
            @Nullable String operatorId,
            @Nullable String externalRef,
            @Nullable @Size(max = 200) String productModel,
            @Nullable @Size(max = 45) List<@NotNull @Min(1) @Max(45) Integer> niceClasses,
            @Nullable @Size(max = 100) List<@NotNull @Valid Element> elements) {

        private static final int LONGEST_OPERATOR_ID = 100;
        private static final int LONGEST_EXTERNAL_REF = 200;

        /** The same, at another place. A name of it that was too long to be kept is gone with the previous place. */
        public TargetRequest at(@Nullable String otherUrl, @Nullable String otherItemId) {
            return new TargetRequest(
                    kind, otherUrl, otherItemId, operatorId, keptRef(), productModel, niceClasses, elements);
        }

        public TargetKind kindOrListing() {
            return Objects.requireNonNullElse(kind, TargetKind.LISTING);
        }

        /** Which listing of the site is meant: asked once, when the target is filed or moved. */
        public ListingAddress address(Site site) {
            ListingAddress address = ListingAddress.of(site, Precision.of(kindOrListing()), url, itemId);
            return isWithin(externalRef, LONGEST_EXTERNAL_REF) ? address : address.butAmiss("externalRef");
        }

        /** The hint, where it could be an operator's id. */
        public @Nullable String operatorHint() {
            return isWithin(operatorId, LONGEST_OPERATOR_ID) ? given(operatorId) : null;
        }

        /** The complainant's own name for it; null where it is too long: nothing is stored cut. */
        public @Nullable String keptRef() {
            return isWithin(externalRef, LONGEST_EXTERNAL_REF) ? given(externalRef) : null;
        }

        private static boolean isWithin(@Nullable String text, int longest) {
            return text == null || text.codePointCount(0, text.length()) <= longest;
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    /** @param targets by externalRef or item id, given or read from the URL, at least one; all where absent */
    public record EvidenceReference(
            @NotNull UUID evidenceId,
            @NotNull EvidenceRole role,
            @Nullable @Size(min = 1, max = 1000) List<@NotNull String> targets,
            @Nullable @Size(max = 35) String language,
            @Nullable UUID translationOf) {}

    /** The written guarantee that the notice is true (Guiding Opinions 法发〔2020〕32号 item 5). */
    public record Guarantee(
            @FreeText @Nullable @Size(max = 4000) String text,
            @Nullable @Size(max = 300) String signedBy,
            @Nullable Instant signedAt) {

        public boolean saysNothing() {
            return text == null && signedBy == null && signedAt == null;
        }

        public boolean signed() {
            return text != null && !text.isBlank() && signedBy != null && !signedBy.isBlank() && signedAt != null;
        }
    }

    /** A notice that came by post or mail and is entered by a reviewer. */
    public record Intake(
            @NotNull @Size(max = 40) String channel,
            @NotNull Instant arrivedAt,
            @Nullable UUID originalEvidenceId) {}

    public String siteOrMain() {
        return Objects.requireNonNullElse(site, "main");
    }

    /** The day of the alleged act; that of receipt where none is stated, or one that was still to come. */
    public LocalDate actDateOr(LocalDate receivedOn) {
        return actDate == null || actDate.isAfter(receivedOn) ? receivedOn : actDate;
    }

    public List<EvidenceReference> evidenceOrNone() {
        return Objects.requireNonNullElse(evidence, List.of());
    }

    /** The notice as it reads with more evidence. */
    public ComplaintRequest with(List<EvidenceReference> more) {
        List<EvidenceReference> all = new ArrayList<>(evidenceOrNone());
        all.addAll(more);
        return new ComplaintRequest(
                site,
                profile,
                track,
                externalRef,
                complainantId,
                rightId,
                claim,
                actDate,
                targets,
                statement,
                all,
                patentClaims,
                requestedMeasure,
                guarantee,
                intake);
    }

    public boolean guaranteed() {
        return guarantee != null && guarantee.signed();
    }
}
