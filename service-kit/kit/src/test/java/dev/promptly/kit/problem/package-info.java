@NullMarked
package dev.promptly.kit.problem;

import org.jspecify.annotations.NullMarked;
