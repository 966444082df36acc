/** Identifiers: UUIDv7 (RFC 9562) for things, UUIDv4 for records nobody may guess. */
@NullMarked
package dev.promptly.kit.id;

import org.jspecify.annotations.NullMarked;
