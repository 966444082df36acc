package dev.promptly.complaint.admissibility;

import dev.promptly.complaint.admissibility.Notice.Authority;
import dev.promptly.complaint.admissibility.Notice.ClaimedRight;
import dev.promptly.complaint.admissibility.Notice.Exhibit;
import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.admissibility.Notice.Person;
import dev.promptly.complaint.admissibility.Notice.Place;
import dev.promptly.complaint.admissibility.Notice.Proof;
import dev.promptly.complaint.admissibility.Notice.Reviewed;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.listing.ListingAddress.Location;
import dev.promptly.complaint.verification.Verification.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A good notice of a claim, and how it may differ. Each method answers this same draft. */
final class Draft {

    static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
    static final String LISTING = "901";

    final Person holder = person(State.VERIFIED, null);
    private final Claim claim;
    private Person complainant = holder;
    private LocalDate actDate = RECEIVED;
    private boolean named = true;
    private String jurisdiction = "CN";
    private List<Integer> classes = List.of(9);
    private RightStatus status = RightStatus.VALID;
    private State verification = State.VERIFIED;
    private Optional<ReasonCode> refusal = Optional.empty();
    private List<Proof> proofs = List.of();
    private boolean filed;
    private boolean own = true;
    private List<Authority> authorities = List.of();
    private List<Place> places = List.of(place(LISTING));
    private final List<Exhibit> exhibits = new ArrayList<>();
    private List<Integer> patentClaims = List.of();
    private boolean guaranteed = true;
    private boolean overdue;
    private Map<String, OpenCase> openCases = Map.of();
    private Map<String, Set<String>> endedCases = Map.of();
    private final List<Reviewed> reviewed = new ArrayList<>();

    private Draft(Claim claim) {
        this.claim = claim;
    }

    /** Good in everything but that nothing proves the right or shows the infringement. */
    static Draft bare(Claim claim) {
        return new Draft(claim);
    }

    /** Good in everything, by the least there is. */
    static Draft good(Claim claim) {
        Draft draft = bare(claim);
        switch (claim) {
            case TM_COUNTERFEIT -> draft.proven("TRADEMARK_CERTIFICATE").shown("NOTARISED_PURCHASE");
            case TM_COUNTERFEIT_APPARENT ->
                draft.proven("TRADEMARK_CERTIFICATE")
                        .shown("SCREENSHOT")
                        .shown("INDICATORS", Map.of("indicators", List.of("SERIAL")));
            case TM_UNAUTHORISED_USE -> draft.proven("TRADEMARK_CERTIFICATE").shown("SCREENSHOT");
            case COPY_IMAGE, COPY_WORK -> draft.proven("ORIGINAL_FILE").shown("COMPARISON");
            case PAT_INVENTION -> draft.proven("PATENT_CERTIFICATE").shown("CLAIM_CHART");
            case PAT_UM ->
                draft.proven("PATENT_CERTIFICATE", "PATENT_EVALUATION_REPORT").shown("CLAIM_CHART");
            case PAT_DESIGN ->
                draft.proven("PATENT_CERTIFICATE", "PATENT_EVALUATION_REPORT").shown("DESIGN_COMPARISON");
            case GI, IC_LAYOUT, PLANT_VARIETY ->
                draft.proven("OTHER_CERTIFICATE").shown("COMPARISON");
            case TRADE_SECRET ->
                draft.proven("SECRET_DESCRIPTION").shown("SECRET_POINT_LIST").shown("COMPARISON");
        }
        return draft;
    }

    static Person person(State state, @Nullable ReasonCode refusal) {
        return new Person(UUID.randomUUID(), true, state, Optional.ofNullable(refusal));
    }

    static Place place(String key) {
        return new Place(Location.ON_SITE, key, false, null, List.of());
    }

    static Item item(String kind, Map<String, Object> attributes) {
        return new Item(kind, UUID.randomUUID().toString(), attributes);
    }

    static Exhibit exhibit(EvidenceRole role, Item item, Integer... targets) {
        return new Exhibit(UUID.randomUUID(), role, Set.of(targets), Optional.of(item), null, null);
    }

    Draft proven(String... kinds) {
        for (String kind : kinds) {
            proven(kind, Map.of());
        }
        return this;
    }

