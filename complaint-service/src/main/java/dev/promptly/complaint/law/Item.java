package dev.promptly.complaint.law;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as its owner stated it at the upload; a false statement is R51.
 *
 * @param attributes by name; of those that are free text only that they are there
 * @param namesakes other originals of its number that were handed in before it
 */
public record Item(String kind, String sha256, Map<String, Object> attributes, List<Namesake> namesakes) {

    /** One whose number no other item bears. */
    public Item(String kind, String sha256, Map<String, Object> attributes) {
        this(kind, sha256, attributes, List.of());
    }

    public boolean states(String attribute) {
        Object value = attributes.get(attribute);
        return value != null && !Boolean.FALSE.equals(value);
    }

    @Nullable
    public String text(String attribute) {
        return attributes.get(attribute) instanceof String text ? text : null;
    }

    public List<?> list(String attribute) {
        return attributes.get(attribute) instanceof List<?> list ? list : List.of();
    }

    /** Whether a person has to compare it with another that was handed in before under its number (R26). */
    public boolean isToBeCompared() {
        return namesakes.stream().anyMatch(other -> other.differsFrom(this));
    }

    /** A judgement in force, or a final decision of an authority. */
    public boolean isRuling() {
        return EvidenceRole.RULINGS.contains(kind);
    }
}
