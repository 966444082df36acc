package dev.promptly.complaint.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReleasedYearsTest {

    @Test
    void everyYearOfTheReleaseIsReadWhereNothingIsSet() {
        assertThat(read(new ReleasedYears(Optional::empty))).containsExactly(2025, 2026);
    }

    @Test
    void onlyTheYearsThatAreSetAreRead() {
        assertThat(read(new ReleasedYears(() -> Optional.of(Set.of(2025))))).containsExactly(2025);
    }

    @Test
    void aYearThatTheReleaseDoesNotHaveStopsTheStart() {
        assertThatThrownBy(() -> new ReleasedYears(() -> Optional.of(Set.of(2026, 2062))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2062");
    }

    private static List<Integer> read(ReleasedYears years) {
        return years.read().stream().map(CalendarYear::year).toList();
    }
}
