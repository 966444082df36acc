package dev.promptly.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** That what is written so is what Hibernate writes is shown where there is Hibernate: by the cases of complaint-service. */
class MappedColumnsTest {

    @Embeddable
    record Seen(@Column(name = "seen_at") @Nullable Instant at, int often) {}

    static class Other {
        @Id
        UUID id = new UUID(0, 1);
    }

    static class Thing {
        static final String KIND = "thing";

        @Id
        UUID id = new UUID(0, 2);

        @GeneratedValue
        long counted;

        @Column(name = "known_as")
        List<String> knownAs = List.of();

        List<UUID> parts = List.of();

        @JdbcTypeCode(SqlTypes.JSON)
        List<Seen> told = List.of();

        @Column(name = "stamped_at", insertable = false, updatable = false)
        @Nullable
        Instant stampedAt;

        @Embedded
        @Nullable
        Seen last;

        @OneToOne
        @JoinColumn(name = "other_id")
        Other other = new Other();

        @OneToMany
        List<Other> others = List.of();

        @ElementCollection
        List<Seen> elsewhere = List.of();

        @Transient
        String now = "";

        transient String later = "";
    }

    static class Odd {
        Duration length = Duration.ZERO;
    }

    @Test
    void whatStandsInTheRowIsAColumn() {
        assertThat(Rows.<Thing>of("thing")
                        .mapped(Thing.class, Function.identity())
                        .columns())
                .containsExactlyInAnyOrder("id", "known_as", "parts", "told", "seen_at", "often", "other_id");
    }

    @Test
    void whatNobodyHasSaidHowToWriteIsRefused() {
        assertThatThrownBy(() -> Rows.<Odd>of("odd").mapped(Odd.class, Function.identity()))
                .hasMessageContaining("length");
    }
}
