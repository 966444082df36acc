/** What must be told is stored with the change that it tells of, and sent afterwards. */
@NullMarked
package dev.promptly.kit.outbox;

import org.jspecify.annotations.NullMarked;