    Draft proven(String kind, Map<String, Object> attributes) {
        List<Proof> more = new ArrayList<>(proofs);
        more.add(new Proof(UUID.randomUUID(), Optional.of(item(kind, attributes))));
        proofs = more;
        return this;
    }

    Draft proofs(Item... more) {
        List<Proof> all = new ArrayList<>(proofs);
        List.of(more).forEach(one -> all.add(new Proof(UUID.randomUUID(), Optional.of(one))));
        proofs = all;
        return this;
    }

    Draft proofOnItsWay() {
        List<Proof> more = new ArrayList<>(proofs);
        more.add(new Proof(UUID.randomUUID(), Optional.empty()));
        proofs = more;
        return this;
    }

    Draft shown(String kind) {
        return shown(kind, Map.of());
    }

    Draft shown(String kind, Map<String, Object> attributes) {
        return exhibits(exhibit(EvidenceRole.INFRINGEMENT, item(kind, attributes)));
    }

    Draft exhibits(Exhibit... more) {
        exhibits.addAll(List.of(more));
        return this;
    }

    Draft withoutEvidence() {
        exhibits.clear();
        return this;
    }

    Draft withoutProofs() {
        proofs = List.of();
        return this;
    }

    Draft complainant(Person other) {
        complainant = other;
        return this;
    }

    Draft authorities(Authority... given) {
        authorities = List.of(given);
        return this;
    }

    Draft withoutRight() {
        named = false;
        return this;
    }

    Draft holderUnidentified() {
        complainant = new Person(holder.id(), false, State.VERIFIED, Optional.empty());
        return withoutRight();
    }

    Draft refused(ReasonCode code) {
        verification = State.REFUSED;
        refusal = Optional.of(code);
        return this;
    }

    Draft rightPending() {
        verification = State.PENDING;
        return this;
    }

    Draft status(RightStatus other) {
        status = other;
        return this;
    }

    Draft jurisdiction(String other) {
        jurisdiction = other;
        return this;
    }

    Draft filed() {
        filed = true;
        return this;
    }

    /** The right was registered by another account than the one that files. */
    Draft ofAnotherAccount() {
        own = false;
        return this;
    }

    Draft places(Place... other) {
        places = List.of(other);
        return this;
    }

    Draft patentClaims(Integer... asserted) {
        patentClaims = List.of(asserted);
        return this;
    }

    Draft unsigned() {
        guaranteed = false;
        return this;
    }

    Draft overdue() {
        overdue = true;
        return this;
    }

    Draft actedOn(LocalDate day) {
        actDate = day;
        return this;
    }

    Draft open(String key, OpenCase other) {
        openCases = Map.of(key, other);
        return this;
    }

    Draft open(Set<String> keys) {
        Map<String, OpenCase> open = new HashMap<>();
        keys.forEach(key -> open.put(key, new OpenCase(null)));
        openCases = open;
        return this;
    }

    Draft ended(String key, Set<String> hashes) {
        endedCases = Map.of(key, hashes);
        return this;
    }

    Draft found(ReasonCode code) {
        reviewed.add(new Reviewed(null, code, Optional.of(code.effect())));
        return this;
    }

    Draft reviewed(@Nullable Integer target, ReasonCode code, @Nullable Effect effect) {
        reviewed.add(new Reviewed(target, code, Optional.ofNullable(effect)));
        return this;
    }

    Draft dismissed(ReasonCode code) {
        reviewed.add(new Reviewed(null, code, Optional.empty()));
        return this;
    }

    Notice notice() {
        ClaimedRight right = new ClaimedRight(
                holder, claim.rightType(), jurisdiction, classes, status, proofs, filed, own, verification, refusal);
        return new Notice(
                claim,
                actDate,
                RECEIVED,
                RECEIVED,
                "CN",
                complainant,
                named ? Optional.of(right) : Optional.empty(),
                authorities,
                places,
                exhibits,
                patentClaims,
                guaranteed,
                overdue,
                openCases,
                endedCases,
                reviewed);
    }

    Judgement judged() {
        return RuleBooks.KNOWN
                .inForce(dev.promptly.complaint.site.Profile.CN_ECL, RECEIVED)
                .judge(notice());
    }

    /** All reasons, wherever they stand. */
    static List<Reason> reasons(Judgement judgement) {
        List<Reason> reasons = new ArrayList<>(judgement.reasons());
        judgement.targetReasons().values().forEach(reasons::addAll);
        return reasons;
    }
}
