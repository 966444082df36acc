@NullMarked
package dev.promptly.kit.caller;

import org.jspecify.annotations.NullMarked;
