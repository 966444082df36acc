/** Personal data at rest: one key for each person or case, which can be deleted. */
@NullMarked
package dev.promptly.kit.sealing;

import org.jspecify.annotations.NullMarked;
