/** The pages of a running stack, as a browser shows them. */
@NullMarked
package dev.promptly.checks;

import org.jspecify.annotations.NullMarked;
