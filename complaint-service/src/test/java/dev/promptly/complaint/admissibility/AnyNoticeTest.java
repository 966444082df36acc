package dev.promptly.complaint.admissibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.promptly.complaint.admissibility.Notice.Authority;
import dev.promptly.complaint.admissibility.Notice.Exhibit;
import dev.promptly.complaint.admissibility.Notice.Given;
import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.admissibility.Notice.Place;
import dev.promptly.complaint.admissibility.Notice.Reviewed;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.listing.ListingAddress.Location;
import dev.promptly.complaint.proof.EvidenceTable;
import dev.promptly.complaint.proof.InfringementEvidence;
import dev.promptly.complaint.proof.OwnershipEvidence;
import dev.promptly.complaint.proof.Weighed;
import dev.promptly.complaint.verification.Verification.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds of every notice: two thousand random ones for each sentence ({@code -Dnotices.count}), of a seed that a failure
 * names ({@code -Dnotices.seed}).
 */
class AnyNoticeTest {

    private static final int NOTICES = Integer.getInteger("notices.count", 2_000);
    private static final Set<RightType> NO_REGISTER = Set.of(RightType.WORK, RightType.TRADE_SECRET, RightType.OTHER);
    private static final long SEED = Long.getLong("notices.seed", new Random().nextLong());

    /** As a paper is stated that can be relied on, whatever its kind. */
    private static final Map<String, Object> WELL_STATED = Map.of(
            "orderNumber",
            true,
            "method",
            true,
            "signed",
            true,
            "sealed",
            true,
            "effectiveOn",
            "2025-06-01",
            "productModel",
            "K-7",
            "finding",
            "INFRINGEMENT",
            "indicators",
            List.of("SERIAL"));

    private static final List<Map<String, Object>> AS_STATED = List.of(
            WELL_STATED,
            Map.of(),
            Map.of("effectiveOn", "2025-06-01", "finding", "RIGHT_INVALID"),
            Map.of("effectiveOn", "2025-06-01", "finding", "NON_INFRINGEMENT"),
            Map.of("effectiveOn", "2099-01-01", "negativeClaims", List.of(1), "indicators", List.of("PRICE")));

    private static final List<String> KINDS = Stream.concat(
                    Stream.of(Claim.values())
                            .flatMap(claim ->
                                    Stream.concat(table(claim).lines().stream(), ownership(claim).lines().stream()))
                            .map(Weighed::kind),
                    Stream.of("TRANSLATION", "ID_CARD"))
            .distinct()
            .sorted()
            .toList();

    private final Random random = new Random(SEED);

    @Test
    void theOrderOfEvidenceIsNothing() {
        eachNotice(notice -> {
            List<Exhibit> shuffled = new ArrayList<>(notice.evidence());
            Collections.shuffle(shuffled, random);

            assertThat(codes(judge(with(notice, shuffled)))).isEqualTo(codes(judge(notice)));
        });
    }

    @Test
    void anyOneOfWhatAReasonAcceptsCuresIt() {
        eachNotice(notice -> {
            for (Reason reason : Draft.reasons(judge(notice))) {
                for (String kind : reason.accepts()) {
                    assertThat(Draft.reasons(judge(cured(notice, reason, kind))))
                            .as("%s cures %s", kind, reason)
                            .noneMatch(left -> left.code() == reason.code()
                                    && left.effect() == Effect.RETURN
                                    && Objects.equals(left.pointer(), reason.pointer()));
                }
            }
        });
    }

    /** But for an application, which says that there is no right yet (R17). */
    @Test
    void moreEvidenceNeverHurts() {
        eachNotice(notice -> {
            String kind = any(KINDS);
            if (kind.equals("TRADEMARK_APPLICATION")) {
                return;
            }
            EvidenceRole role = any(List.of(EvidenceRole.values()));
            Judgement before = judge(notice);
            Judgement after = judge(more(notice, Draft.exhibit(role, Draft.item(kind, WELL_STATED))));

            notice.standing()
                    .forEach(target -> assertThat(strength(after.effect(target)))
                            .as("%s as %s", kind, role)
                            .isLessThanOrEqualTo(strength(before.effect(target))));
        });
    }

    @Test
    void aDismissalTakesAwayWhatAReviewerWasAskedAndNothingElse() {
        eachNotice(notice -> {
            List<Reason> before = Draft.reasons(judge(notice));
            for (ReasonCode code : ReasonCode.values()) {
                Reviewed dismissal = new Reviewed(null, code, Optional.empty());

                assertThat(Draft.reasons(judge(reviewed(notice, dismissal))))
                        .isEqualTo(before.stream()
                                .filter(reason -> reason.code() != code || !code.isAsked(reason.effect()))
                                .toList());
            }
        });
    }

