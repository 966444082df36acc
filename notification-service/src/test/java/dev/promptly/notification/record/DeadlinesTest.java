package dev.promptly.notification.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.notification.act.RecordedAct;
import dev.promptly.notification.act.Stops;
import dev.promptly.notification.record.Deadline.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final UUID TARGET = UUID.fromString("019ab2f0-6f3b-7d10-8a11-2c3d4e5f6a71");
    private static final UUID OTHER = UUID.fromString("019ab2f0-6f3b-7d10-8a11-2c3d4e5f6a72");

    private static final List<String> ENDS = List.of("target.withdrawn", "target.moot", "target.terminated");

    /** What the acts say that start these clocks. */
    private static final Map<String, Stops> STOPS = Map.of(
            "K1", Stops.of(List.of("complaint.received", "notice.forwarded"), List.of(), null, "DECISION", null),
            "K6", Stops.of(List.of("declaration.admitted"), ENDS, null, null, null),
            "K3", Stops.of(List.of("measure.effective"), ENDS, null, null, null),
            "K4", Stops.of(List.of("notice.forwarded"), ENDS, null, null, null),
            "K11", Stops.of(List.of("measure.ended"), List.of(), null, null, null),
            "K17",
                    Stops.of(
                            List.of("complaint.admitted"),
                            List.of("complaint.rejected", "appeal.decided", "target.withdrawn"),
                            null,
                            null,
                            List.of("K19")),
            "K19",
                    Stops.of(
                            List.of("appeal.decided"),
                            List.of("complaint.admitted", "complaint.under-review", "target.withdrawn", "target.moot"),
                            null,
                            null,
                            null),
            "K4_NOTICE", Stops.of(List.of("notice.forwarded"), ENDS, null, "NOTICE", null),
            "K7",
                    Stops.of(
                            List.of("notice.forwarded"),
                            List.of("target.terminated", "declaration.withdrawn"),
                            null,
                            "DECLARATION",
                            null),
            "K8",
                    Stops.of(
                            List.of("window.lapsed"),
                            List.of("target.held", "target.terminated", "declaration.withdrawn", "window.extended"),
                            true,
                            null,
                            null));

    private final List<RecordedAct> acts = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "K3, measure.effective",
        "K4, notice.forwarded",
        "K11, measure.ended",
        "K17, complaint.admitted",
        "K19, appeal.decided"
    })
    void aClockIsMetByItsAct(String clock, String act) {
        started(clock, TARGET, hours(1));
        happened(act, TARGET, START.plusMillis(2_345));
        Deadline met = only();
        assertEquals(State.MET, met.state());
        assertEquals(START.plusMillis(2_345), met.stoppedAt());
        assertEquals("PT2.345S", met.elapsed().toString());
    }

    @ParameterizedTest
    @CsvSource({"K3, measure.requested", "K3, measure.verified", "K4, notice.delivered", "K11, measure.end-requested"})
    void aClockRunsOnThroughEveryOtherAct(String clock, String act) {
        started(clock, TARGET, hours(1));
        happened(act, TARGET, START.plusSeconds(1));
        Deadline due = only();
        assertEquals(State.DUE, due.state());
        assertNull(due.stoppedAt());
        assertEquals(Duration.ofMinutes(30), due.elapsed());
    }

    @Test
    void anActOnAnotherTargetMeetsNothing() {
        started("K3", TARGET, hours(1));
        happened("measure.effective", OTHER, START.plusSeconds(1));
        assertEquals(State.DUE, only().state());
    }

    @Test
    void itIsInTimeAtTheVeryInstantAndMissedAfterIt() {
        started("K4", TARGET, hours(1));
        happened("notice.forwarded", TARGET, hours(1));
        assertEquals(State.MET, only().state());

        acts.remove(1);
        happened("notice.forwarded", TARGET, hours(1).plusMillis(1));
        Deadline late = only();
        assertEquals(State.MISSED, late.state());
        assertEquals(hours(1).plusMillis(1), late.stoppedAt(), "it is told when it was met all the same");
    }

    @Test
    void whatIsStillOpenAfterItsTimeIsMissed() {
        started("K3", TARGET, START.plusSeconds(60));
        assertEquals(State.MISSED, only().state());
    }

    @Test
    void aClaimDoesNotMakeItPrompt() {
        started("K3", TARGET, hours(1));
        acts.add(act("measure.effective", Map.of(TARGET, said("{}")), START.plusSeconds(5), hours(3)));
        assertEquals(State.MISSED, only().state());
        assertEquals(Duration.ofHours(3), only().elapsed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"target.withdrawn", "target.moot", "target.terminated"})
    void theMeasuresClockIsVoidWhereTheTargetEndedFirst(String end) {
        started("K3", TARGET, hours(1));
        happened(end, TARGET, START.plusSeconds(90));
        Deadline ended = only();
        assertEquals(State.VOID, ended.state());
        assertEquals(end, ended.stoppedBy());
        assertEquals(Duration.ofSeconds(90), ended.elapsed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint.admitted", "complaint.under-review", "target.withdrawn", "target.moot"})
    void theAppealsClockIsVoidWhereNothingAdverseIsLeft(String overtaken) {
        started("K19", TARGET, hours(1));
        happened("complaint.supplemented", TARGET, START.plusSeconds(1));
        happened(overtaken, TARGET, START.plusSeconds(90));
        assertEquals(State.VOID, only().state());
    }

    @Test
    void anEndAfterTheTimeWasOverDoesNotUndoThatItWasMissed() {
        started("K3", TARGET, START.plusSeconds(60));
        happened("target.withdrawn", TARGET, START.plusSeconds(90));
        assertEquals(State.MISSED, only().state());
    }

    @Test
    void aMeasureInTimeStaysMetWhenTheTargetEndsLater() {
        started("K3", TARGET, hours(1));
        happened("measure.effective", TARGET, START.plusSeconds(10));
        happened("target.withdrawn", TARGET, START.plusSeconds(20));
        assertEquals(State.MET, only().state());
    }

    @Test
    void theEndOfATargetMayStartAnotherClockInTheSameAct() {
        started("K3", TARGET, hours(1));
        happened("measure.effective", TARGET, START.plusSeconds(10));
        acts.add(act("target.withdrawn", Map.of(TARGET, clock("K11", hours(1))), START.plusSeconds(20), null));
        happened("measure.ended", TARGET, START.plusSeconds(30));
        assertEquals(
                List.of("K3 MET", "K11 MET"),
                all().stream().map(each -> each.clock() + " " + each.state()).toList());
    }

    @Test
    void aRunningClockThatIsStartedAnewIsReplacedAndAStoppedOneStays() {
        acts.add(act("complaint.admitted", Map.of(TARGET, provisional("K3")), START, null));
        assertTrue(only().dueAt() == null && Boolean.TRUE.equals(only().provisional()) && only().state() == State.DUE);

        started("K3", TARGET, hours(1));
        assertEquals(hours(1), only().dueAt());
        happened("measure.effective", TARGET, START.plusSeconds(1));
        started("K3", TARGET, hours(2));
        assertEquals(
                List.of(State.MET, State.DUE),
                all().stream().map(Deadline::state).toList());
    }

    /** Nobody was late by a day that a missing year may still move (rule book I7). */
    @Test
    void whatMayStillMoveIsMetHoweverLate() {
        acts.add(act("complaint.admitted", Map.of(TARGET, provisional("K3", hours(1))), START, null));
        happened("measure.effective", TARGET, hours(2));

        assertEquals(State.MET, only().state());
    }

    /** K17 while a person looks at what was returned (K19): it stands still, and is due later by as long as that took. */
    @Test
    void aClockStandsStillWhileAnotherRunsAndIsDueLaterByAsMuch() {
        started("K17", TARGET, START.plusSeconds(600));
        acts.add(act("appeal.received", Map.of(TARGET, clock("K19", hours(72))), START.plusSeconds(500), null));
        assertEquals(State.DUE, all().get(0).state(), "due 20 minutes ago, and standing still");

        stayed("appeal.decided", START.plusSeconds(1_500));
        assertEquals(START.plusSeconds(1_600), all().get(0).dueAt());
        assertEquals(
                State.DUE,
                Deadlines.of(acts, Set.of(TARGET, OTHER), START.plusSeconds(1_600))
                        .get(0)
                        .state());
        assertEquals(
                State.MISSED,
                Deadlines.of(acts, Set.of(TARGET, OTHER), START.plusSeconds(1_601))
                        .get(0)
                        .state());
    }

    @Test
    void anActMakesAClockVoidWhereItMovesTheTargetOnly() {
        started("K17", TARGET, hours(1));
        stayed("appeal.decided", START.plusSeconds(10));
        assertEquals(State.DUE, only().state());

        happened("appeal.decided", TARGET, START.plusSeconds(20));
        assertEquals(State.VOID, only().state());
    }

    @Test
    void whatEndsItWhenItIsDueLeavesItMissed() {
        started("K17", TARGET, hours(1));
        happened("complaint.rejected", TARGET, hours(1));
        assertEquals(State.MISSED, only().state());
    }

    @Test
    void whatStopsAClockThatNobodyHereKnowsSaysTheActThatStartsIt() {
        RecordedAct opened = written("""
                "v": 2, "deadlines": [{"clock": "K99", "metBy": ["window.closed"], "voidBy": ["target.withdrawn"]}]""", "K99");
        assertEquals(
                Set.of("window.closed"),
                Objects.requireNonNull(opened.clocks().get("K99")).metBy());
        acts.add(opened);
        stayed("window.closed", START.plusSeconds(1));
        assertEquals(State.MET, only().state());
    }

    /** Such an act says of no clock what stops it: the frozen table does. */
    @ParameterizedTest
    @CsvSource({"K3, measure.effective", "K4, notice.forwarded", "K11, measure.ended", "K19, appeal.decided"})
    void anActOfVersion1IsReadByTheTableOfItsTime(String clock, String act) {
        acts.add(written("\"v\": 1, \"deadlines\": [{\"clock\": \"%s\"}]".formatted(clock), clock));
        stayed(act, START.plusSeconds(1));
        assertEquals(State.MET, only().state());
    }

    @Test
    void aClockThatTheTableOfVersion1DoesNotKnowIsNotShown() {
        acts.add(written("\"v\": 1, \"deadlines\": [{\"clock\": \"K17\"}]", "K17"));
        assertEquals(List.of(), all());
    }

    /** As it stands in the record, with one target on which it starts the clock. */
    private static RecordedAct written(String fields, String clock) {
        String content = """
                {"kind": "COMPLAINT", "act": "complaint.admitted", "event": "%s", "subject": "%s",
                 "source": "/complaint-service", "number": 1, "at": "%s", %s}""".formatted(UUID.randomUUID(), TARGET, START, fields);
        String disclosure = "[\"salt\", \"target/%s\", %s]".formatted(TARGET, clock(clock, hours(1)));
        return RecordedAct.of(
                content, List.of(Base64.getUrlEncoder().withoutPadding().encodeToString(disclosure.getBytes(UTF_8))));
    }

    @Test
    void whatNoActHereStopsIsNotShown() {
        started("K15", TARGET, hours(1));
        assertEquals(List.of(), all());
    }

    @Test
    void theDecisionOfOneAppealLeavesTheClockOfAnotherRunning() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        for (UUID appeal : List.of(first, second)) {
            ObjectNode clock = (ObjectNode) clock("K19", hours(1)).deepCopy();
            ((ObjectNode) clock.at("/deadlines/0")).put("about", appeal.toString());
            acts.add(about(appeal, act("appeal.received", Map.of(TARGET, clock), START, null)));
        }

        acts.add(about(second, act("appeal.decided", Map.of(TARGET, said("{}")), START.plusSeconds(1), null)));

        assertEquals(
                Map.of(first, State.DUE, second, State.MET),
                all().stream().collect(Collectors.toMap(Deadline::aboutId, Deadline::state)));
    }

    /** A term runs out by law: what time brings meets it, and nobody has missed anything (rule book D4). */
    @Test
    void aTermIsDueUntilItRunsOutAndIsMetThen() {
        started("K8", TARGET, START.plusSeconds(60));
        assertEquals(State.DUE, only().state(), "it ran out, and the sweep has not seen it yet");

        happened("window.lapsed", TARGET, START.plusSeconds(61));
        assertEquals(State.MET, only().state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"target.held", "declaration.withdrawn", "window.extended"})
    void aTermIsVoidWhereSomethingElseComesFirstHoweverLateThatIsSeen(String first) {
        started("K8", TARGET, START.plusSeconds(60));
        happened(first, TARGET, START.plusSeconds(90));
        assertEquals(State.VOID, only().state());
    }

    @ParameterizedTest
    @CsvSource({
        "K4_NOTICE, NOTICE, MET",
        "K4_NOTICE, DECLARATION, DUE",
        "K4_NOTICE, DECISION, DUE",
        "K7, DECLARATION, MET",
        "K7, NOTICE, DUE",
        "K7, DECISION, DUE"
    })
    void aForwardingMeetsTheClockOfItsKindAlone(String clock, String kind, State state) {
        started(clock, TARGET, hours(1));
        forwarded(kind, TARGET, START.plusSeconds(1));
        assertEquals(state, only().state());
    }

    @Test
    void theForwardingOfADeclarationMeetsTheClockOfItsTargetsAlone() {
        started("K7", TARGET, hours(1));
        forwarded("DECLARATION", OTHER, START.plusSeconds(1));
        assertEquals(State.DUE, only().state());
    }

    @Test
    void theWithdrawalOfOneDeclarationLeavesTheForwardingOfAnotherDue() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        for (UUID declaration : List.of(first, second)) {
            ObjectNode clock = (ObjectNode) clock("K7", hours(1)).deepCopy();
            ((ObjectNode) clock.at("/deadlines/0")).put("aboutId", declaration.toString());
            acts.add(aboutThing(declaration, act("declaration.admitted", Map.of(TARGET, clock), START, null)));
        }

        acts.add(aboutThing(
                second, act("declaration.withdrawn", Map.of(TARGET, said("{}")), START.plusSeconds(1), null)));

        assertEquals(
                Map.of(first, State.DUE, second, State.VOID),
                all().stream().collect(Collectors.toMap(Deadline::aboutId, Deadline::state)));
    }

    /** K6 of a declaration on two targets: of what there is to check while one of them stands. */
    @Test
    void aClockThatRunsOnceForSeveralIsVoidWhenTheLastOfThemEnds() {
        startedForBoth("K6", "declaration.received", "");
        happened("target.withdrawn", TARGET, START.plusSeconds(1));
        assertEquals(State.DUE, only().state());
        stayed("target.withdrawn", START.plusSeconds(2));
        assertEquals(State.DUE, only().state(), "that moved nothing");

        happened("target.moot", OTHER, START.plusSeconds(3));
        assertEquals(State.VOID, only().state());
        assertNull(only().targetId());
    }

    @Test
    void itIsMetWhicheverOfThemTheActIsAbout() {
        startedForBoth("K6", "declaration.received", "");
        happened("declaration.admitted", OTHER, START.plusSeconds(1));
        assertEquals(State.MET, only().state());
    }

    /** The answer to the call is the receipt; whoever wrote by post gets a letter. */
    @ParameterizedTest
    @CsvSource({"true, MET", "false, DUE"})
    void aReceiptIsConfirmedAtOnceToWhoCalls(boolean called, State state) {
        startedForBoth("K1", "complaint.received", called ? ", \"stoppedBy\": \"complaint.received\"" : "");
        assertEquals(state, only().state());
        forwarded("DECISION", OTHER, START.plusSeconds(1));
        assertEquals(State.MET, only().state());
    }

    private void startedForBoth(String clock, String act, String more) {
        JsonNode started = said("[{\"clock\": \"%s\", \"startedAt\": \"%s\", \"dueAt\": \"%s\"%s}]"
                .formatted(clock, START, hours(1), more));
        Map<UUID, JsonNode> both = Map.of(TARGET, said("{}"), OTHER, said("{}"));
        acts.add(disclosing("deadlines", started, act(act, both, START, null)));
    }

    /** The way of a notice of that kind, which names the target. */
    private void forwarded(String kind, UUID target, Instant at) {
        RecordedAct act = act("notice.forwarded", Map.of(target, said("{}")), at, null);
        AccountRole role = kind.equals("NOTICE") ? AccountRole.OPERATOR : AccountRole.COMPLAINANT;
        acts.add(new RecordedAct(
                act.kind(),
                act.name(),
                act.event(),
                act.subject(),
                "/notification-service",
                act.number(),
                act.at(),
                act.recordedAt(),
                null,
                act.clocks(),
                act.targets(),
                List.of(new RecordedAct.OfNotice(kind, new Account(role, "somebody"), Set.of(target))),
                Map.of()));
    }

    private static RecordedAct aboutThing(UUID id, RecordedAct act) {
        return disclosing("about", said("{\"kind\": \"DECLARATION\", \"id\": \"%s\"}".formatted(id)), act);
    }

    private static RecordedAct about(UUID review, RecordedAct act) {
        return disclosing("review", said("{\"reviewId\": \"%s\"}".formatted(review)), act);
    }

    private static RecordedAct disclosing(String name, JsonNode value, RecordedAct act) {
        return new RecordedAct(
                act.kind(),
                act.name(),
                act.event(),
                act.subject(),
                act.source(),
                act.number(),
                act.at(),
                act.recordedAt(),
                null,
                act.clocks(),
                act.targets(),
                act.notices(),
                Map.of(name, value));
    }

    @Test
    void eachTargetHasItsOwnClock() {
        acts.add(act(
                "complaint.admitted",
                Map.of(TARGET, clock("K3", hours(1)), OTHER, clock("K3", hours(1))),
                START,
                null));
        happened("measure.effective", OTHER, START.plusSeconds(1));
        assertEquals(
                Map.of(TARGET, State.DUE, OTHER, State.MET),
                Map.of(
                        all().get(0).targetId(),
                        all().get(0).state(),
                        all().get(1).targetId(),
                        all().get(1).state()));
    }

    @Test
    void aCauseInAnotherMachinesFutureStillComesBeforeItsEffect() {
        started("K4", TARGET, hours(1));
        happened("notice.forwarded", TARGET, START.minusMillis(3));
        assertEquals(State.MET, only().state());
        assertEquals(Duration.ZERO, only().elapsed());
    }

    private Deadline only() {
        List<Deadline> all = all();
        assertEquals(1, all.size());
        return all.get(0);
    }

    /** As they stand half an hour after the start. */
    private List<Deadline> all() {
        return Deadlines.of(acts, Set.of(TARGET, OTHER), START.plusSeconds(1_800));
    }

    private static Instant hours(int hours) {
        return START.plus(Duration.ofHours(hours));
    }

    private void started(String clock, UUID target, Instant dueAt) {
        acts.add(act("complaint.admitted", Map.of(target, clock(clock, dueAt)), START, null));
    }

    /** An act that moves the target. */
    private void happened(String name, UUID target, Instant at) {
        acts.add(act(name, Map.of(target, said("{\"from\": \"ANY\"}")), at, null));
    }

    /** One that leaves it where it is. */
    private void stayed(String name, Instant at) {
        acts.add(act(name, Map.of(TARGET, said("{}")), at, null));
    }

    private RecordedAct act(String name, Map<UUID, JsonNode> targets, Instant at, @Nullable Instant recordedAt) {
        return new RecordedAct(
                "COMPLAINT",
                name,
                UUID.randomUUID(),
                TARGET,
                "/complaint-service",
                acts.size() + 1,
                at,
                recordedAt == null ? at : recordedAt,
                null,
                STOPS,
                targets,
                List.of(),
                Map.of());
    }

    private static JsonNode clock(String clock, Instant dueAt) {
        return said(
                "{\"deadlines\": [{\"clock\": \"%s\", \"what\": \"act\", \"startedAt\": \"%s\", \"dueAt\": \"%s\"}]}"
                        .formatted(clock, START, dueAt));
    }

    private static JsonNode provisional(String clock) {
        return said(
                "{\"deadlines\": [{\"clock\": \"%s\", \"what\": \"act\", \"startedAt\": \"%s\", \"provisional\": true}]}"
                        .formatted(clock, START));
    }

    private static JsonNode provisional(String clock, Instant dueAt) {
        return said(
                "{\"deadlines\": [{\"clock\": \"%s\", \"what\": \"act\", \"startedAt\": \"%s\", \"dueAt\": \"%s\", \"provisional\": true}]}"
                        .formatted(clock, START, dueAt));
    }

    private static JsonNode said(String json) {
        try {
            return JsonFormat.tolerant().readTree(json);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
