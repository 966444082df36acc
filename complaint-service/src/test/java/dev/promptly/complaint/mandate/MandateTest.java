package dev.promptly.complaint.mandate;

import static dev.promptly.complaint.mandate.Mandate.Action.ACCEPT;
import static dev.promptly.complaint.mandate.Mandate.Action.FILE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MandateTest {

    private static final UUID RIGHT = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void aMandateTakesInWhatItNamesOnly() {
        Mandate mandate = mandate(List.of(RIGHT), List.of("main"), List.of(FILE));

        assertThat(mandate.covers(RIGHT, "main", FILE)).isTrue();
        assertThat(mandate.covers(OTHER, "main", FILE)).isFalse();
        assertThat(mandate.covers(RIGHT, "eu", FILE)).isFalse();
        assertThat(mandate.covers(RIGHT, "main", ACCEPT)).isFalse();
    }

    @Test
    void whatIsLeftEmptyNarrowsNothing() {
        assertThat(mandate(null, null, null).covers(OTHER, "eu", ACCEPT)).isTrue();
        assertThat(mandate(List.of(), List.of("main"), null).covers(OTHER, "main", ACCEPT))
                .isTrue();
    }

    private static Mandate mandate(
            @Nullable List<UUID> rights, @Nullable List<String> sites, @Nullable List<Mandate.Action> actions) {
        MandateRequest request =
                new MandateRequest(UUID.randomUUID(), UUID.randomUUID(), rights, sites, actions, null, null, null);
        return Mandate.registered(UUID.randomUUID(), "agency", request, "agent-1", Instant.EPOCH);
    }
}
