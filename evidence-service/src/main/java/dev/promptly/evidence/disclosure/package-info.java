/** Who may read what, and that they did. */
@NullMarked
package dev.promptly.evidence.disclosure;

import org.jspecify.annotations.NullMarked;
