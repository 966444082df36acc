/** What was taken in once is known again. */
@NullMarked
package dev.promptly.kit.inbox;

import org.jspecify.annotations.NullMarked;
