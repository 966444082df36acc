/** What was handed in: the item, its versions, how it comes in and how it is read. */
@NullMarked
package dev.promptly.evidence.evidence;

import org.jspecify.annotations.NullMarked;
