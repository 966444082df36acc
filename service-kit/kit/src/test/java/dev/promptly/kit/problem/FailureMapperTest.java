package dev.promptly.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureMapperTest {

    private final FailureMapper mapper = new FailureMapper();

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "40P01", "55P03", "28P01", "55000", "25006", "57014"})
    void aDatabaseThatIsAwayOrGaveWayIsA503ThatSaysWhenToComeAgain(String state) {
        HttpProblem problem = mapper.toProblem(new IllegalStateException(new SQLException("away", state)));

        assertThat(problem.getStatusCode()).isEqualTo(503);
        assertThat(problem.getHeaders()).containsEntry("Retry-After", "1");
    }

    @Test
    void aPoolWithoutAConnectionIsTheSame() {
        assertThat(mapper.toProblem(new IllegalStateException(new SQLException("Acquisition timeout")))
                        .getStatusCode())
                .isEqualTo(503);
    }

    /** As the transaction manager throws it: what the driver said is suppressed, and its own cause the driver's. */
    @Test
    void aDatabaseThatDiesDuringTheCommitIsTheSame() {
        Exception resource = new Exception("commit", new SQLException("An I/O error occurred", "08006"));
        Exception rollback = new Exception("Could not commit transaction");
        rollback.addSuppressed(resource);

        assertThat(mapper.toProblem(new IllegalStateException(rollback)).getStatusCode())
                .isEqualTo(503);
    }

    @Test
    void aBrokenConstraintOrAnythingElseIsAFaultOfOurs() {
        assertThat(mapper.toProblem(new IllegalStateException(new SQLException("duplicate", "23505")))
                        .getStatusCode())
                .isEqualTo(500);
        assertThat(mapper.toProblem(new IllegalStateException("oops")).getStatusCode())
                .isEqualTo(500);
    }

    @Test
    void anErrorIsAProblemThatSaysNoMore() {
        for (Error error : java.util.List.of(new StackOverflowError(), new NoClassDefFoundError("dev/promptly/Gone"))) {
            HttpProblem problem = new ErrorMapper().toProblem(error);

            assertThat(problem.getStatusCode()).isEqualTo(500);
            assertThat(problem.getDetail()).isNull();
            assertThat(problem.getParameters()).isEmpty();
        }
    }

    @Test
    void aCheckedExceptionIsToldLikeAnyOther() {
        assertThat(new CheckedFailureMapper()
                        .toProblem(new Exception(new SQLException("away", "08006")))
                        .getStatusCode())
                .isEqualTo(503);
    }
}
