package dev.promptly.evidence.custody;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.promptly.kit.json.Jcs;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The check value of the proof format's §1. */
final class ChainTest {

    private static final UUID RECORD = UUID.fromString("00112233-4455-4677-8899-aabbccddeeff");
    private static final byte[] CONTENT = Jcs.sha256("{\"v\":1}");

    @Test
    void theFirstEntryIsTheOneOfTheFormat() {
        byte[] entry = Chain.entry(RECORD, 0, Chain.beginning(), CONTENT);

        assertEquals(
                "cd70fe8536fcb3632d1fb50750ea408e51c2344c816af385b017f03a0326cdb6c9e260662250abadcc75fc4fab08718b",
                HexFormat.of().formatHex(entry));
    }

    @Test
    void theSecondIsLinkedToTheFirstSoThatTheRootIsTheOneOfTheFormat() {
        byte[] first = Chain.leaf(Chain.entry(RECORD, 0, Chain.beginning(), CONTENT));
        byte[] second = Chain.leaf(Chain.entry(RECORD, 1, first, CONTENT));

        byte[] node = new byte[65];
        node[0] = 1;
        System.arraycopy(first, 0, node, 1, 32);
        System.arraycopy(second, 0, node, 33, 32);
        assertArrayEquals(Base64.getDecoder().decode("81W8TirH9j1bq7FFXIy++7phGMEl+JH6bWuBWcKdfJA="), Jcs.sha256(node));
    }
}
