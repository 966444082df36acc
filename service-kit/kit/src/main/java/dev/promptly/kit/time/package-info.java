/** The one source of legal time, which an embedded run may set. */
@NullMarked
package dev.promptly.kit.time;

import org.jspecify.annotations.NullMarked;
