/** How a file comes in: streamed, hashed and encrypted in one pass. */
@NullMarked
package dev.promptly.evidence.intake;

import org.jspecify.annotations.NullMarked;
