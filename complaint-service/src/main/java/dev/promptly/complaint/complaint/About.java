package dev.promptly.complaint.complaint;

import dev.promptly.complaint.statute.ThingKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an act is about, where that is more than its targets. */
public record About(ThingKind kind, UUID id) {

    public static About declaration(UUID id) {
        return new About(ThingKind.DECLARATION, id);
    }

    public boolean isOf(ThingKind wanted) {
        return kind == wanted;
    }

    public static @Nullable UUID id(@Nullable About about) {
        return about == null ? null : about.id;
    }
}
