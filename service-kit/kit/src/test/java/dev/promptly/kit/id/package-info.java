@NullMarked
package dev.promptly.kit.id;

import org.jspecify.annotations.NullMarked;
