/** One W3C trace through requests, the outbox, Kafka, feeds and what is sent out; its ids stand in every log line. */
@NullMarked
package dev.promptly.kit.trace;

import org.jspecify.annotations.NullMarked;
