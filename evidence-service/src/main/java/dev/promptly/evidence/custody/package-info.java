/** The acts of one item, in order, each bound to the one before by its hash. */
@NullMarked
package dev.promptly.evidence.custody;

import org.jspecify.annotations.NullMarked;
