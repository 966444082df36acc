@NullMarked
package dev.promptly.operation.figures;

import org.jspecify.annotations.NullMarked;
