package dev.promptly.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void anIdIsAUuidOfVersion7AndTellsWhenItWasMade() {
        Instant before = Instant.ofEpochMilli(System.currentTimeMillis());

        UUID id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Ids.madeAt(id)).isBetween(before, Instant.now());
    }

    @Test
    void theInstantOfTheStandardsExampleIsFound() {
        UUID example = UUID.fromString("017F22E2-79B0-7CC3-98C4-DC0C0C07398F");

        assertThat(Ids.madeAt(example)).isEqualTo(Instant.parse("2022-02-22T19:22:22Z"));
    }

    @Test
    void noIdMadeSinceAnInstantIsBelowItsFloor() {
        UUID floor = Ids.floor(Instant.ofEpochMilli(System.currentTimeMillis()));

        assertThat(Ids.next().toString()).isGreaterThanOrEqualTo(floor.toString());
        assertThat(Ids.floor(Ids.madeAt(floor).minusMillis(1)).toString()).isLessThan(floor.toString());
        assertThat(floor.version()).isEqualTo(7);
    }

    @Test
    void idsAscendHoweverManyAreMadeInOneMillisecond() {
        List<String> made =
                Stream.generate(() -> Ids.next().toString()).limit(20_000).toList();

        assertThat(made).isSorted();
        assertThat(made).allMatch(id -> UUID.fromString(id).version() == 7);
    }

    @Test
    void aRecordsIdTellsNothing() {
        assertThat(Ids.unguessable().version()).isEqualTo(4);
    }
}
