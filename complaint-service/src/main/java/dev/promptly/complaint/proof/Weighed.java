package dev.promptly.complaint.proof;

import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.law.Text;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the rule book's evidence tables: a kind, what it weighs, and where that comes from.
 *
 * @param provided what must be true of the item; where it is not, the item is not acceptable alone
 */
public record Weighed(String kind, Weight weight, Proviso provided, String source) {

    /**
     * What an item may have to show before it weighs what its kind weighs.
     *
     * @param words what that is; null where it is nothing
     */
    public record Proviso(@Nullable Text words, BiPredicate<Item, About> test) {
        /** Nothing. */
        static final Proviso NONE = new Proviso(null, (item, about) -> true);

        boolean holds(Item item, About about) {
            return test.test(item, about);
        }
    }

    /** What an item is held against: the target's goods and the day of the notice. */
    public record About(@Nullable String productModel, LocalDate on) {}

    /** A kind that weighs so whatever the item shows. */
    static Weighed line(String kind, Weight weight, String source) {
        return new Weighed(kind, weight, Proviso.NONE, source);
    }

    Weight weightOf(Item item, About about) {
        return provided.holds(item, about) ? weight : Weight.NOT_ALONE;
    }

    /** Kinds that prove together what none of them proves alone. */
    public record Together(Set<String> kinds, String source) {}
}
