/** What was handed in: the item with what was said of it, and its versions. */
@NullMarked
package dev.promptly.evidence.item;

import org.jspecify.annotations.NullMarked;
