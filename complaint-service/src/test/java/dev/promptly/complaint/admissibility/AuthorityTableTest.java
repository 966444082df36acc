package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Draft.good;
import static dev.promptly.complaint.admissibility.Draft.item;
import static dev.promptly.complaint.admissibility.Draft.person;
import static dev.promptly.complaint.admissibility.Draft.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.admissibility.AuthorityTable.MandateState;
import dev.promptly.complaint.admissibility.AuthorityTable.Paper;
import dev.promptly.complaint.admissibility.AuthorityTable.Whose;
import dev.promptly.complaint.admissibility.Notice.Authority;
import dev.promptly.complaint.admissibility.Notice.Given;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.verification.Verification.State;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may act for whom: each cell as a whole notice is judged by it, mandate × paper × whose right (B1). */
@DisplayName("B1: the authority table")
class AuthorityTableTest {

    private static final List<String> PRINTED = new ArrayList<>();

    /** What the holder, or a reviewer who asked it, has said yes to. */
    private static final Set<MandateState> YES = EnumSet.of(MandateState.VERIFIED);

    static Stream<Arguments> cells() {
        return Stream.of(Whose.values())
                .flatMap(whose -> Stream.of(MandateState.values())
                        .flatMap(mandate ->
                                Stream.of(Paper.values()).map(paper -> Arguments.of(mandate, paper, whose))));
    }

    /** The table once more, written out by hand: what a good notice by an agent becomes. */
    private static final Map<MandateState, List<String>> EXPECTED = Map.of(
            // paper:                         none        own         own expired own narrower newer, verified
            MandateState.NONE, List.of("R03 RETURN", "by whose", "R04 RETURN", "R05 RETURN", "ADMITTED"),
            MandateState.SELF_REGISTERED, List.of("WAITS", "WAITS", "WAITS", "WAITS", "ADMITTED"),
            MandateState.PENDING, List.of("WAITS", "WAITS", "WAITS", "WAITS", "ADMITTED"),
            MandateState.VERIFIED, List.of("ADMITTED", "ADMITTED", "ADMITTED", "ADMITTED", "ADMITTED"),
            MandateState.NARROWER, List.of("R05 RETURN", "R05 RETURN", "R05 RETURN", "R05 RETURN", "ADMITTED"),
            MandateState.REFUSED, List.of("R03 RETURN", "R03 RETURN", "R03 RETURN", "R03 RETURN", "ADMITTED"),
            MandateState.REVOKED, List.of("R04 RETURN", "R04 RETURN", "R04 RETURN", "R04 RETURN", "ADMITTED"));

    @ParameterizedTest(name = "{0} × {1} × {2}")
    @MethodSource("cells")
    void eachCellIsAsTheTableSays(MandateState mandate, Paper paper, Whose whose) {
        String became = became(notice(mandate, paper, whose).judged());

        PRINTED.add(String.format("%-16s %-15s %-17s %s", mandate, paper, whose, became));
        String expected = Objects.requireNonNull(EXPECTED.get(mandate)).get(paper.ordinal());
        assertThat(became)
                .isEqualTo(
                        expected.equals("by whose")
                                ? whose == Whose.OWN_ACCOUNTS ? "ADMITTED" : "R03 REVIEW"
                                : expected);
    }

    @ParameterizedTest(name = "{0} × {1} × {2}")
    @MethodSource("cells")
    void nothingOfAnothersRightIsAdmittedWhereTheHolderSaidNoOrNothing(MandateState mandate, Paper paper, Whose whose) {
        boolean yes = YES.contains(mandate) || paper == Paper.NEWER_VERIFIED;

        assertThat(whose == Whose.OWN_ACCOUNTS
                        || yes
                        || !became(notice(mandate, paper, whose).judged()).equals("ADMITTED"))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} × {1} × {2}")
    @MethodSource("cells")
    void whatIsNotOpenedTellsNothingOfTheRight(MandateState mandate, Paper paper, Whose whose) {
        Draft bad = notice(mandate, paper, whose)
                .withoutProofs()
                .status(RightStatus.LAPSED)
                .jurisdiction("DE")
                .open(Draft.LISTING, new Notice.OpenCase(null))
                .unsigned();
        boolean opened = AuthorityTable.opens(mandate, paper, whose);

        List<ReasonCode> told = reasons(bad.judged()).stream().map(Reason::code).toList();

        assertThat(told).contains(ReasonCode.R40);
        assertThat(told.containsAll(List.of(ReasonCode.R10, ReasonCode.R11, ReasonCode.R12, ReasonCode.R24)))
                .isEqualTo(opened);
        assertThat(told.stream().anyMatch(code -> code.name().startsWith("R1") || code == ReasonCode.R24))
                .isEqualTo(opened);
    }

    @Test
    void aReviewerWhoDismissesTheDoubtAboutThePaperOpensTheRight() {
        Draft alone = notice(MandateState.NONE, Paper.OWN, Whose.ANOTHER_ACCOUNTS);
        assertThat(became(alone.dismissed(ReasonCode.R03).judged())).isEqualTo("ADMITTED");

        assertThat(became(alone.status(RightStatus.LAPSED).judged())).isEqualTo("R11 REJECT");
    }

