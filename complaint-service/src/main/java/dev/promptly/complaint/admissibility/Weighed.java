package dev.promptly.complaint.admissibility;

import java.util.Set;

/**
 * One line of the rule book's evidence tables: a kind, what it weighs, and where that comes from.
 *
 * @param provided what must be true of the item; where it is not, the item is not acceptable alone
 */
record Weighed(String kind, Weight weight, Proviso provided, String source) {

    /** What an item may have to show before it weighs what its kind weighs. */
    @FunctionalInterface
    interface Proviso {
        /** Nothing. */
        Proviso NONE = (item, about) -> true;

        boolean holds(Item item, About about);
    }

    /** What an item is held against: the target's goods and the day of the notice. */
    record About(@org.jspecify.annotations.Nullable String productModel, java.time.LocalDate on) {}

    /** A kind that weighs so whatever the item shows. */
    static Weighed line(String kind, Weight weight, String source) {
        return new Weighed(kind, weight, Proviso.NONE, source);
    }

    Weight weightOf(Item item, About about) {
        return provided.holds(item, about) ? weight : Weight.NOT_ALONE;
    }

    /** Kinds that prove together what none of them proves alone. */
    record Together(Set<String> kinds, String source) {}
}
