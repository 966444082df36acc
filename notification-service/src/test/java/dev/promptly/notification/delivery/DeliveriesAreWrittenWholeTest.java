package dev.promptly.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.notification.Columns;
import org.junit.jupiter.api.Test;

class DeliveriesAreWrittenWholeTest {

    @Test
    void aListOfRowsHasEveryColumnThatHibernateReads() {
        assertThat(Deliveries.ROWS.columns()).containsExactlyInAnyOrderElementsOf(Columns.of(Delivery.class));
        assertThat(Attempts.ROWS.columns()).containsExactlyInAnyOrderElementsOf(Columns.of(Attempt.class));
    }
}
