/** Answers to reads that say which state they show. */
@NullMarked
package dev.promptly.kit.etag;

import org.jspecify.annotations.NullMarked;
