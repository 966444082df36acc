package dev.promptly.notification.act;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stops a clock, as the act says that started it.
 *
 * @param metBy the acts on its target that meet it
 * @param voidBy those after which nothing is left to do, where they move the target
 * @param heldBy while one of these clocks runs on the target, it stands still
 */
public record Stops(Set<String> metBy, Set<String> voidBy, Set<String> heldBy) {

    public static Stops of(@Nullable List<String> metBy, @Nullable List<String> voidBy, @Nullable List<String> heldBy) {
        return new Stops(set(metBy), set(voidBy), set(heldBy));
    }

    private static Set<String> set(@Nullable List<String> names) {
        return names == null ? Set.of() : Set.copyOf(names);
    }

    /** @param moved whether the act moves the target */
    public boolean by(String act, boolean moved) {
        return metBy.contains(act) || (moved && voidBy.contains(act));
    }
}
