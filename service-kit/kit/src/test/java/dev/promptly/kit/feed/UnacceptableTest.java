package dev.promptly.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
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
    }

    /** So that no message of a stranger stops the ones behind it; ours are never passed over. */
    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, NullPointerException.class, ClassCastException.class})
    void whatNobodyForesawIsTheMessagesFaultToo(Class<? extends RuntimeException> kind) throws Exception {
        RuntimeException failure = kind.getConstructor(String.class).newInstance("of Aiko");

        assertThat(Unacceptable.becauseOf(failure)).hasValueSatisfying(reason -> {
            assertThat(reason.code()).isEqualTo("cannot-be-taken");
            assertThat(reason).hasMessageNotContaining("Aiko");
        });
    }

    @ParameterizedTest
    @ValueSource(classes = {SQLTimeoutException.class, InterruptedException.class, RollbackException.class})
    void whatHadNoTimeIsTakenAgain(Class<? extends Exception> kind) throws Exception {
        assertThat(Unacceptable.becauseOf(
                        new IllegalStateException(kind.getConstructor().newInstance())))
                .isEmpty();
    }
}
