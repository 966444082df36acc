package dev.promptly.complaint.filing;

import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.statute.Move;
import dev.promptly.kit.caller.Actor;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** T19, or T21 where the operator has repaired it. What is left of a returned notice may be good without it (R22). */
public final class WithdrawalActs {

    private WithdrawalActs() {}

    public static List<Act> of(List<Target> chosen, WithdrawalRequest withdrawal, Actor actor, Instant now) {
        Map<Move, List<Target>> moves = chosen.stream()
                .collect(Collectors.groupingBy(
                        withdrawal::moveFor, () -> new EnumMap<>(Move.class), Collectors.toList()));
        Stream<Act> withdrawn = moves.entrySet().stream()
                .map(made -> Act.of(made.getKey().act(), now, actor, Change.by(made.getKey(), made.getValue()))
                        .saying(withdrawal.said()));
        return Stream.concat(Stream.of(Act.curing(now, actor, false)), withdrawn)
                .toList();
    }
}
