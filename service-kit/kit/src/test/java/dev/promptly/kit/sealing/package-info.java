@NullMarked
package dev.promptly.kit.sealing;

import org.jspecify.annotations.NullMarked;
