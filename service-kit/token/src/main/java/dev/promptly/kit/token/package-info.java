/** Tokens that were verified are known again. */
@NullMarked
package dev.promptly.kit.token;

import org.jspecify.annotations.NullMarked;
