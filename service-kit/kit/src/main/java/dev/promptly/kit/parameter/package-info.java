/** What a path and a query may hold: parameters that the call knows, in texts that can be compared with stored ones. */
@NullMarked
package dev.promptly.kit.parameter;

import org.jspecify.annotations.NullMarked;
