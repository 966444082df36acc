/** How a replica that is told to stop goes in good order. */
@NullMarked
package dev.promptly.kit.drain;

import org.jspecify.annotations.NullMarked;
