package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Draft.bare;
import static dev.promptly.complaint.admissibility.Draft.good;
import static dev.promptly.complaint.admissibility.Draft.person;
import static dev.promptly.complaint.admissibility.Draft.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.promptly.complaint.admissibility.Notice.Authority;
import dev.promptly.complaint.admissibility.Notice.Given;
import dev.promptly.complaint.admissibility.Notice.Place;
import dev.promptly.complaint.calendar.Calendars;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Judgement.Waiting;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.listing.ListingAddress.Location;
import dev.promptly.complaint.site.Profile;
import dev.promptly.complaint.verification.Verification.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A notice with what reviewers found of it, and what waits for one: judged without anything else. */
class ReviewedTest {

    private static final Place SHIRT = of(25);
    private static final Place LAMP = of(9);

    @Test
    void aDoubtAboutAllThatIsDismissedForOneStandsOnTheOthers() {
        Judgement judgement = good(Claim.TM_COUNTERFEIT)
                .places(SHIRT, of(25), of(25))
                .reviewed(1, ReasonCode.R13, null)
                .judged();

        assertThat(judgement.reasons()).isEmpty();
        assertThat(judgement.targetReasons()).containsOnlyKeys(0, 2);
        assertThat(judgement.reasonsOf(2)).extracting(Reason::code).containsExactly(ReasonCode.R13);
        assertThat(judgement.effect(1)).isEmpty();
    }

    @Test
    void aDoubtThatStandsOnSomeSaysSoOnEach() {
        Judgement judgement = good(Claim.TM_COUNTERFEIT).places(SHIRT, LAMP).judged();

        assertThat(judgement.targetReasons()).containsOnlyKeys(0);
        assertThat(judgement.reasonsOf(0))
                .extracting(Reason::effect, Reason::scope)
                .containsExactly(tuple(Effect.REVIEW, Reason.Scope.TARGET));
    }

    @ParameterizedTest
    @CsvSource({"RETURN", "REJECT"})
    void whatAReviewerFoundTakesThePlaceOfTheDoubt(Effect effect) {
        Judgement judgement = good(Claim.TM_COUNTERFEIT)
                .places(SHIRT, of(25))
                .reviewed(null, ReasonCode.R13, effect)
                .judged();

        assertThat(reasons(judgement)).extracting(Reason::effect).containsExactly(effect);
    }

    @Test
    void whatWasFoundLackingAndIsAskedAgainStandsBesideTheRulesOwnDefect() {
        Draft draft = bare(Claim.PAT_UM).proven("PATENT_CERTIFICATE").shown("CLAIM_CHART");

        assertThat(reasons(draft.reviewed(null, ReasonCode.R15, Effect.REVIEW).judged()))
                .extracting(Reason::effect)
                .containsExactly(Effect.RETURN, Effect.REVIEW);
    }

