package dev.promptly.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final TopicPartition FIRST = new TopicPartition("promptly.acts.v1", 0);
    private static final TopicPartition SECOND = new TopicPartition("promptly.acts.v1", 1);

    private final Standing standing = new Standing();

    @Test
    void aPartitionThatStandsIsToldOnceNamedByItsOffsetAndForgottenWhenItMoves() {
        assertThat(standing.at(FIRST, 41)).isTrue();
        assertThat(standing.at(FIRST, 41)).isFalse();
        assertThat(standing.at(SECOND, 7)).isTrue();
        assertThat(standing.places()).containsExactly("promptly.acts.v1-0@41", "promptly.acts.v1-1@7");

        standing.moves(FIRST);

        assertThat(standing.places()).containsExactly("promptly.acts.v1-1@7");
        assertThat(standing.at(FIRST, 42)).isTrue();
    }

    @Test
    void itIsNotTriedAgainBeforeASecondHasPassed() {
        standing.at(FIRST, 41);

        assertThat(standing.dueForRetry()).isEmpty();
    }
}
