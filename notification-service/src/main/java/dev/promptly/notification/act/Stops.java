package dev.promptly.notification.act;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stops a clock, as the act says that started it.
 *
 * @param metBy the acts on its target that meet it
 * @param voidBy those after which nothing is left to do, where they move the target
 * @param term whether it runs out by law: then what time brings meets it, and it is never missed
 * @param noticeKind of what the notice must be whose way meets it; null where that is not said
 * @param heldBy while one of these clocks runs on the target, it stands still
 */
public record Stops(
        Set<String> metBy,
        Set<String> voidBy,
        boolean term,
        @Nullable String noticeKind,
        Set<String> heldBy) {

    /** What stops a duty, as it was told before there were terms. */
    static Stops ofDuty(Set<String> metBy, Set<String> voidBy) {
        return new Stops(metBy, voidBy, false, null, Set.of());
    }

    public static Stops of(
            @Nullable List<String> metBy,
            @Nullable List<String> voidBy,
            @Nullable Boolean term,
            @Nullable String noticeKind,
            @Nullable List<String> heldBy) {
        return new Stops(set(metBy), set(voidBy), Boolean.TRUE.equals(term), noticeKind, set(heldBy));
    }

    private static Set<String> set(@Nullable List<String> names) {
        return names == null ? Set.of() : Set.copyOf(names);
    }
}