    @ParameterizedTest
    @CsvSource({"REFUSED", "REVOKED", "NARROWER"})
    void noReviewerIsAskedAboutAPaperAgainstANo(MandateState no) {
        Draft draft = notice(no, Paper.OWN, Whose.ANOTHER_ACCOUNTS).dismissed(ReasonCode.R03);

        assertThat(became(draft.judged())).endsWith("RETURN");
    }

    /** B2: what is stated makes a notice complete; a person looks where nothing else carries it. */
    @Test
    void proofOfAnothersRightThatTheAgentHandedInIsLookedAt() {
        Draft agents = verified(good(Claim.TM_COUNTERFEIT).withoutProofs())
                .exhibits(Draft.exhibit(EvidenceRole.RIGHT, item("TRADEMARK_CERTIFICATE", Map.of())));
        assertThat(became(agents.judged())).isEqualTo("R10 REVIEW");

        Draft report = verified(good(Claim.PAT_UM).withoutProofs().proven("PATENT_CERTIFICATE"))
                .exhibits(Draft.exhibit(EvidenceRole.RIGHT, item("PATENT_EVALUATION_REPORT", Map.of())));
        assertThat(became(report.judged())).isEqualTo("R15 REVIEW");

        Draft own = good(Claim.TM_COUNTERFEIT)
                .withoutProofs()
                .exhibits(Draft.exhibit(EvidenceRole.RIGHT, item("TRADEMARK_CERTIFICATE", Map.of())));
        assertThat(became(own.judged())).isEqualTo("ADMITTED");
    }

    @Test
    void aRulingIsLookedAtWhereNothingElseCarriesTheNoticeAndNotBesideWhatDoes() {
        Map<String, Object> inForce = Map.of("effectiveOn", "2025-06-01", "finding", "INFRINGEMENT");

        assertThat(became(good(Claim.TM_COUNTERFEIT)
                        .withoutEvidence()
                        .shown("JUDGEMENT", inForce)
                        .judged()))
                .isEqualTo("R30 REVIEW");
        assertThat(became(good(Claim.TM_COUNTERFEIT).shown("JUDGEMENT", inForce).judged()))
                .isEqualTo("ADMITTED");
        assertThat(became(good(Claim.TM_COUNTERFEIT)
                        .withoutProofs()
                        .exhibits(Draft.exhibit(EvidenceRole.RIGHT, item("JUDGEMENT", inForce)))
                        .judged()))
                .isEqualTo("R10 REVIEW");
        assertThat(became(good(Claim.TM_COUNTERFEIT)
                        .withoutEvidence()
                        .shown("JUDGEMENT", inForce)
                        .dismissed(ReasonCode.R30)
                        .judged()))
                .isEqualTo("ADMITTED");
    }

    @AfterAll
    static void print() {
        PRINTED.stream().sorted().forEach(System.out::println);
        System.out.println(PRINTED.size() + " cells");
    }

    private static Draft verified(Draft draft) {
        return draft.ofAnotherAccount()
                .complainant(person(State.VERIFIED, null))
                .authorities(authority(Given.BY_AGENT, true, State.VERIFIED, null));
    }

    private static Draft notice(MandateState mandate, Paper paper, Whose whose) {
        List<Authority> given = new ArrayList<>();
        registered(mandate).ifPresent(given::add);
        switch (paper) {
            case NONE -> {}
            case OWN -> given.add(authority(Given.ON_PAPER, true, State.PENDING, null));
            case OWN_EXPIRED -> given.add(expired(Given.ON_PAPER, State.PENDING));
            case OWN_NARROWER -> given.add(authority(Given.ON_PAPER, false, State.PENDING, null));
            case NEWER_VERIFIED -> given.add(authority(Given.BY_AGENT, true, State.VERIFIED, null));
        }
        Draft draft = good(Claim.TM_COUNTERFEIT)
                .complainant(person(State.VERIFIED, null))
                .authorities(given.toArray(Authority[]::new));
        return whose == Whose.OWN_ACCOUNTS ? draft : draft.ofAnotherAccount();
    }

    private static Optional<Authority> registered(MandateState mandate) {
        return switch (mandate) {
            case NONE -> Optional.empty();
            case SELF_REGISTERED -> Optional.of(authority(Given.BY_AGENT, true, State.PENDING, null));
            case PENDING -> Optional.of(authority(Given.BY_HOLDER, true, State.PENDING, null));
            case VERIFIED -> Optional.of(authority(Given.BY_AGENT, true, State.VERIFIED, null));
            case NARROWER -> Optional.of(authority(Given.BY_HOLDER, false, State.VERIFIED, null));
            case REFUSED -> Optional.of(authority(Given.BY_HOLDER, true, State.REFUSED, ReasonCode.R03));
            case REVOKED -> Optional.of(expired(Given.BY_HOLDER, State.VERIFIED));
        };
    }

    private static Authority authority(Given given, boolean covers, State state, @Nullable ReasonCode refusal) {
        return new Authority(given, covers, null, null, state, Optional.ofNullable(refusal));
    }

    private static Authority expired(Given given, State state) {
        return new Authority(given, true, null, Draft.RECEIVED.minusDays(1), state, Optional.empty());
    }

    private static String became(Judgement judgement) {
        List<Reason> reasons = reasons(judgement);
        if (reasons.isEmpty()) {
            return judgement.waiting().isPresent() ? "WAITS" : "ADMITTED";
        }
        assertThat(reasons).hasSize(1);
        return reasons.get(0).code() + " " + reasons.get(0).effect();
    }
}
