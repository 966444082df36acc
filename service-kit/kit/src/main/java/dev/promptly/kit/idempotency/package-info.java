/** The same request with the same key has one effect and one answer, word for word. */
@NullMarked
package dev.promptly.kit.idempotency;

import org.jspecify.annotations.NullMarked;
