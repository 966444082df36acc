/** How the bytes of a version are read. */
@NullMarked
package dev.promptly.evidence.content;

import org.jspecify.annotations.NullMarked;
