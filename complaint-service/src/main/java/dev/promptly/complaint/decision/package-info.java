/** What a person decides of a case that was admitted: of declarations, extensions, and of measures that stand. */
@NullMarked
package dev.promptly.complaint.decision;

import org.jspecify.annotations.NullMarked;
