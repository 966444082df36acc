package dev.promptly.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.notification.Columns;
import org.junit.jupiter.api.Test;

class NoticesAreWrittenWholeTest {

    @Test
    void aListOfRowsHasEveryColumnThatHibernateReads() {
        assertThat(Notices.ROWS.columns()).containsExactlyInAnyOrderElementsOf(Columns.of(Notice.class));
    }
}
