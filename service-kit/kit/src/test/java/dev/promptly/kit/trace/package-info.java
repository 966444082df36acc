@NullMarked
package dev.promptly.kit.trace;

import org.jspecify.annotations.NullMarked;
