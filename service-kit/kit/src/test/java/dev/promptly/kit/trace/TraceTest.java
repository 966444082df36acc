package dev.promptly.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void aStepContinuesTheTraceThatItIsGivenUnderAnIdOfItsOwn() {
        try (Trace step = Trace.continuing(GIVEN)) {
            assertThat(Trace.header().orElseThrow())
                    .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                    .endsWith("-01")
                    .isNotEqualTo(GIVEN);
        }
        assertThat(Trace.header()).isEmpty();
    }

    @Test
    void whatNobodySamplesStaysUnsampled() {
        try (Trace step = Trace.continuing(GIVEN.replaceAll("01$", "00"))) {
            assertThat(Trace.header().orElseThrow()).endsWith("-00");
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void whatCannotBeReadBeginsATraceOfItsOwn(@org.jspecify.annotations.Nullable String header) {
        try (Trace step = Trace.continuing(header)) {
            assertThat(Trace.header().orElseThrow())
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                    .doesNotContain("4bf92f3577b34da6a3ce929d0e0e4736");
        }
    }

    @Test
    void onlyAnIdIsSaidInLogLines() {
        String id = UUID.randomUUID().toString();
        try (Trace step = Trace.continuing(GIVEN).about("complaintId", id).about("other", "Aiko Tanaka")) {
            assertThat(MDC.get("complaintId")).isEqualTo(id);
            assertThat(MDC.get("other")).isNull();
        }
        assertThat(MDC.get("complaintId")).isNull();
    }
}
