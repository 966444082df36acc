package dev.promptly.notification.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.notification.record.Deadline.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final UUID TARGET = UUID.fromString("019ab2f0-6f3b-7d10-8a11-2c3d4e5f6a71");
    private static final UUID OTHER = UUID.fromString("019ab2f0-6f3b-7d10-8a11-2c3d4e5f6a72");

    private final List<RecordedAct> acts = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"K3, measure.effective", "K4, notice.forwarded", "K11, measure.ended", "K19, appeal.decided"})
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

    @Test
    void whatNoActHereStopsIsNotShown() {
        started("K15", TARGET, hours(1));
        assertEquals(List.of(), all());
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
        return Deadlines.of(acts, START.plusSeconds(1_800));
    }

    private static Instant hours(int hours) {
        return START.plus(Duration.ofHours(hours));
    }

    private void started(String clock, UUID target, Instant dueAt) {
        acts.add(act("complaint.admitted", Map.of(target, clock(clock, dueAt)), START, null));
    }

    private void happened(String name, UUID target, Instant at) {
        acts.add(act(name, Map.of(target, said("{}")), at, null));
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
                targets,
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

    private static JsonNode said(String json) {
        try {
            return JsonFormat.tolerant().readTree(json);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
