package dev.promptly.embedded.walls;

import java.util.List;

/**
 * One thing that holds of the rooms of a module.
 *
 * @param breaches what speaks against it, in sentences; none where it holds
 */
public record Wall(String holds, List<String> breaches) {

    /** As a test is named after it. */
    @Override
    public String toString() {
        return holds;
    }
}
