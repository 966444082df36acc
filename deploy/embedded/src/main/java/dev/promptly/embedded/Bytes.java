package dev.promptly.embedded;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that a test looks into for a word that must not be there. Sealed bytes are random, so no test reads them as text of a
 * character set: some sets, and PostgreSQL's own conversion, refuse what they cannot map, once in a while.
 */
public final class Bytes {

    private Bytes() {}

    /** Whether the word's UTF-8 stands in the bytes. */
    public static boolean hold(byte[] bytes, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