    @Test
    void whatTheRulesSayThemselvesAReviewerDoesNotSayAgain() {
        Judgement judgement = bare(Claim.PAT_UM)
                .proven("PATENT_CERTIFICATE")
                .shown("CLAIM_CHART")
                .reviewed(null, ReasonCode.R15, Effect.RETURN)
                .reviewed(0, ReasonCode.R30, Effect.RETURN)
                .judged();

        assertThat(judgement.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.R15);
            assertThat(reason.accepts()).containsExactly("PATENT_EVALUATION_REPORT");
        });
        assertThat(judgement.reasonsOf(0)).singleElement().satisfies(reason -> {
            assertThat(reason.pointer()).isEqualTo("/evidence");
            assertThat(reason.accepts()).contains("CLAIM_CHART");
        });
    }

    @Test
    void aPlainDefectIsDismissedByNobody() {
        assertThat(reasons(good(Claim.TM_COUNTERFEIT)
                        .status(RightStatus.LAPSED)
                        .dismissed(ReasonCode.R11)
                        .judged()))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.R11);
        assertThat(reasons(good(Claim.TM_COUNTERFEIT)
                        .status(RightStatus.GRACE)
                        .dismissed(ReasonCode.R11)
                        .judged()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "R30, true,  false",
        "R36, true,  false",
        "R11, false, true",
        "R24, false, false",
        "R13, true,  true",
        "R51, true,  true",
        "R21, false, false"
    })
    void whatCanBeCuredIsReturnedAndWhatCannotIsRejected(ReasonCode code, boolean returned, boolean rejected) {
        assertThat(code.canBeFound(Effect.RETURN)).isEqualTo(returned);
        assertThat(code.canBeFound(Effect.REJECT)).isEqualTo(rejected);
        assertThat(code.canBeFound(Effect.REVIEW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"R15, true", "R22, true", "R32, true", "R36, true", "R30, false", "R40, false"})
    void fourReturnsMayBeOverriddenAndEveryDoubtIsAsked(ReasonCode code, boolean overridable) {
        assertThat(code.isAsked(Effect.RETURN)).isEqualTo(overridable);
        assertThat(code.isAsked(Effect.REVIEW)).isTrue();
        assertThat(code.isAsked(Effect.REJECT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PENDING, true, true", "VERIFIED, true, false", "PENDING, false, false"})
    void aMandateThatIsGoodIsWaitedForWhereNoneIsVerified(State state, boolean covers, boolean awaited) {
        Judgement judgement = good(Claim.TM_COUNTERFEIT)
                .complainant(person(State.VERIFIED, null))
                .authorities(new Authority(Given.BY_HOLDER, covers, null, null, state, Optional.empty()))
                .judged();

        assertThat(judgement.waiting()).isEqualTo(awaited ? Optional.of(Waiting.VERIFICATION) : Optional.empty());
    }

    @Test
    void oneVerifiedMandateIsEnough() {
        Authority pending = new Authority(Given.BY_HOLDER, true, null, null, State.PENDING, Optional.empty());
        Authority verified = new Authority(Given.BY_AGENT, true, null, null, State.VERIFIED, Optional.empty());

        assertThat(good(Claim.TM_COUNTERFEIT)
                        .complainant(person(State.VERIFIED, null))
                        .authorities(pending, verified)
                        .judged()
                        .waiting())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TM_COUNTERFEIT,      false, 2026-03-02T05:00:00Z",
        "COPY_IMAGE,          false, 2026-03-03T01:00:00Z",
        "PAT_INVENTION,       false, 2026-03-05T16:00:00Z",
        "PAT_INVENTION,       true,  2026-03-02T05:00:00Z"
    })
    void aMeasureIsDueByItsClaimAndSoonerWhereARulingStandsBehindIt(Claim claim, boolean backed, Instant due) {
        Instant admitted = Instant.parse("2026-03-02T01:00:00Z");

        assertThat(claim.measureDue(backed, admitted, ZoneId.of("Asia/Shanghai"), Calendars.CN)
                        .at())
                .isEqualTo(due);
    }

    @Test
    void aDayGetsTheEditionInForceAndOneFromBeforeAllTheOldest() {
        RuleBook known = RuleBooks.KNOWN.inForce(Profile.CN_ECL, Draft.RECEIVED);
        RuleBook first = new RuleBook("first", LocalDate.of(2026, 1, 1), known.tables(), known.rules());
        RuleBook second = new RuleBook("second", LocalDate.of(2026, 3, 2), known.tables(), known.rules());
        RuleBooks books = new RuleBooks(Map.of(Profile.CN_ECL, List.of(first, second)));

        assertThat(books.inForce(Profile.CN_ECL, LocalDate.of(2025, 1, 1))).isSameAs(first);
        assertThat(books.inForce(Profile.CN_ECL, LocalDate.of(2026, 3, 1))).isSameAs(first);
        assertThat(books.inForce(Profile.CN_ECL, LocalDate.of(2026, 3, 2))).isSameAs(second);
    }

    private static Place of(int niceClass) {
        return new Place(Location.ON_SITE, UUID.randomUUID().toString(), false, null, List.of(niceClass));
    }
}
