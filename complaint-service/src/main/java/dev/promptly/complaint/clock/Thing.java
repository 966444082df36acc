package dev.promptly.complaint.clock;

import dev.promptly.complaint.statute.ThingKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one thing of several that an act is about; of an operator's appeal the operator too. */
public record Thing(ThingKind kind, UUID id, @Nullable String operator) {

    static boolean is(@Nullable Thing thing, UUID id) {
        return thing != null && thing.id.equals(id);
    }

    /** Whether it is another of the same kind. */
    static boolean isAnother(@Nullable Thing thing, @Nullable ThingKind kind, @Nullable UUID id) {
        return thing != null && thing.kind == kind && !thing.id.equals(id);
    }
}
