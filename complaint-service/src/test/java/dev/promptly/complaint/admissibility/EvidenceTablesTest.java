package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Draft.bare;
import static dev.promptly.complaint.admissibility.Draft.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.admissibility.Notice.Place;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.listing.ListingAddress.Location;
import dev.promptly.complaint.proof.InfringementEvidence;
import dev.promptly.complaint.proof.OwnershipEvidence;
import dev.promptly.complaint.proof.Weight;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of E1 and E2: what may stand alone does, what may not does not and is named. */
class EvidenceTablesTest {

    /** What makes each proviso hold. */
    private static final Map<String, Object> COMPLETE = Map.of(
            "orderNumber",
            true,
            "method",
            true,
            "signed",
            true,
            "effectiveOn",
            "2025-06-01",
            "productModel",
            "K-7",
            "indicators",
            List.of("SERIAL"));

    private static final Tables TABLES = new Tables(OwnershipEvidence.E1, InfringementEvidence.E2);

    static Stream<Arguments> ownership() {
        return Stream.of(Claim.values())
                .filter(claim -> claim != Claim.TRADE_SECRET)
                .flatMap(claim -> TABLES.of(claim.rightType()).lines().stream()
                        .map(line -> Arguments.of(claim, line.kind(), line.weight(), line.source())));
    }

    static Stream<Arguments> infringement() {
        return Stream.of(Claim.values())
                .filter(claim -> claim != Claim.TRADE_SECRET)
                .flatMap(claim -> TABLES.of(claim).lines().stream()
                        .map(line -> Arguments.of(claim, line.kind(), line.weight(), line.source())));
    }

    @ParameterizedTest(name = "E1 {0}: {1} is {2} ({3})")
    @MethodSource("ownership")
    void ownershipIsProvenByWhatMayStandAlone(Claim claim, String kind, Weight weight, String source) {
        List<Reason> reasons = reasons(shownFor(claim).proven(kind, COMPLETE).judged()).stream()
                .filter(reason -> reason.code() != ReasonCode.R15)
                .toList();

        assertThat(source).isNotBlank();
        assertThat(reasons.isEmpty()).isEqualTo(weight.suffices());
        assertThat(reasons)
                .allSatisfy(reason -> assertThat(reason.detail().en()).contains(kind));
    }

    @ParameterizedTest(name = "E2 {0}: {1} is {2} ({3})")
    @MethodSource("infringement")
    void infringementIsShownByWhatMayStandAlone(Claim claim, String kind, Weight weight, String source) {
        List<Reason> reasons = reasons(provenFor(claim).shown(kind, COMPLETE).judged());
        List<Reason> doubts = reasons.stream()
                .filter(reason -> reason.effect() == Effect.REVIEW)
                .toList();
        List<Reason> lacks = reasons.stream()
                .filter(reason -> reason.effect() != Effect.REVIEW)
                .toList();

        assertThat(source).isNotBlank();
        assertThat(lacks.isEmpty()).isEqualTo(weight.suffices());
        assertThat(doubts).hasSize(Draft.item(kind, COMPLETE).isRuling() ? 1 : 0); // a person looks at a ruling
        assertThat(lacks).allSatisfy(reason -> assertThat(reason.detail().en()).contains(kind));
    }

    private static Draft shownFor(Claim claim) {
        Draft draft = on(bare(claim));
        TABLES.of(claim).accepts().stream()
                .filter(kind -> !kind.equals("JUDGEMENT") && !kind.equals("ADMINISTRATIVE_DECISION"))
                .findFirst()
                .ifPresent(kind -> draft.shown(kind, COMPLETE));
        return draft;
    }

    private static Draft provenFor(Claim claim) {
        Draft draft = on(bare(claim)).proven("JUDGEMENT", COMPLETE);
        return claim == Claim.PAT_UM || claim == Claim.PAT_DESIGN ? draft.proven("PATENT_EVALUATION_REPORT") : draft;
    }

    private static Draft on(Draft draft) {
        return draft.places(new Place(Location.ON_SITE, "901", false, "K-7", List.of()));
    }
}
