/** Kafka in: batches, each effect and its event's id in one transaction. */
@NullMarked
package dev.promptly.kit.feed;

import org.jspecify.annotations.NullMarked;
