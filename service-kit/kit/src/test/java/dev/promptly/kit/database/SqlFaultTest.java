package dev.promptly.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row C17 of 2026-11-29: whose fault a refusal of the database is, by its class. */
class SqlFaultTest {

    @DisplayName("C17: what passes, what the data is at fault for, and what we are")
    @ParameterizedTest
    @CsvSource({
        "08006, PASSING",
        "08P01, PASSING",
        "25006, PASSING",
        "25P03, PASSING",
        "28000, PASSING",
        "28P01, PASSING",
        "3D000, PASSING",
        "40001, PASSING",
        "40P01, PASSING",
        "42501, PASSING",
        "53100, PASSING",
        "53300, PASSING",
        "55000, PASSING",
        "55006, PASSING",
        "55P03, PASSING",
        "57014, PASSING",
        "57P01, PASSING",
        "57P03, PASSING",
        "58030, PASSING",
        "72000, PASSING",
        "F0001, PASSING",
        "XX000, PASSING",
        "XX001, PASSING",
        "22001, OF_THE_DATA",
        "22021, OF_THE_DATA",
        "23505, OF_THE_DATA",
        "23514, OF_THE_DATA",
        "44000, OF_THE_DATA",
        "54000, OF_THE_DATA",
        "0A000, OURS",
        "21000, OURS",
        "25P02, OURS",
        "26000, OURS",
        "42601, OURS",
        "42P01, OURS",
        "P0001, OURS",
        "'', OURS",
        "2, OURS"
    })
    void aRefusalIsSomebodysFault(String state, SqlFault fault) {
        assertThat(SqlFault.of(state)).isEqualTo(fault);
    }

    @Test
    void aPoolWithoutAConnectionPasses() {
        assertThat(SqlFault.of(null)).isEqualTo(SqlFault.PASSING);
    }

    @Test
    void aRefusalIsFoundBehindEveryWrapping() {
        SQLException batch = new SQLException("batch", "42601");
        batch.setNextException(new SQLException("cause", "28P01"));
        Exception rollback = new Exception("rolled back");
        rollback.addSuppressed(new Exception(batch));
        RuntimeException failure = new IllegalStateException(rollback);
        rollback.addSuppressed(failure);

        assertThat(SqlFault.PASSING.behind(failure))
                .hasValueSatisfying(sql -> assertThat(sql.getSQLState()).isEqualTo("28P01"));
        assertThat(SqlFault.OF_THE_DATA.behind(failure)).isEmpty();
    }
}
