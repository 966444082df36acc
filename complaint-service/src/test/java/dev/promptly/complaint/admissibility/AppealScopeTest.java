package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Draft.good;
import static dev.promptly.complaint.admissibility.Draft.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.admissibility.Notice.Place;
import dev.promptly.complaint.admissibility.Notice.Reviewed;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.listing.ListingAddress.Location;
import dev.promptly.complaint.site.Profile;
import dev.promptly.complaint.verification.Verification.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A1.26: what a person may weigh otherwise than the rules did, and what stays whoever looks. */
class AppealScopeTest {

    static Stream<Arguments> whatIsWeighed() {
        return Stream.of(
                defect(ReasonCode.R10, good(Claim.TM_COUNTERFEIT).withoutProofs()),
                defect(ReasonCode.R14, good(Claim.COPY_IMAGE).withoutProofs().proven("WATERMARK", "RIGHTS_STATEMENT")),
                defect(ReasonCode.R15, good(Claim.PAT_UM).withoutProofs().proven("PATENT_CERTIFICATE")),
                defect(
                        ReasonCode.R16,
                        good(Claim.PAT_UM).proven("PATENT_EVALUATION_REPORT", Map.of("negativeClaims", List.of(1)))),
                defect(
                        ReasonCode.R30,
                        good(Claim.TM_COUNTERFEIT).withoutEvidence().shown("SCREENSHOT")),
                defect(
                        ReasonCode.R31,
                        good(Claim.PAT_INVENTION).withoutEvidence().shown("SCREENSHOT")),
                defect(
                        ReasonCode.R32,
                        good(Claim.TM_COUNTERFEIT).withoutEvidence().shown("IDENTIFICATION_REPORT")));
    }

    static Stream<Arguments> whatStaysWhoeverLooks() {
        return Stream.of(
                defect(ReasonCode.R01, good(Claim.TM_COUNTERFEIT).holderUnidentified()),
                defect(
                        ReasonCode.R02,
                        good(Claim.TM_COUNTERFEIT).complainant(Draft.person(State.REFUSED, ReasonCode.R02))),
                defect(ReasonCode.R03, good(Claim.TM_COUNTERFEIT).complainant(Draft.person(State.VERIFIED, null))),
                defect(ReasonCode.R06, good(Claim.TM_COUNTERFEIT).refused(ReasonCode.R06)),
                defect(ReasonCode.R10, good(Claim.TM_COUNTERFEIT).refused(ReasonCode.R10)),
                defect(ReasonCode.R10, good(Claim.TM_COUNTERFEIT).withoutRight()),
                defect(ReasonCode.R11, good(Claim.PAT_INVENTION).status(RightStatus.LAPSED)),
                defect(ReasonCode.R12, good(Claim.TM_COUNTERFEIT).jurisdiction("DE")),
                defect(ReasonCode.R17, good(Claim.TM_COUNTERFEIT).status(RightStatus.PENDING)),
                defect(
                        ReasonCode.R20,
                        good(Claim.TM_COUNTERFEIT).places(new Place(Location.UNCLEAR, null, false, null, List.of()))),
                defect(ReasonCode.R24, good(Claim.TM_COUNTERFEIT).open("901", new OpenCase(null))),
                defect(ReasonCode.R30, good(Claim.TM_COUNTERFEIT).withoutEvidence()),
                defect(
                        ReasonCode.R30,
                        good(Claim.TM_COUNTERFEIT)
                                .withoutEvidence()
                                .exhibits(Draft.exhibit(EvidenceRole.AUTHORITY, item("POWER_OF_ATTORNEY", Map.of())))),
                defect(ReasonCode.R40, good(Claim.TM_COUNTERFEIT).unsigned()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsWeighed")
    void whatIsWeighedFallsWhereAPersonFindsOtherwiseOnAppeal(ReasonCode code, Notice notice) {
        assertThat(codes(judge(notice))).contains(code);

        assertThat(codes(judge(dismissed(notice, code, true)))).doesNotContain(code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatStaysWhoeverLooks")
    void aPlainFactStaysWhoeverLooks(ReasonCode code, Notice notice) {
        assertThat(codes(judge(notice))).contains(code);

        assertThat(judge(dismissed(notice, code, true)).reasons())
                .isEqualTo(judge(notice).reasons());
        assertThat(judge(dismissed(notice, code, true)).targetReasons())
                .isEqualTo(judge(notice).targetReasons());
    }

    private static Arguments defect(ReasonCode code, Draft draft) {
        return Arguments.of(code, draft.notice());
    }

    private static Notice dismissed(Notice notice, ReasonCode code, boolean onAppeal) {
        return new Notice(
                notice.claim(),
                notice.actDate(),
                notice.receivedOn(),
                notice.effectiveOn(),
                notice.territory(),
                notice.complainant(),
                notice.right(),
                notice.authorities(),
                notice.places(),
                notice.evidence(),
                notice.patentClaims(),
                notice.guaranteed(),
                notice.overdue(),
                notice.openCases(),
                notice.endedCases(),
                List.of(new Reviewed(null, code, Optional.empty(), onAppeal)));
    }

    private static Judgement judge(Notice notice) {
        return RuleBooks.KNOWN.inForce(Profile.CN_ECL, Draft.RECEIVED).judge(notice);
    }

    private static List<ReasonCode> codes(Judgement judgement) {
        return Draft.reasons(judgement).stream().map(Reason::code).toList();
    }
}