    /** Rule book A2.1, A2.11, I3: whatever a person grants on appeal, this much of a notice is there. */
    @Test
    void noAppealAdmitsWhatHasNoKeyNoHolderNoRightOrNoEvidence() {
        int[] admitted = new int[2];
        eachNotice(notice -> {
            List<Reviewed> all = Stream.of(ReasonCode.values())
                    .map(code -> new Reviewed(null, code, Optional.empty(), true))
                    .toList();
            Judgement granted = judge(copy(notice, notice.complainant(), notice.authorities(), notice.evidence(), all));
            Judgement alone = judge(notice);

            notice.standing().filter(target -> granted.effect(target).isEmpty()).forEach(target -> {
                admitted[alone.effect(target).isEmpty() ? 0 : 1]++;
                String key = notice.places().get(target).listingKey();
                Notice.ClaimedRight right = notice.right().orElseThrow();
                assertThat(notice.places().get(target).location()).isEqualTo(Location.ON_SITE);
                assertThat(key).isNotNull().isNotIn(notice.openCases().keySet());
                assertThat(right.holder().identified()).isTrue();
                assertThat(right.refusal()).isEmpty();
                assertThat(right.holder().refusal()).isEmpty();
                assertThat(notice.complainant().refusal()).isEmpty();
                assertThat(right.status()).isNotIn(RightStatus.LAPSED, RightStatus.INVALIDATED, RightStatus.PENDING);
                assertThat(right.jurisdiction().equals("CN") || NO_REGISTER.contains(right.type()))
                        .isTrue();
                assertThat(notice.guaranteed()).isTrue();
                assertThat(notice.complainant().id().equals(right.holder().id())
                                || AuthorityTable.line(notice).lack().isEmpty())
                        .isTrue();
                assertThat(granted.backed().contains(target)
                                || notice.evidence().stream()
                                        .anyMatch(exhibit -> exhibit.role() == EvidenceRole.INFRINGEMENT
                                                && exhibit.item().isPresent()
                                                && exhibit.concerns(target)))
                        .isTrue();
            });
        });
        System.out.printf(
                "appeals: of %d notices %d targets admitted by the rules alone, %d more by a person (seed %d)%n",
                NOTICES, admitted[0], admitted[1], SEED);
        assertThat(admitted[1]).isPositive();
    }

    @Test
    void everyReasonTeaches() {
        Set<ReasonCode> seen = new HashSet<>();
        eachNotice(notice -> Draft.reasons(judge(notice)).forEach(reason -> {
            seen.add(reason.code());
            assertThat(reason.detail().zh()).isNotBlank();
            assertThat(reason.detail().en()).isNotBlank().doesNotContain("null");
            assertThat(reason.basis()).isNotBlank();
            assertThat(reason.pointer()).startsWith("/");
            assertTrue(reason.code().scopes().contains(reason.scope()), reason::toString);
            assertThat(reason.accepts()).doesNotHaveDuplicates();
            assertTrue(Collections.disjoint(reason.accepts(), reason.alsoAccepted()), reason::toString);
        }));
        assertThat(seen).hasSizeGreaterThanOrEqualTo(18);
    }

    private void eachNotice(Consumer<Notice> property) {
        for (int i = 0; i < NOTICES; i++) {
            Notice notice = notice();
            try {
                property.accept(notice);
            } catch (AssertionError e) {
                throw new AssertionError("-Dnotices.seed=" + SEED + ", notice " + i + ": " + notice, e);
            }
        }
    }

