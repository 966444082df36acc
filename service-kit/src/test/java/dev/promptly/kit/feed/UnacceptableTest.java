package dev.promptly.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnacceptableTest {

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22008", "23505", "23514", "54000"})
    void whatTheDatabaseCannotHoldIsAFaultOfTheMessage(String state) {
        RuntimeException failure = new IllegalStateException("wrapped", new SQLException("Key (name)=(Aiko)", state));

        assertThat(Unacceptable.becauseOf(failure)).hasValueSatisfying(reason -> {
            assertThat(reason.code()).isEqualTo("cannot-be-stored");
            assertThat(reason).hasMessageContaining(state).hasMessageNotContaining("Aiko");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "40001", "40P01", "55P03", "28P01", "55000", "25006", "57014"})
    void anOutageIsNoFaultOfTheMessage(String state) {
        assertThat(Unacceptable.becauseOf(new IllegalStateException(new SQLException("away", state))))
                .isEmpty();
    }

    @Test
    void whatWasSaidIsTheReason() {
        Unacceptable said = new Unacceptable("wrong-state", "It has ended");

        assertThat(Unacceptable.becauseOf(new IllegalStateException(said))).hasValue(said);
        assertThat(Unacceptable.becauseOf(new IllegalStateException("a fault of ours")))
                .isEmpty();
    }
}
