/** The clocks of the rule book: when each started, when it is due, when it was met. */
@NullMarked
package dev.promptly.complaint.clock;

import org.jspecify.annotations.NullMarked;
