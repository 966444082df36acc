/** How far the outbox and the feeds are behind. */
@NullMarked
package dev.promptly.operation.lag;

import org.jspecify.annotations.NullMarked;
