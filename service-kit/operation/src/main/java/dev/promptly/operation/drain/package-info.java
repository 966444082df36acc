/** How a replica that is told to stop goes in good order. */
@NullMarked
package dev.promptly.operation.drain;

import org.jspecify.annotations.NullMarked;
