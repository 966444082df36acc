package dev.promptly.complaint.admissibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.admissibility.Judgement.Waiting;
import dev.promptly.complaint.admissibility.Notice.ClaimedRight;
import dev.promptly.complaint.admissibility.Notice.Exhibit;
import dev.promptly.complaint.admissibility.Notice.Location;
import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.admissibility.Notice.Person;
import dev.promptly.complaint.admissibility.Notice.Place;
import dev.promptly.complaint.verification.Verification.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBookTest {

    private static final Person HOLDER = person(State.VERIFIED, null);
    private static final Exhibit PURCHASE =
            new Exhibit(UUID.randomUUID(), EvidenceRole.INFRINGEMENT, Set.of(), true, true);
    private static final UUID FIRST = UUID.randomUUID();

    /** One defect each: the code it draws, its effect, and the notice that is good but for it. */
    static Stream<Arguments> defects() {
        Draft good = new Draft();
        return Stream.of(
                Arguments.of(
                        "R01",
                        Effect.RETURN,
                        good.right(right(new Person(HOLDER.id(), false, State.VERIFIED, Optional.empty())))),
                Arguments.of(
                        "R02", Effect.RETURN, good.complainant(person(HOLDER.id(), State.REFUSED, ReasonCode.R02))),
                Arguments.of("R03", Effect.RETURN, good.complainant(person(State.VERIFIED, null))),
                Arguments.of("R10", Effect.RETURN, good.right(null)),
                Arguments.of(
                        "R10",
                        Effect.RETURN,
                        good.right(new ClaimedRight(HOLDER, 0, Set.of(), State.VERIFIED, Optional.empty()))),
                Arguments.of("R06", Effect.RETURN, good.right(refused(ReasonCode.R06))),
                Arguments.of("R11", Effect.REJECT, good.right(refused(ReasonCode.R11))),
                Arguments.of("R12", Effect.REJECT, good.right(refused(ReasonCode.R12))),
                Arguments.of("R17", Effect.REJECT, good.right(refused(ReasonCode.R17))),
                Arguments.of("R20", Effect.RETURN, good.places(new Place(Location.UNCLEAR, null, false))),
                Arguments.of("R21", Effect.MOOT, good.places(new Place(Location.ELSEWHERE, null, false))),
                Arguments.of("R22", Effect.RETURN, good.places(places(301))),
                Arguments.of("R24", Effect.REJECT, good.openCases(Map.of("901", new OpenCase(FIRST)))),
                Arguments.of("R30", Effect.RETURN, good.evidence()),
                Arguments.of("R40", Effect.RETURN, good.guaranteed(false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void aNoticeWithOneDefectDrawsExactlyItsCode(String code, Effect effect, Draft draft) {
        Judgement judgement = RuleBook.CN_ECL.judge(draft.notice());

        assertThat(reasons(judgement)).extracting(Reason::code).containsOnly(ReasonCode.valueOf(code));
        assertThat(judgement.effect(0)).contains(effect);
        assertThat(reasons(judgement)).allSatisfy(reason -> {
            assertThat(reason.basis()).isNotBlank();
            assertThat(reason.pointer()).startsWith("/");
        });
    }

    @Test
    void aCompleteNoticeHasNothingAgainstIt() {
        Judgement judgement = RuleBook.CN_ECL.judge(new Draft().notice());

        assertThat(reasons(judgement)).isEmpty();
        assertThat(judgement.waiting()).isEmpty();
    }

    @Test
    void exactlyThreeHundredTargetsAreNotTooMany() {
        assertThat(reasons(RuleBook.CN_ECL.judge(new Draft().places(places(300)).notice())))
                .isEmpty();
    }

    @Test
    void evidenceOnItsWayIsWaitedForAndThenMissed() {
        Exhibit absent = new Exhibit(UUID.randomUUID(), EvidenceRole.RIGHT, Set.of(), false, true);
        Draft draft = new Draft().evidence(PURCHASE, absent);

        assertThat(RuleBook.CN_ECL.judge(draft.notice()).waiting()).contains(Waiting.EVIDENCE);
        Judgement overdue = RuleBook.CN_ECL.judge(draft.overdue().notice());
        assertThat(overdue.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.R30);
            assertThat(reason.pointer()).isEqualTo("/evidence/1");
        });
    }

    @Test
    void aPendingVerificationIsNoDefectButIsWaitedFor() {
        Draft draft = new Draft().complainant(person(HOLDER.id(), State.PENDING, null));

        Judgement judgement = RuleBook.CN_ECL.judge(draft.notice());

        assertThat(judgement.waiting()).contains(Waiting.VERIFICATION);
        assertThat(reasons(judgement)).isEmpty();
    }

    @Test
    void evidenceForOneTargetProvesNothingOfAnother() {
        Exhibit ofFirst = new Exhibit(UUID.randomUUID(), EvidenceRole.INFRINGEMENT, Set.of(0), true, true);

        Judgement judgement = RuleBook.CN_ECL.judge(
                new Draft().places(places(2)).evidence(ofFirst).notice());

        assertThat(judgement.effect(0)).isEmpty();
        assertThat(judgement.reasonsOf(1)).extracting(Reason::code).containsExactly(ReasonCode.R30);
    }

    @Test
    void anIdentityPaperProvesNoInfringement() {
        Exhibit identityCard = new Exhibit(UUID.randomUUID(), EvidenceRole.INFRINGEMENT, Set.of(), true, false);

        Judgement judgement =
                RuleBook.CN_ECL.judge(new Draft().evidence(identityCard).notice());

        assertThat(reasons(judgement)).extracting(Reason::code).containsExactly(ReasonCode.R30);
        assertThat(EvidenceRole.INFRINGEMENT.takes("ID_CARD")).isFalse();
        assertThat(EvidenceRole.INFRINGEMENT.takes("JUDGEMENT")).isTrue();
    }

    @Test
    void aListingNamedTwiceIsADuplicateTheSecondTime() {
        Place same = new Place(Location.ON_SITE, "901", false);

        Judgement judgement =
                RuleBook.CN_ECL.judge(new Draft().places(same, same).notice());

        assertThat(judgement.effect(0)).isEmpty();
        assertThat(judgement.reasonsOf(1)).extracting(Reason::code).containsExactly(ReasonCode.R24);
    }

    private static List<Reason> reasons(Judgement judgement) {
        return Stream.concat(
                        judgement.reasons().stream(),
                        judgement.targetReasons().values().stream().flatMap(List::stream))
                .toList();
    }

    private static Place[] places(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Place(Location.ON_SITE, Integer.toString(901 + i), false))
                .toArray(Place[]::new);
    }

    private static Person person(State state, @org.jspecify.annotations.Nullable ReasonCode refusal) {
        return person(UUID.randomUUID(), state, refusal);
    }

    private static Person person(UUID id, State state, @org.jspecify.annotations.Nullable ReasonCode refusal) {
        return new Person(id, true, state, Optional.ofNullable(refusal));
    }

    private static ClaimedRight right(Person holder) {
        return new ClaimedRight(holder, 1, Set.of(), State.VERIFIED, Optional.empty());
    }

    private static ClaimedRight refused(ReasonCode code) {
        return new ClaimedRight(HOLDER, 1, Set.of(), State.REFUSED, Optional.of(code));
    }

    /** A good notice, and how it may differ. */
    record Draft(
            Person complainant,
            Optional<ClaimedRight> claimed,
            List<Place> where,
            List<Exhibit> exhibits,
            boolean signed,
            boolean late,
            Map<String, OpenCase> open) {

        Draft() {
            this(
                    person(HOLDER.id(), State.VERIFIED, null),
                    Optional.of(RuleBookTest.right(HOLDER)),
                    List.of(new Place(Location.ON_SITE, "901", false)),
                    List.of(PURCHASE),
                    true,
                    false,
                    Map.of());
        }

        Draft complainant(Person other) {
            return new Draft(other, claimed, where, exhibits, signed, late, open);
        }

        Draft right(@org.jspecify.annotations.Nullable ClaimedRight other) {
            return new Draft(complainant, Optional.ofNullable(other), where, exhibits, signed, late, open);
        }

        Draft places(Place... other) {
            return new Draft(complainant, claimed, List.of(other), exhibits, signed, late, open);
        }

        Draft evidence(Exhibit... other) {
            return new Draft(complainant, claimed, where, List.of(other), signed, late, open);
        }

        Draft guaranteed(boolean other) {
            return new Draft(complainant, claimed, where, exhibits, other, late, open);
        }

        Draft overdue() {
            return new Draft(complainant, claimed, where, exhibits, signed, true, open);
        }

        Draft openCases(Map<String, OpenCase> other) {
            return new Draft(complainant, claimed, where, exhibits, signed, late, other);
        }

        Notice notice() {
            return new Notice(complainant, claimed, where, exhibits, signed, late, open);
        }
    }
}
