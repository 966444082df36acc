package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Draft.bare;
import static dev.promptly.complaint.admissibility.Draft.exhibit;
import static dev.promptly.complaint.admissibility.Draft.good;
import static dev.promptly.complaint.admissibility.Draft.item;
import static dev.promptly.complaint.admissibility.Draft.person;
import static dev.promptly.complaint.admissibility.Draft.place;
import static dev.promptly.complaint.admissibility.Draft.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.admissibility.Notice.Authority;
import dev.promptly.complaint.admissibility.Notice.Exhibit;
import dev.promptly.complaint.admissibility.Notice.Given;
import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.admissibility.Notice.Place;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Judgement.Waiting;
import dev.promptly.complaint.law.Namesake;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.listing.ListingAddress.Location;
import dev.promptly.complaint.verification.Verification.State;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBookTest {

    /** Their time comes with files, versions and redactions, which evidence-service judges. */
    private static final Set<ReasonCode> OF_THE_EVIDENCE_ITSELF =
            EnumSet.of(ReasonCode.R33, ReasonCode.R34, ReasonCode.R35);

    private static final Map<String, Object> IN_FORCE = Map.of("effectiveOn", "2025-06-01", "productModel", "K-7");

    /** One defect each: the code it draws, and the notice that is good but for it. */
    static Stream<Arguments> defects() {
        Item same = item("NOTARISED_PURCHASE", Map.of());
        return Stream.of(
                defect("R01", good(Claim.TM_COUNTERFEIT).holderUnidentified(), "R10"),
                defect("R02", good(Claim.TM_COUNTERFEIT).refused(ReasonCode.R02)),
                defect("R03", good(Claim.TM_COUNTERFEIT).complainant(person(State.VERIFIED, null))),
                defect(
                        "R03",
                        agent(new Authority(
                                Given.BY_AGENT, true, null, null, State.REFUSED, Optional.of(ReasonCode.R03)))),
                defect("R04", agent(authority(true, null, LocalDate.of(2026, 3, 1)))),
                defect("R04", agent(authority(true, LocalDate.of(2026, 3, 3), null))),
                defect("R05", agent(authority(false, null, null))),
                defect("R06", good(Claim.TM_COUNTERFEIT).refused(ReasonCode.R06)),
                defect("R10", good(Claim.TM_COUNTERFEIT).withoutRight()),
                defect("R10", good(Claim.TM_COUNTERFEIT).withoutProofs()),
                defect("R10", good(Claim.COPY_IMAGE).withoutProofs().proven("METADATA_RECORD")),
                defect("R11", good(Claim.PAT_INVENTION).status(RightStatus.LAPSED)),
                defect("R11", good(Claim.PAT_INVENTION).status(RightStatus.INVALIDATED)),
                defect("R11", good(Claim.PAT_INVENTION).status(RightStatus.PENDING)),
                defect("R12", good(Claim.TM_COUNTERFEIT).jurisdiction("DE")),
                defect("R13", good(Claim.TM_COUNTERFEIT).places(goods(25))),
                defect("R14", good(Claim.COPY_IMAGE).withoutProofs().proven("WATERMARK", "RIGHTS_STATEMENT")),
                defect("R15", good(Claim.PAT_UM).withoutProofs().proven("PATENT_CERTIFICATE")),
                defect("R15", good(Claim.PAT_DESIGN).withoutProofs().proven("PATENT_CERTIFICATE")),
                defect("R16", evaluated(List.of(1)).patentClaims(1, 4)),
                defect("R16", evaluated(List.of(2))),
                defect("R17", good(Claim.TM_COUNTERFEIT).withoutProofs().proven("TRADEMARK_APPLICATION")),
                defect("R17", good(Claim.TM_COUNTERFEIT).status(RightStatus.PENDING)),
                defect("R20", good(Claim.TM_COUNTERFEIT).places(at(Location.UNCLEAR))),
                defect("R21", good(Claim.TM_COUNTERFEIT).places(at(Location.ELSEWHERE))),
                defect("R22", good(Claim.TM_COUNTERFEIT).places(places(301))),
                defect("R24", good(Claim.TM_COUNTERFEIT).open("901", new OpenCase(UUID.randomUUID()))),
                defect(
                        "R25",
                        good(Claim.TM_COUNTERFEIT)
                                .withoutEvidence()
                                .exhibits(exhibit(EvidenceRole.INFRINGEMENT, same))
                                .ended("901", Set.of(same.sha256(), "another"))),
                defect("R26", good(Claim.TM_COUNTERFEIT).exhibits(exhibit(EvidenceRole.INFRINGEMENT, ofOneNumber()))),
                defect("R30", good(Claim.TM_COUNTERFEIT).withoutEvidence()),
                defect("R31", good(Claim.PAT_INVENTION).withoutEvidence().shown("SCREENSHOT")),
                defect(
                        "R32",
                        bare(Claim.TM_COUNTERFEIT)
                                .proven("TRADEMARK_CERTIFICATE")
                                .shown("IDENTIFICATION_REPORT")),
                defect("R36", good(Claim.TM_COUNTERFEIT).exhibits(foreign("en"))),
                defect("R40", good(Claim.TM_COUNTERFEIT).unsigned()),
                defect("R50", good(Claim.TM_COUNTERFEIT).found(ReasonCode.R50)),
                defect("R51", good(Claim.TM_COUNTERFEIT).found(ReasonCode.R51)));
    }

    private static Item ofOneNumber() {
        Namesake other = new Namesake(Map.of("itemId", "902"), Namesake.Origin.ANOTHERS);
        return new Item("IDENTIFICATION_REPORT", "ab", Map.of("reportNumber", "R-1", "itemId", "901"), List.of(other));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void aNoticeWithOneDefectDrawsExactlyItsCode(String code, Draft draft, String @Nullable [] besides) {
        Judgement judgement = draft.judged();

        ReasonCode expected = ReasonCode.valueOf(code);
        List<Reason> reasons = reasons(judgement).stream()
                .filter(reason -> besides == null
                        || !List.of(besides).contains(reason.code().name()))
                .toList();
        assertThat(reasons).extracting(Reason::code).containsOnly(expected);
        assertThat(reasons).extracting(Reason::effect).containsOnly(expected.effect());
        assertThat(reasons).allSatisfy(reason -> {
            assertThat(reason.basis()).isNotBlank();
            assertThat(reason.detail().zh())
                    .isNotBlank()
                    .isNotEqualTo(reason.detail().en());
            assertThat(reason.pointer()).isNotNull();
        });
    }

    @Test
    void everyCodeOfTheRuleBookIsDrawnByADefect() {
        Set<ReasonCode> drawn = defects()
                .map(defect -> ReasonCode.valueOf((String) defect.get()[0]))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReasonCode.class)));

        Set<ReasonCode> ofANotice = EnumSet.complementOf(EnumSet.copyOf(OF_THE_EVIDENCE_ITSELF));
        ofANotice.removeIf(ReasonCode::isOfADeclaration);
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(ofANotice);
    }

    @ParameterizedTest
    @EnumSource(value = Claim.class, mode = EnumSource.Mode.EXCLUDE, names = "TRADE_SECRET")
    void theLeastThatIsEnoughIsEnough(Claim claim) {
        Judgement judgement = good(claim).judged();

        assertThat(reasons(judgement)).isEmpty();
        assertThat(judgement.waiting()).isEmpty();
    }

    @Test
    void aTradeSecretAlwaysGoesToAReviewer() {
        assertThat(good(Claim.TRADE_SECRET).judged().effect(0)).contains(Effect.REVIEW);
    }

    @Test
    void aTrademarkInItsGraceGoesToAReviewer() {
        Judgement judgement =
                good(Claim.TM_COUNTERFEIT).status(RightStatus.GRACE).judged();

        assertThat(reasons(judgement)).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.R11);
            assertThat(reason.effect()).isEqualTo(Effect.REVIEW);
        });
    }

    @Test
    void aWatermarkIsAcceptedBesideTheMetadataOfTheShot() {
        assertThat(reasons(good(Claim.COPY_IMAGE)
                        .withoutProofs()
                        .proven("WATERMARK", "METADATA_RECORD")
                        .judged()))
                .isEmpty();
    }

    @Test
    void anyOneOfTheFourProvesAPhotograph() {
        Judgement judgement =
                good(Claim.COPY_IMAGE).withoutProofs().proven("WATERMARK").judged();

        Reason reason = reasons(judgement).get(0);
        assertThat(reason.accepts())
                .containsExactly("ORIGINAL_FILE", "PUBLICATION", "COPYRIGHT_CERTIFICATE", "ACQUISITION_CONTRACT");
        assertThat(reason.alsoAccepted()).contains("PLATFORM_FILING", "JUDGEMENT", "METADATA_RECORD + WATERMARK");
        assertThat(reason.detail().en()).contains("WATERMARK");
    }

    @Test
    void whatWasFiledIsNotProvenAgain() {
        assertThat(reasons(good(Claim.COPY_IMAGE).withoutProofs().filed().judged()))
                .isEmpty();
    }

    @Test
    void aRulingOnTheSameProductStandsForTheReportAndTheChart() {
        Judgement judgement = bare(Claim.PAT_UM)
                .proven("PATENT_CERTIFICATE")
                .places(new Place(Location.ON_SITE, "901", false, "K-7", List.of()))
                .shown("JUDGEMENT", IN_FORCE)
                .judged();

        assertThat(reasons(judgement)).extracting(Reason::code).containsExactly(ReasonCode.R30);
        assertThat(judgement.effect(0)).contains(Effect.REVIEW);
        assertThat(judgement.backed()).containsExactly(0);
    }

    @Test
    void aRulingOnAnotherProductChangesNothing() {
        Judgement judgement = bare(Claim.PAT_UM)
                .proven("PATENT_CERTIFICATE")
                .places(new Place(Location.ON_SITE, "901", false, "K-8", List.of()))
                .shown("JUDGEMENT", IN_FORCE)
                .judged();

        assertThat(reasons(judgement)).extracting(Reason::code).containsExactly(ReasonCode.R15, ReasonCode.R31);
        assertThat(judgement.backed()).isEmpty();
    }

    @Test
    void aRulingThatIsNotYetInForceChangesNothing() {
        Judgement judgement = good(Claim.TM_COUNTERFEIT)
                .withoutEvidence()
                .shown("JUDGEMENT", Map.of("effectiveOn", "2026-03-03"))
                .judged();

        assertThat(reasons(judgement)).extracting(Reason::code).containsExactly(ReasonCode.R30);
    }

    @Test
    void anInvalidationGoesToAReviewer() {
        Judgement judgement = good(Claim.PAT_INVENTION)
                .shown("ADMINISTRATIVE_DECISION", Map.of("effectiveOn", "2026-01-01", "finding", "RIGHT_INVALID"))
                .judged();

        assertThat(reasons(judgement)).extracting(Reason::code).containsExactly(ReasonCode.R11);
        assertThat(judgement.effect(0)).contains(Effect.REVIEW);
    }

    @Test
    void thePriceAloneIndicatesNothing() {
        Judgement judgement = bare(Claim.TM_COUNTERFEIT_APPARENT)
                .proven("TRADEMARK_CERTIFICATE")
                .shown("SCREENSHOT")
                .shown("INDICATORS", Map.of("indicators", List.of("PRICE")))
                .judged();

        assertThat(reasons(judgement)).extracting(Reason::code).containsExactly(ReasonCode.R30);
    }

    @Test
    void anIncompleteReportIsNotAskedForWhereAnotherItemIsEnough() {
        assertThat(reasons(good(Claim.TM_COUNTERFEIT)
                        .shown("IDENTIFICATION_REPORT")
                        .judged()))
                .isEmpty();
    }

    @Test
    void anAssessmentOfAnotherProductProvesNothingOfThisOne() {
        Place target = new Place(Location.ON_SITE, Draft.LISTING, false, "K-7", List.of());
        Draft about = bare(Claim.PAT_INVENTION).proven("PATENT_CERTIFICATE").places(target);

        assertThat(reasons(about.shown("INFRINGEMENT_ASSESSMENT", Map.of("productModel", "K-8"))
                        .judged()))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.R31);
        assertThat(reasons(about.shown("INFRINGEMENT_ASSESSMENT", Map.of("productModel", "K-7"))
                        .judged()))
                .isEmpty();
    }

    @Test
    void anItemIsNoTranslationOfItselfAndOneIntoAnotherLanguageIsNone() {
        Exhibit english = foreign("en");

        assertThat(reasons(good(Claim.TM_COUNTERFEIT)
                        .exhibits(english, translation(english, english.id(), "zh"))
                        .judged()))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.R36);
        assertThat(reasons(good(Claim.TM_COUNTERFEIT)
                        .exhibits(english, translation(english, UUID.randomUUID(), "en"))
                        .judged()))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.R36);
        assertThat(reasons(
                        good(Claim.TM_COUNTERFEIT).exhibits(foreign("cmn-Hant")).judged()))
                .isEmpty();
    }

    private static Exhibit translation(Exhibit of, UUID id, String language) {
        return new Exhibit(
                id, EvidenceRole.INFRINGEMENT, Set.of(), Optional.of(item("TRANSLATION", Map.of())), language, of.id());
    }

    @Test
    void aTranslationCuresAForeignItem() {
        Exhibit english = foreign("en");
        Exhibit chinese = translation(english, UUID.randomUUID(), "zh");

        assertThat(reasons(good(Claim.TM_COUNTERFEIT).exhibits(english, chinese).judged()))
                .isEmpty();
    }

    @Test
    void aGoodAuthorityCuresWhatABadOneLacks() {
        Draft draft = agent(authority(false, null, null), authority(true, null, null));

        assertThat(reasons(draft.judged())).isEmpty();
    }

    @Test
    void aReviewerTakesAReasonAway() {
        assertThat(reasons(good(Claim.TM_COUNTERFEIT)
                        .places(places(301))
                        .dismissed(ReasonCode.R22)
                        .judged()))
                .isEmpty();
    }

    @Test
    void exactlyThreeHundredTargetsAreNotTooMany() {
        assertThat(reasons(good(Claim.TM_COUNTERFEIT).places(places(300)).judged()))
                .isEmpty();
    }

    @Test
    void evidenceOnItsWayIsWaitedForAndThenMissed() {
        Exhibit absent = new Exhibit(UUID.randomUUID(), EvidenceRole.RIGHT, Set.of(), Optional.empty(), null, null);
        Draft draft = good(Claim.TM_COUNTERFEIT).exhibits(absent);

        assertThat(draft.judged().waiting()).contains(Waiting.EVIDENCE);
        assertThat(draft.overdue().judged().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.R30);
            assertThat(reason.pointer()).isEqualTo("/evidence/1");
        });
    }

    @Test
    void aPendingVerificationIsNoDefectButIsWaitedFor() {
        Judgement judgement = good(Claim.TM_COUNTERFEIT).rightPending().judged();

        assertThat(judgement.waiting()).contains(Waiting.VERIFICATION);
        assertThat(reasons(judgement)).isEmpty();
    }

    @Test
    void evidenceForOneTargetProvesNothingOfAnother() {
        Judgement judgement = good(Claim.TM_COUNTERFEIT)
                .withoutEvidence()
                .places(place("901"), place("902"))
                .exhibits(exhibit(EvidenceRole.INFRINGEMENT, item("NOTARISED_PURCHASE", Map.of()), 0))
                .judged();

        assertThat(judgement.effect(0)).isEmpty();
        assertThat(judgement.reasonsOf(1)).extracting(Reason::code).containsExactly(ReasonCode.R30);
    }

    @Test
    void anIdentityPaperProvesNoInfringement() {
        Judgement judgement =
                good(Claim.TM_COUNTERFEIT).withoutEvidence().shown("ID_CARD").judged();

        assertThat(reasons(judgement)).extracting(Reason::code).containsExactly(ReasonCode.R30);
    }

    @Test
    void aListingNamedTwiceIsADuplicateTheSecondTime() {
        Judgement judgement =
                good(Claim.TM_COUNTERFEIT).places(place("901"), place("901")).judged();

        assertThat(judgement.effect(0)).isEmpty();
        assertThat(judgement.reasonsOf(1)).extracting(Reason::code).containsExactly(ReasonCode.R24);
    }

    @Test
    void newEvidenceMakesANewCase() {
        assertThat(reasons(good(Claim.TM_COUNTERFEIT)
                        .ended("901", Set.of("what was shown then"))
                        .judged()))
                .isEmpty();
    }

    @Test
    void s29TheLawIsThatOfTheDayOfTheAct() {
        assertThat(Claim.TM_COUNTERFEIT.basis(LocalDate.of(2026, 12, 20))).isEqualTo("Trademark Law (2019) art. 57");
        assertThat(Claim.TM_COUNTERFEIT.basis(LocalDate.of(2027, 1, 2))).isEqualTo("Trademark Law (2026) art. 72");
        assertThat(reasons(good(Claim.TM_COUNTERFEIT)
                                .places(goods(25))
                                .actedOn(LocalDate.of(2027, 1, 2))
                                .judged())
                        .get(0)
                        .basis())
                .isEqualTo("Trademark Law (2026) art. 72");
    }

    private static Arguments defect(String code, Draft draft, String... besides) {
        return Arguments.of(code, draft, besides);
    }

    private static Draft agent(Authority... authorities) {
        return good(Claim.TM_COUNTERFEIT)
                .complainant(person(State.VERIFIED, null))
                .authorities(authorities);
    }

    private static Authority authority(boolean covers, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Authority(Given.BY_AGENT, covers, from, to, State.VERIFIED, Optional.empty());
    }

    private static Draft evaluated(List<Integer> negative) {
        return good(Claim.PAT_UM)
                .withoutProofs()
                .proven("PATENT_CERTIFICATE")
                .proven("PATENT_EVALUATION_REPORT", Map.of("negativeClaims", negative));
    }

    private static Exhibit foreign(String language) {
        return new Exhibit(
                UUID.randomUUID(),
                EvidenceRole.INFRINGEMENT,
                Set.of(),
                Optional.of(item("SCREENSHOT", Map.of())),
                language,
                null);
    }

    private static Place at(Location location) {
        return new Place(location, null, false, null, List.of());
    }

    private static Place goods(Integer... classes) {
        return new Place(Location.ON_SITE, "901", false, null, Arrays.asList(classes));
    }

    private static Place[] places(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> place(Integer.toString(901 + i)))
                .toArray(Place[]::new);
    }
}
