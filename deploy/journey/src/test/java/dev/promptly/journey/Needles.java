package dev.promptly.journey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Words that must be nowhere in the clear, and the search for them: in whatever case, as text, as hex digits of a dump. */
record Needles(Set<String> words) {

    /** Where which word was found: no word of it is what the tests want. */
    List<String> in(String place, byte[] bytes) {
        return in(place, new String(bytes, StandardCharsets.UTF_8));
    }

    List<String> in(String place, String text) {
        String hay = text.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (String word : words) {
            if (shapes(word).anyMatch(hay::contains)) {
                found.add(word + " in " + place);
            }
        }
        return found;
    }

    private static Stream<String> shapes(String word) {
        return Stream.of(
                word.toLowerCase(Locale.ROOT),
                HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)),
                HexFormat.of().formatHex(word.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
    }
}
