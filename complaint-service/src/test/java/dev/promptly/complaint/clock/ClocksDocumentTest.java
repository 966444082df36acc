package dev.promptly.complaint.clock;

import dev.promptly.complaint.GeneratedDocument;
import dev.promptly.complaint.statute.ActKind;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/clocks.md} says the table of clocks. {@code -Dpromptly.docs.write=true} writes it anew. */
class ClocksDocumentTest {

    private static final Set<ActKind> ENDS = Set.of(
            ActKind.TARGET_WITHDRAWN,
            ActKind.TARGET_MOOT,
            ActKind.TARGET_TERMINATED,
            ActKind.TARGET_FINAL,
            ActKind.WINDOW_LAPSED,
            ActKind.DECLARATION_ACCEPTED);

    @Test
    void theDocumentSaysTheTableOfClocks() throws IOException {
        GeneratedDocument.requireFresh("clocks.md", document());
    }

    private static String document() {
        return """
                # The clocks

                Generated from the table by which each clock runs (`complaint-service`, `clock/Clock`). A duty that is not met in time is missed, which
                `deadline.missed` tells once; a term runs out by law, and what time brings then meets it. Until when one runs stands in each
                deadline (`dueAt`), and in the act that starts it. *The end* of a target: %s.

                | Clock | What is to be done | By which law | | Runs from | Met by | Void by |
                |---|---|---|---|---|---|---|
                %s""".formatted(
                        names(ENDS.stream().sorted()),
                        Stream.of(Clock.values()).map(ClocksDocumentTest::row).collect(Collectors.joining()));
    }

    private static String row(Clock clock) {
        return "| %s | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        clock,
                        clock.what(),
                        clock.basis(),
                        clock.isTerm() ? "term" : "duty",
                        told(ActKind.own()
                                .filter(act -> Clock.startedBy(act, true).anyMatch(clock::equals))),
                        told(clock.metBy().stream()),
                        told(clock.voidBy().stream()));
    }

    /** In the order of the table of acts; all that ends a target as one. */
    private static String told(Stream<ActKind> acts) {
        List<ActKind> sorted = acts.sorted().toList();
        boolean theEnd = sorted.containsAll(ENDS);
        String others = names(sorted.stream().filter(act -> !theEnd || !ENDS.contains(act)));
        return Stream.of(theEnd ? "the end" : "", others)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String names(Stream<ActKind> acts) {
        return acts.map(act -> "`" + act.wire() + "`").distinct().collect(Collectors.joining(", "));
    }
}
