package dev.promptly.kit.page;

import dev.promptly.kit.json.Jcs;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A place in a list as it is handed out: opaque, and bound to that list with its filters and its reader, so that a cursor of
 * another list, or a changed one, is told apart instead of showing a page that nobody asked for. It keeps no secret.
 */
final class Cursor {

    private static final int SEAL = 8;

    private Cursor() {}

    /** @param list the list, its filters and who reads it, in any words that are the same on the next page */
    static String of(byte[] place, String list) {
        byte[] bytes = ByteBuffer.allocate(place.length + SEAL)
                .put(place)
                .put(seal(place, list), 0, SEAL)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException where no page of this list has given it */
    static byte[] place(String cursor, String list) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        if (bytes.length <= SEAL) {
            throw new IllegalArgumentException("too short for a cursor");
        }
        byte[] place = Arrays.copyOf(bytes, bytes.length - SEAL);
        if (!of(place, list).equals(cursor)) {
            throw new IllegalArgumentException("a cursor of another list, or changed");
        }
        return place;
    }

    private static byte[] seal(byte[] place, String list) {
        byte[] bound = list.getBytes(StandardCharsets.UTF_8);
        return Jcs.sha256(ByteBuffer.allocate(place.length + bound.length)
                .put(place)
                .put(bound)
                .array());
    }
}
