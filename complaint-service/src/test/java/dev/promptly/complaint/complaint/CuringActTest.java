package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.Text;
import dev.promptly.complaint.statute.TargetState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B9: which act a returned target counts from, as a table: what it lacked, what it lacks after the act, and who acted. */
class CuringActTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-02T01:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "all that it lacked was added,            RETURNED,     R30,     '',      1, 1",
        "half of it was added,                    RETURNED,     R30 R40, R30,     1, 1",
        "something was added for another target,  RETURNED,     R30,     R30,     1, 0",
        "it lacks something else now,             RETURNED,     R30,     R36,     1, 1",
        "a reviewer overrode it,                  RETURNED,     R32,     '',      , 0",
        "it waited and its sibling was cured,     UNDER_REVIEW, '',      '',      1, 0",
        "what it was returned for is a doubt now, RETURNED,     R32,     R32?,    1, 1",
        "a doubt about it has gone,               UNDER_REVIEW, R13?,    '',      1, 0",
        "the act was before its receipt,          RETURNED,     R30,     '',      -1, 0",
    })
    void itCountsFromTheActThatCuredSomethingOfIt(
            String what, TargetState state, String before, String after, @Nullable Integer act, int expected) {
        Target target = new Target();
        target.state = state;

        target.judged(List.of(), reasons(before), reasons(after), act == null ? null : day(act));

        assertThat(target.effectiveAt(RECEIVED)).isEqualTo(day(expected));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 2", "2, 1, 2"})
    void ofTwoActsTheLaterCounts(int first, int second, int expected) {
        Target target = new Target();
        target.state = TargetState.RETURNED;

        target.judged(List.of(), reasons("R30 R40"), reasons("R30"), day(first));
        target.judged(List.of(), reasons("R30"), List.of(), day(second));

        assertThat(target.effectiveAt(RECEIVED)).isEqualTo(day(expected));
    }

    private static Instant day(int number) {
        return RECEIVED.plusSeconds(number * 86_400L);
    }

    private static List<Reason> reasons(String codes) {
        return Stream.of(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> new Reason(
                        ReasonCode.valueOf(code.replace("?", "")),
                        code.endsWith("?") ? Effect.REVIEW : Effect.RETURN,
                        Reason.Scope.TARGET,
                        new Text("", ""),
                        "",
                        List.of(),
                        List.of(),
                        null,
                        null))
                .toList();
    }
}
