package dev.promptly.complaint.law;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Another original that bears the number of an item, and was handed in before it, by whomever.
 *
 * @param attributes as they were stated of it; of those only {@link #TELL_APART} are read
 * @param origin who handed it in, and what came of the notice it was handed in with
 */
public record Namesake(Map<String, Object> attributes, Origin origin) {

    /** What a paper is told by from another of the same number. Who issued it is free text, which no service is told. */
    private static final List<String> TELL_APART = List.of("issuedOn", "itemId", "effectiveOn");

    public enum Origin {
        /** The same account, with a notice that was not admitted: what comes later corrects it. */
        OWN_NOT_ADMITTED,
        OWN_ADMITTED,
        ANOTHERS,
        /** A reviewer found a document of that notice forged (R51), whoever filed it: that is no slip to be corrected. */
        FORGED
    }

    /** Whether a person has to compare the two: forged, or other bytes that say other things of themselves. */
    boolean differsFrom(Item item) {
        return switch (origin) {
            case FORGED -> true;
            case OWN_NOT_ADMITTED -> false;
            case OWN_ADMITTED, ANOTHERS -> saysOtherThingsThan(item);
        };
    }

    private boolean saysOtherThingsThan(Item item) {
        Item before = new Item(item.kind(), item.sha256(), attributes);
        return TELL_APART.stream()
                        .anyMatch(name -> !String.valueOf(before.text(name)).equals(String.valueOf(item.text(name))))
                || !new HashSet<>(before.list("negativeClaims")).equals(new HashSet<>(item.list("negativeClaims")));
    }
}
