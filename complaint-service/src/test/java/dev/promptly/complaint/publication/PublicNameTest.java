package dev.promptly.complaint.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.party.PartyKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a natural person nobody reads more than the first character of the name (rule book A5.4). */
class PublicNameTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ENTITY,  Lumikko Oy,   Lumikko Oy",
                "ENTITY,  义乌市北斗贸易有限公司, 义乌市北斗贸易有限公司",
                "ENTITY,  -,            **",
                "ENTITY,  '',           **",
                "NATURAL, 王小明,        王**",
                "NATURAL, 欧阳娜娜,      欧**",
                "NATURAL, 李,           李**",
                "NATURAL, Aiko Tanaka,  A**",
                "NATURAL, ' Aiko',      A**",
                "NATURAL, 𠮷田,          𠮷**",
                "NATURAL, -,            **",
                "NATURAL, '  ',         **",
                "-,       王小明,        王**",
                "-,       -,            **"
            })
    void aPersonIsMaskedAndAnEntityIsNot(@Nullable PartyKind kind, @Nullable String name, String shown) {
        assertThat(PublicName.of(kind, name).name()).isEqualTo(shown);
        assertThat(PublicName.of(kind, name).erased().name()).isEqualTo("**");
    }
}
