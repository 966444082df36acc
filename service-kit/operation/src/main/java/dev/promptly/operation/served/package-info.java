/** What a running service serves of its contracts. */
@NullMarked
package dev.promptly.operation.served;

import org.jspecify.annotations.NullMarked;
