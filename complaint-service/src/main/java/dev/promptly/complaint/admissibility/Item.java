package dev.promptly.complaint.admissibility;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as its owner stated it at the upload; a false statement is R51.
 *
 * @param attributes by name; of those that are free text only that they are there
 */
public record Item(String kind, String sha256, Map<String, Object> attributes) {

    boolean states(String attribute) {
        Object value = attributes.get(attribute);
        return value != null && !Boolean.FALSE.equals(value);
    }

    @Nullable
    String text(String attribute) {
        return attributes.get(attribute) instanceof String text ? text : null;
    }

    List<?> list(String attribute) {
        return attributes.get(attribute) instanceof List<?> list ? list : List.of();
    }

    /** A judgement in force, or a final decision of an authority. */
    boolean isRuling() {
        return kind.equals("JUDGEMENT") || kind.equals("ADMINISTRATIVE_DECISION");
    }
}
