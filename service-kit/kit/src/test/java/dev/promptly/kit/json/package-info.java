@NullMarked
package dev.promptly.kit.json;

import org.jspecify.annotations.NullMarked;
