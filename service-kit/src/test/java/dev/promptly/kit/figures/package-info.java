@NullMarked
package dev.promptly.kit.figures;

import org.jspecify.annotations.NullMarked;
