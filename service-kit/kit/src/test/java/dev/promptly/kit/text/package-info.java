@NullMarked
package dev.promptly.kit.text;

import org.jspecify.annotations.NullMarked;
