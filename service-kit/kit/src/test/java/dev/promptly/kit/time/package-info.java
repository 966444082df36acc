@NullMarked
package dev.promptly.kit.time;

import org.jspecify.annotations.NullMarked;
