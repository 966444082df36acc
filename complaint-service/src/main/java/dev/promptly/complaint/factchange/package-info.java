/** Which changes are still to be followed: facts on which complaints rest, and what a reader sees of them. */
@NullMarked
package dev.promptly.complaint.factchange;

import org.jspecify.annotations.NullMarked;