    private Notice notice() {
        Claim claim = any(List.of(Claim.values()));
        Draft draft = oneIn(3) ? Draft.bare(claim) : Draft.good(claim);
        List<Place> places = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> place("9" + i))
                .toList();
        draft.places(places.toArray(Place[]::new));
        maybe(4, () -> draft.status(any(List.of(RightStatus.values()))));
        maybe(12, () -> draft.jurisdiction("DE"));
        maybe(12, draft::unsigned);
        maybe(12, draft::withoutRight);
        maybe(12, draft::withoutEvidence);
        maybe(12, draft::withoutProofs);
        maybe(15, draft::filed);
        maybe(15, () -> draft.refused(any(List.of(ReasonCode.R06, ReasonCode.R12, ReasonCode.R17))));
        maybe(15, () -> draft.complainant(Draft.person(State.VERIFIED, null)));
        maybe(20, () -> draft.complainant(Draft.person(State.REFUSED, ReasonCode.R02)));
        maybe(15, () -> draft.open("90", new OpenCase(null)));
        maybe(15, () -> draft.ended("90", Set.of()));
        maybe(3, () -> draft.patentClaims(1 + random.nextInt(2)));
        maybe(4, () -> draft.proven(any(KINDS), any(AS_STATED)));
        for (int i = random.nextInt(4); i > 0; i--) {
            draft.exhibits(exhibit(places.size()));
        }
        return draft.overdue().notice();
    }

    private Place place(String key) {
        List<Integer> classes = oneIn(6) ? List.of(25) : List.of(9);
        return switch (random.nextInt(12)) {
            case 0 -> new Place(Location.UNCLEAR, null, false, "K-7", classes);
            case 1 -> new Place(Location.ELSEWHERE, null, false, "K-7", classes);
            default -> new Place(Location.ON_SITE, key, false, "K-7", classes);
        };
    }

    private Exhibit exhibit(int targets) {
        Set<Integer> concerned = oneIn(4) ? Set.of(random.nextInt(targets)) : Set.of();
        Optional<Item> item = oneIn(12) ? Optional.empty() : Optional.of(Draft.item(any(KINDS), any(AS_STATED)));
        return new Exhibit(
                new UUID(random.nextLong(), random.nextLong()),
                any(List.of(EvidenceRole.values())),
                concerned,
                item,
                oneIn(6) ? "en" : null,
                null);
    }

    /** With one more paper, where its reason says it is wanted. */
    private static Notice cured(Notice notice, Reason reason, String kind) {
        Item paper = Draft.item(kind, WELL_STATED);
        return switch (reason.code()) {
            case R01 ->
                copy(notice, new Notice.Person(notice.complainant().id(), true, State.VERIFIED, Optional.empty()));
            case R03, R04, R05 ->
                copy(
                        notice,
                        List.of(new Authority(Given.BY_HOLDER, true, null, null, State.VERIFIED, Optional.empty())));
            case R10, R14, R15 -> more(notice, Draft.exhibit(EvidenceRole.RIGHT, paper));
            case R36 -> more(notice, translation(notice, reason, paper));
            default -> more(notice, Draft.exhibit(EvidenceRole.INFRINGEMENT, paper));
        };
    }

    private static Exhibit translation(Notice notice, Reason reason, Item paper) {
        String pointer = Objects.requireNonNull(reason.pointer());
        int position = Integer.parseInt(pointer.substring("/evidence/".length()));
        UUID original = notice.evidence().get(position).id();
        return new Exhibit(UUID.randomUUID(), EvidenceRole.INFRINGEMENT, Set.of(), Optional.of(paper), "zh", original);
    }

    private static Notice more(Notice notice, Exhibit exhibit) {
        return with(
                notice,
                Stream.concat(notice.evidence().stream(), Stream.of(exhibit)).toList());
    }

    private static Notice with(Notice notice, List<Exhibit> evidence) {
        return copy(notice, notice.complainant(), notice.authorities(), evidence, notice.reviewed());
    }

    private static Notice reviewed(Notice notice, Reviewed reviewed) {
        return copy(notice, notice.complainant(), notice.authorities(), notice.evidence(), List.of(reviewed));
    }

    private static Notice copy(Notice notice, Notice.Person complainant) {
        return copy(notice, complainant, notice.authorities(), notice.evidence(), notice.reviewed());
    }

    private static Notice copy(Notice notice, List<Authority> authorities) {
        return copy(notice, notice.complainant(), authorities, notice.evidence(), notice.reviewed());
    }

    private static Notice copy(
            Notice notice,
            Notice.Person complainant,
            List<Authority> authorities,
            List<Exhibit> evidence,
            List<Reviewed> reviewed) {
        return new Notice(
                notice.claim(),
                notice.actDate(),
                notice.receivedOn(),
                notice.effectiveOn(),
                notice.territory(),
                complainant,
                notice.right(),
                authorities,
                notice.places(),
                evidence,
                notice.patentClaims(),
                notice.guaranteed(),
                notice.overdue(),
                notice.openCases(),
                notice.endedCases(),
                reviewed);
    }

    private static Judgement judge(Notice notice) {
        return RuleBooks.KNOWN
                .inForce(dev.promptly.complaint.site.Profile.CN_ECL, Draft.RECEIVED)
                .judge(notice);
    }

    private static EvidenceTable table(Claim claim) {
        return Objects.requireNonNull(InfringementEvidence.E2.get(claim));
    }

    private static EvidenceTable ownership(Claim claim) {
        return Objects.requireNonNull(OwnershipEvidence.E1.get(claim.rightType()));
    }

    /** By code, effect and target: what is said of the order of the papers may follow it. */
    private static List<String> codes(Judgement judgement) {
        return Stream.concat(
                        judgement.reasons().stream().map(reason -> reason.code() + " " + reason.effect()),
                        judgement.targetReasons().entrySet().stream()
                                .flatMap(entry -> entry.getValue().stream()
                                        .map(reason -> reason.code() + " " + reason.effect() + " " + entry.getKey())))
                .sorted()
                .toList();
    }

    private static int strength(Optional<Effect> effect) {
        return effect.map(found -> found.ordinal() + 1).orElse(0);
    }

    private void maybe(int n, Runnable change) {
        if (oneIn(n)) {
            change.run();
        }
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
