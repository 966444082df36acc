package dev.promptly.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JcsTest {

    @Test
    void keysAreSortedAndNothingIsSpaced() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", List.of(1, true, "é"));
        value.put("a", "x");

        assertThat(Jcs.canonical(value)).isEqualTo("{\"a\":\"x\",\"b\":[1,true,\"é\"]}");
    }

    @Test
    void theHashIsThatOfTheStandard() {
        assertThat(HexFormat.of().formatHex(Jcs.sha256("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
