/** The bytes themselves: encrypted files that are there whole and durable, or not at all. */
@NullMarked
package dev.promptly.evidence.blob;

import org.jspecify.annotations.NullMarked;
