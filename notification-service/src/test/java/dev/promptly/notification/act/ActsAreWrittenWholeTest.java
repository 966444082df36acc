package dev.promptly.notification.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.notification.Columns;
import org.junit.jupiter.api.Test;

class ActsAreWrittenWholeTest {

    @Test
    void aListOfRowsHasEveryColumnThatHibernateReads() {
        assertThat(Acts.ROWS.columns()).containsExactlyInAnyOrderElementsOf(Columns.of(StoredAct.class));
        assertThat(Cases.ROWS.columns()).containsExactlyInAnyOrderElementsOf(Columns.of(Case.class));
    }
}
