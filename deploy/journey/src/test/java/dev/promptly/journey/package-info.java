/** The line from outside: what a newcomer sees, and what must hold when a part is killed. */
@NullMarked
package dev.promptly.journey;

import org.jspecify.annotations.NullMarked;
