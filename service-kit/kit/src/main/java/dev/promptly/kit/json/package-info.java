/** What comes in and goes out as JSON: read strictly, written with milliseconds, canonicalised by RFC 8785. */
@NullMarked
package dev.promptly.kit.json;

import org.jspecify.annotations.NullMarked;
