package dev.promptly.complaint.admissibility;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.listing.ListingAddress.Location;
import dev.promptly.complaint.proof.Weighed;
import dev.promptly.complaint.verification.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A notice with all facts it is judged by: values only, so that the same notice is always judged the same.
 *
 * @param actDate the day of the alleged act, by which the law is cited
 * @param receivedOn the day of receipt in the site's zone, by which the right's term is checked
 * @param effectiveOn the day from which it counts, of receipt or of what cured it, by which powers of attorney are checked
 * @param territory where the site sells, ISO 3166-1 alpha-2
 * @param right empty where the notice names none
 * @param authorities by what the complainant speaks for the holder
 * @param patentClaims those asserted; all where empty
 * @param guaranteed whether the written guarantee of truth is there and signed
 * @param overdue whether evidence on its way has been waited for long enough (60 s)
 * @param openCases by listing key: the case that is open on the same right and claim
 * @param endedCases by listing key: the hashes of the evidence of a case on them whose measure has ended
 * @param reviewed what a reviewer has decided of single reasons
 */
public record Notice(
        Claim claim,
        LocalDate actDate,
        LocalDate receivedOn,
        LocalDate effectiveOn,
        String territory,
        Person complainant,
        Optional<ClaimedRight> right,
        List<Authority> authorities,
        List<Place> places,
        List<Exhibit> evidence,
        List<Integer> patentClaims,
        boolean guaranteed,
        boolean overdue,
        Map<String, OpenCase> openCases,
        Map<String, Set<String>> endedCases,
        List<Reviewed> reviewed) {

    /** A party, in so far as it matters here. */
    public record Person(UUID id, boolean identified, Verification.State verification, Optional<ReasonCode> refusal) {}

    /**
     * @param classes of the Nice classification
     * @param proofs what the registry holds
     * @param filed whether it went through the copyright filing channel: then no notice on it shows ownership again
     * @param own whether the account that filed the notice registered it; else it is another account's right
     */
    public record ClaimedRight(
            Person holder,
            RightType type,
            String jurisdiction,
            List<Integer> classes,
            RightStatus status,
            List<Proof> proofs,
            boolean filed,
            boolean own,
            Verification.State verification,
            Optional<ReasonCode> refusal) {}

    /** @param item empty while evidence-service has not told of it */
    public record Proof(UUID id, Optional<Item> item) {}

    /** On whose word a power of attorney stands until a reviewer has decided. */
    public enum Given {
        /** The agent registered it, and the holder has said nothing. */
        BY_AGENT,
        /** The holder's account registered or confirmed it. */
        BY_HOLDER,
        /** It was handed in with the notice: its uploader's own statement. */
        ON_PAPER
    }

    /** A power of attorney: registered, or handed in with the notice. */
    public record Authority(
            Given given,
            boolean covers,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Verification.State verification,
            Optional<ReasonCode> refusal) {

        boolean expired(LocalDate on) {
            return (validTo != null && validTo.isBefore(on)) || (validFrom != null && validFrom.isAfter(on));
        }
    }

    /**
     * Where one target is, and what it offers.
     *
     * @param amiss the field of the target for which nobody can say where it is; null where it is known, or no one field's fault
     */
    public record Place(
            Location location,
            @Nullable String listingKey,
            boolean ended,
            @Nullable String productModel,
            List<Integer> niceClasses,
            @Nullable String amiss) {

        Place(
                Location location,
                @Nullable String listingKey,
                boolean ended,
                @Nullable String productModel,
                List<Integer> niceClasses) {
            this(location, listingKey, ended, productModel, niceClasses, null);
        }
    }

    /**
     * @param targets positions of the targets it was put forward for; all where empty
     * @param item empty while evidence-service has not told of it
     * @param language BCP 47; null where nothing is said, which is taken as Chinese
     * @param translationOf the item that it translates
     */
    public record Exhibit(
            UUID id,
            EvidenceRole role,
            Set<Integer> targets,
            Optional<Item> item,
            @Nullable String language,
            @Nullable UUID translationOf) {

        boolean concerns(int target) {
            return targets.isEmpty() || targets.contains(target);
        }

        /** The item, where it is there and of a kind that proves anything in its role. */
        Stream<Item> counting() {
            return item.filter(found -> role.takes(found.kind())).stream();
        }

        /** The item, where it may be relied upon against the operator: then it is in that operator's manifest. */
        Stream<Item> forwarded() {
            return item.filter(found -> role.isForwarded(found.kind())).stream();
        }
    }

    /** @param named the case's id, where it may be named: to the same account only */
    public record OpenCase(@Nullable UUID named) {}

    /**
     * @param target its position; null for the whole complaint
     * @param effect of a reason that the reviewer found; empty where the reviewer dismissed it
     * @param onAppeal whether it was dismissed on appeal: then also what the rules ask no reviewer about
     */
    public record Reviewed(@Nullable Integer target, ReasonCode code, Optional<Effect> effect, boolean onAppeal) {

        public Reviewed(@Nullable Integer target, ReasonCode code, Optional<Effect> effect) {
            this(target, code, effect, false);
        }
    }

    /** The right's holder; where there is no right, the complainant speaks for itself. */
    Person holder() {
        return right.map(ClaimedRight::holder).orElse(complainant);
    }

    /** Positions of the targets that have not ended. */
    IntStream standing() {
        return IntStream.range(0, places.size()).filter(i -> !places.get(i).ended());
    }

    /** What was handed in with the notice in this role for a target. */
    List<Item> exhibits(EvidenceRole role, int target) {
        return evidence.stream()
                .filter(item -> item.role() == role && item.concerns(target))
                .flatMap(Exhibit::counting)
                .toList();
    }

    Weighed.About about(int target) {
        return new Weighed.About(places.get(target).productModel(), receivedOn);
    }

    /** The same notice, once it is known that others have taken these listings. */
    public Notice withOpenCases(Map<String, OpenCase> cases) {
        return new Notice(
                claim,
                actDate,
                receivedOn,
                effectiveOn,
                territory,
                complainant,
                right,
                authorities,
                places,
                evidence,
                patentClaims,
                guaranteed,
                overdue,
                cases,
                endedCases,
                reviewed);
    }
}
