/** What the embedded servers promise: durable, walled off from each other, the same after a restart. */
@NullMarked
package dev.promptly.embedded;

import org.jspecify.annotations.NullMarked;
