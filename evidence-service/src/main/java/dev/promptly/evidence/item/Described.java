package dev.promptly.evidence.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote about an item: never stored in the clear.
 *
 * @param fileName null where none was told, or before names were kept
 */
public record Described(
        String title, ObjectNode attributes, @Nullable String fileName) {}
