/** Starts, mends and stops the whole stack on one machine. */
@NullMarked
package dev.promptly.launcher;

import org.jspecify.annotations.NullMarked;
