package dev.promptly.complaint.statute;

import dev.promptly.complaint.GeneratedDocument;
import dev.promptly.complaint.statute.Move.Whence;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/states.md} draws the table of moves. {@code -Dpromptly.docs.write=true} writes it anew. */
class StatesDocumentTest {

    /** Moves that are open to more states than that are not drawn. */
    private static final int DRAWN = 6;

    private static final Comparator<Stage> BY_STATE = Comparator.comparing(Stage::state)
            .thenComparing(Stage::reason, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Test
    void theDocumentDrawsTheTableOfMoves() throws IOException {
        GeneratedDocument.requireFresh("states.md", document());
    }

    private static String document() {
        return """
                # The states of a target

                Generated from the table by which each target moves (`complaint-service`, `statute/Move`); a number is that of the rule book.
                A complaint's own state follows from its targets'. The measure is an axis of its own and stops no move.

                ```mermaid
                stateDiagram-v2
                    [*] --> RECEIVED : T1 complaint.received
                %s```

                What can happen in more than %d states is in the table alone.

                | Rule | From | Act | To |
                |---|---|---|---|
                | T1 | – | `complaint.received` | RECEIVED |
                %s
                While a target is in one of these states its listing is hidden: %s.
                It stands in the way of a new case on the same right, listing and claim while it is %s.
                """.formatted(arrows(), DRAWN, rows(), states(TargetState::holds), states(TargetState::standsInTheWay));
    }

    private static String arrows() {
        Map<String, Set<String>> labels = new LinkedHashMap<>();
        moves().filter(move -> statesOf(move).size() <= DRAWN)
                .forEach(move -> sorted(move.from())
                        .forEach(from -> to(move, from)
                                .forEach(to -> labels.computeIfAbsent(
                                                from.state() + " --> " + to.state(), any -> new LinkedHashSet<>())
                                        .add(move.rule() + " " + move.act().wire()))));
        return labels.entrySet().stream()
                .map(arrow -> "    %s : %s%n".formatted(arrow.getKey(), String.join(", ", arrow.getValue())))
                .collect(Collectors.joining());
    }

    private static String rows() {
        return moves().map(move -> "| %s | %s | `%s` | %s |%n"
                        .formatted(
                                move.rule(),
                                named(move.from().stream()),
                                move.act().wire(),
                                named(move.from().stream().flatMap(from -> to(move, from)))))
                .collect(Collectors.joining());
    }

    private static Stream<Move> moves() {
        return Stream.of(Move.values());
    }

    private static Set<TargetState> statesOf(Move move) {
        return move.from().stream().map(Stage::state).collect(Collectors.toSet());
    }

    /** Where it may lead from there: a target resumes where it was suspended, and goes back as its measure stands. */
    private static Stream<Stage> to(Move move, Stage from) {
        return sorted(Move.SUSPEND.from())
                .flatMap(suspended -> Stream.of(MeasureState.REQUESTED, MeasureState.EFFECTIVE)
                        .map(measure -> move.madeFrom(new Whence(from, suspended.state(), measure))))
                .distinct();
    }

    private static Stream<Stage> sorted(Set<Stage> stages) {
        return stages.stream().sorted(BY_STATE);
    }

    /** Each once; of what was terminated the reason, where not any will do. */
    private static String named(Stream<Stage> stages) {
        List<Stage> all = stages.distinct().sorted(BY_STATE).toList();
        long reasons = all.stream()
                .filter(stage -> stage.state() == TargetState.TERMINATED)
                .count();
        boolean any = reasons == EndReason.values().length;
        Set<String> names = all.stream()
                .map(stage -> stage.reason() == null || any
                        ? stage.state().name()
                        : stage.state() + " (" + stage.reason() + ")")
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join(", ", names);
    }

    private static String states(Predicate<TargetState> which) {
        return Stream.of(TargetState.values())
                .filter(which)
                .map(TargetState::name)
                .collect(Collectors.joining(", "));
    }
}
