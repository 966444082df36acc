/** What a text is: what a person would see, alike for JSON, multipart, Kafka, query parameters and headers. */
@NullMarked
package dev.promptly.kit.text;

import org.jspecify.annotations.NullMarked;
